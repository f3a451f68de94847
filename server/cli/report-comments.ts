import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { startingSettings } from "../commands/create-conversation.ts";
import { keepComments } from "../commands/upload-comments.ts";
import { writeCommentsReport } from "../commands/write-comments-report.ts";
import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import type { CommentRowProblem, CommentsReport } from "../contract/comments.ts";
import { LanguageTag } from "../contract/locale.ts";
import { CommentFileError } from "../interchange/comments/comment-file-error.ts";
import { readComments, type ReadComments } from "../interchange/comments/read-comments.ts";
import { guessLanguage } from "../interchange/guess-language.ts";
import { claimsCsv, commentsCsv } from "../present/comment-files.ts";
import { randomChance } from "../random-chance.ts";
import { commentsReport } from "../report/comments/comments-report.ts";
import { composeComments } from "../report/comments/compose-comments.ts";
import { CommandError, UsageError, type ExitCode, type Terminal } from "./command.ts";
import { withStore } from "./open-store.ts";

export interface CommentsToReport {
  readonly path: string;
  readonly topic: string | undefined;
  readonly language: string | undefined;
  readonly out: string | undefined;
  readonly publish: boolean;
}

const reasons: Readonly<Record<CommentRowProblem, string>> = {
  "wrong-width": "has more or fewer cells than the header; skipped",
  "no-text": "holds no comment; skipped",
  "too-long": "is longer than 10,000 characters; skipped",
  "id-again": "repeats an id; taken under an id of its own",
};

/** A report of a file of free comments, into the database or into a folder. */
export async function reportComments({ path, topic, language, out, publish }: CommentsToReport, terminal: Terminal): Promise<ExitCode> {
  if (language !== undefined && !LanguageTag.safeParse(language).success) throw new UsageError(`--language is ${JSON.stringify(language)}; it must be a tag like ja or zh-Hant`);
  const read = await readFileOf(path);
  const { file, comments } = read;
  const settings = { topic: topic ?? basename(path), language: language ?? guessLanguage(comments.map(({ text }) => text)) };
  terminal.note(`${file.name}: ${String(file.rows)} rows read, ${String(file.taken)} taken, ${String(file.skipped)} skipped (${file.encoding}); comments in the column ${JSON.stringify(file.columns.comment)}.`);
  for (const { line, problem } of file.notes) terminal.note(`  line ${String(line)} ${reasons[problem]}`);
  if (file.ignoredColumns.length > 0) terminal.note(`  columns not used: ${file.ignoredColumns.join(", ")}`);
  terminal.progress("sorting the comments");
  return out === undefined ? intoDatabase(read, settings, publish, terminal) : intoFolder(read, settings, out, terminal);
}

async function intoDatabase(read: ReadComments, settings: { readonly topic: string; readonly language: string }, publish: boolean, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig(processEnvironment());
  return withStore<ExitCode>(async (store) => {
    const deps = { store, clock: Date.now, chance: randomChance };
    const conversation = await keepComments(deps, read, settings);
    const written = await writeCommentsReport({ ...deps, config }, null, conversation.id, { useModel: false, publish });
    if (written.body.comments !== undefined) terminal.note(describe(written.body.comments));
    terminal.note(`Conversation ${conversation.id}, version ${String(written.version)}, ${written.status}.`);
    terminal.out(`${publicUrl(config, config.port)}/report/${written.id}`);
    return 0;
  });
}

async function intoFolder({ file, comments }: ReadComments, { topic, language }: { readonly topic: string; readonly language: string }, folder: string, terminal: Terminal): Promise<ExitCode> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new CommandError(`${folder}: the folder is not empty.`);
  const part = composeComments({ file, comments, topic, language });
  // Nothing of the moment goes into the file: the same comments give the same bytes.
  const conversation = { ...startingSettings, id: "0000000000", topic, language, isDemonstration: false, source: file.name, createdAt: 0, updatedAt: 0 };
  await writeFile(join(folder, "report.json"), `${JSON.stringify(commentsReport(conversation, part, 0), null, 2)}\n`);
  await writeFile(join(folder, "comments.csv"), commentsCsv(part));
  await writeFile(join(folder, "claims.csv"), claimsCsv(part));
  terminal.note(describe(part));
  terminal.out(folder);
  return 0;
}

function describe({ counts, topics }: CommentsReport): string {
  const main = topics.topics.filter(({ parentId }) => parentId === null);
  return [
    `${String(counts.comments)} comments of ${String(counts.people)} people: ${String(counts.cited)} cited, ${String(counts.duplicate)} duplicates, ${String(counts.tooShort)} too short, ${String(counts.unclassified)} without a clear topic.`,
    `${String(counts.claims)} claims in ${String(main.length)} topics.`,
    ...main.map(({ terms, itemIds }) => `  ${String(itemIds.length).padStart(5)}  ${terms.join(" · ")}`),
  ].join("\n");
}

async function readFileOf(path: string): Promise<ReadComments> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new CommandError(`${path}: the file is not there.`);
  }
  try {
    return readComments(bytes, basename(path));
  } catch (error) {
    if (error instanceof CommentFileError) throw new CommandError(`${basename(path)}: ${error.message}`);
    throw error;
  }
}
