import { writeReport } from "../commands/write-report.ts";
import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { randomChance } from "../random-chance.ts";
import { CommandError, readArguments, type Command, type ExitCode } from "./command.ts";
import { withStore } from "./open-store.ts";

const help = `hiroba report <conversation> [--publish]

Writes a report of the newest opinion map, without a language model, and prints its address. It is a draft that only
the console shows, unless --publish is given.`;

export const report: Command = {
  name: "report",
  summary: "write a report of a conversation",
  help,
  run: (args, terminal) => {
    const { values, positionals } = readArguments(args, { publish: { type: "boolean" } }, ["<conversation>"]);
    const [id = ""] = positionals;
    const config = readConfig(processEnvironment());
    return withStore<ExitCode>(async (store) => {
      terminal.progress("writing the report");
      const written = await writeReport({ store, clock: Date.now, chance: randomChance }, id, { publish: values.publish === true }).catch(explain);
      terminal.note(`Version ${String(written.version)}, ${written.status}.`);
      terminal.out(`${publicUrl(config, config.port)}/report/${written.id}`);
      return 0;
    });
  },
};

function explain(error: unknown): never {
  if (error instanceof AppError && error.code === "conversation-not-found") throw new CommandError("There is no such conversation.");
  if (error instanceof AppError && error.code === "report-not-ready") throw new CommandError("The conversation has no opinion map yet; a report needs one.");
  throw error;
}
