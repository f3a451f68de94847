import { writeReport } from "../commands/write-report.ts";
import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { randomChance } from "../random-chance.ts";
import { CommandError, readArguments, UsageError, type Command, type ExitCode, type Terminal } from "./command.ts";
import { withStore } from "./open-store.ts";
import { presentReport } from "../present/reports.ts";
import { reportComments } from "./report-comments.ts";
import { writeReportFolder } from "./write-report-folder.ts";

const help = `hiroba report <conversation> [--publish] [--export <folder>] [--bom]
hiroba report --comments <file.csv> --topic "…" [options]

Writes a report of the newest opinion map, without a language model, and prints its address. It is a draft that only
the console shows, unless --publish is given.

  --export <folder>   also write it in every format and language: PDF, Word, HTML, Markdown, JSON, CSV, figures as SVG
                      and PNG, in <folder>/en and <folder>/ja
  --bom               begin the CSV files with a byte order mark, for Excel

With --comments the report is made of free comments without votes: a CSV file with a column comment (or comment-body,
text) and, where they are there, id, name (or interview) and attribute_*. UTF-8 with or without byte order mark, UTF-16
or Shift_JIS; commas, semicolons or tabs. Rows that cannot be taken are named.

  --topic <text>      the question people answered
  --language <tag>    language of the comments (default: guessed)
  --out <folder>      write report.json, claims.csv and comments.csv into this folder and touch no database`;

export const report: Command = {
  name: "report",
  summary: "write a report of a conversation, or of a file of free comments",
  help,
  run: (args, terminal) => {
    const text = { type: "string" } as const;
    const options = { publish: { type: "boolean" as const }, bom: { type: "boolean" as const }, export: text, comments: text, topic: text, language: text, out: text };
    const { values, positionals } = readArguments(args, options, args.some((arg) => arg.startsWith("--comments")) ? [] : ["<conversation>"]);
    if (values.comments !== undefined) {
      return reportComments({ path: values.comments, topic: values.topic, language: values.language, out: values.out, publish: values.publish === true }, terminal);
    }
    if (values.topic !== undefined || values.language !== undefined || values.out !== undefined) throw new UsageError("--topic, --language and --out go with --comments");
    return reportVotes(positionals[0] ?? "", { publish: values.publish === true, folder: values.export ?? null, bom: values.bom === true }, terminal);
  },
};

interface Wishes {
  readonly publish: boolean;
  /** Where to write files; null: nowhere. */
  readonly folder: string | null;
  readonly bom: boolean;
}

function reportVotes(id: string, { publish, folder, bom }: Wishes, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig(processEnvironment());
  return withStore<ExitCode>(async (store) => {
    terminal.progress("writing the report");
    const written = await writeReport({ store, clock: Date.now, chance: randomChance }, id, { publish }).catch(explain);
    terminal.note(`Version ${String(written.version)}, ${written.status}.`);
    const address = `${publicUrl(config, config.port)}/report/${written.id}`;
    if (folder !== null) {
      const count = await writeReportFolder(folder, presentReport(written, { isProtected: false, versions: [] }), { address, bom }, terminal.progress);
      terminal.note(`${String(count)} files in ${folder}.`);
    }
    terminal.out(address);
    return 0;
  });
}

function explain(error: unknown): never {
  if (error instanceof AppError && error.code === "conversation-not-found") throw new CommandError("There is no such conversation.");
  if (error instanceof AppError && error.code === "report-not-ready") throw new CommandError("The conversation has no opinion map yet; a report needs one.");
  throw error;
}
