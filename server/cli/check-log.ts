import { readFile } from "node:fs/promises";
import { ModerationLogFile } from "../contract/moderation-log.ts";
import { firstBrokenLine } from "../moderation-log/chain-hash.ts";
import { CommandError, readArguments, type Command } from "./command.ts";

const help = `hiroba check-log <moderation-log.json>

Computes the hash chain of a moderation log again and says whether every decision follows from those before it. Needs no
server. Exit code 1 when a line was changed, left out or put in. Keep the hash of the last line somewhere else: that a log
was cut off at its end shows only against it.`;

export const checkLog: Command = {
  name: "check-log",
  summary: "check the hash chain of a downloaded moderation log",
  help,
  run: async (args, terminal) => {
    const { positionals: [path = ""] } = readArguments(args, {}, ["<moderation-log.json>"]);
    const { conversationId, lines } = await readLog(path);
    const broken = firstBrokenLine(lines.map((line) => ({ ...line, conversationId })));
    if (broken !== null) {
      terminal.out(`Line ${String(broken)} of ${String(lines.length)} does not follow from the lines before it.`);
      return 1;
    }
    terminal.out(`All ${String(lines.length)} decisions are in order.${lines.length === 0 ? "" : ` The last hash is ${lines.at(-1)?.hash ?? ""}.`}`);
    return 0;
  },
};

async function readLog(path: string): Promise<ModerationLogFile> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandError(`${path}: the file is not there`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = ModerationLogFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(`${path}: ${issue === undefined ? "is not a moderation log" : `${issue.path.join(".")}: ${issue.message}`}`);
}
