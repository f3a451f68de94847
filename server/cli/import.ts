import { basename, resolve } from "node:path";
import { LanguageTag } from "../contract/locale.ts";
import { describeImport } from "../interchange/import-report.ts";
import { planPolisImport } from "../interchange/polis/plan-import.ts";
import { fingerprintFolder, readPolisFolder } from "../interchange/polis/read-polis-folder.ts";
import { storeFirstMap } from "../interchange/store-first-map.ts";
import { randomChance } from "../random-chance.ts";
import { readAgree } from "./analyze.ts";
import { readArguments, UsageError, type Command, type ExitCode } from "./command.ts";
import { withStore } from "./open-store.ts";

const help = `hiroba import <folder> [options]

Loads a Polis export (comments.csv and votes.csv; summary.csv and participants-votes.csv where they are there) as a
closed conversation with its statements, moderation, votes and times, and computes its opinion map. All or nothing:
a file that cannot be read is named with line and reason and changes nothing; importing the same files again neither.

  --language <tag>   language of the statements, e.g. zh-Hant (default: guessed from the script and the small words)
  --agree 1|-1       the number that means agree, where comments.csv cannot tell (exports of October 2024 have -1)

The database is the one of the server: DATABASE_URL, or the SQLite file in DATA_DIR.`;

export const importFolder: Command = {
  name: "import",
  summary: "load a Polis export as a conversation",
  help,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { language: { type: "string" }, agree: { type: "string" } }, ["<folder>"]);
    const [folder = ""] = positionals;
    const language = readLanguage(values.language);
    const agree = readAgree(values.agree);
    const onProgress = (rows: number): void => terminal.progress(`${rows.toLocaleString("en")} votes read`);
    const data = await readPolisFolder(folder, { agree, numericIds: true, onProgress });
    const now = Date.now();
    const plan = planPolisImport(data, { id: randomChance.shortId(10), language, source: basename(resolve(folder)), now });
    const fingerprint = await fingerprintFolder(folder);
    return withStore<ExitCode>(async (store) => {
      terminal.progress("writing");
      const { conversationId, isRepeat } = await store.imports.conversation({ ...plan, fingerprint });
      if (isRepeat) {
        terminal.note("These files were imported before; nothing was changed.");
      } else {
        for (const line of describeImport(plan.report)) terminal.note(line);
        terminal.progress("computing the map");
        const { map } = await storeFirstMap(store, conversationId, now);
        terminal.note(`${String(map.counts.participants)} participants, ${String(map.counts.statements)} statements, ${String(map.counts.votes)} votes, ${String(map.groups.length)} groups.`);
      }
      terminal.out(conversationId);
      return 0;
    });
  },
};

function readLanguage(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!LanguageTag.safeParse(value).success) throw new UsageError(`--language is ${JSON.stringify(value)}; it must be a tag like ja or zh-Hant`);
  return value;
}
