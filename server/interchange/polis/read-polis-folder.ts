import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { notesFile, readNotes } from "../conversation-notes.ts";
import { InterchangeError } from "../interchange-error.ts";
import type { ImportReport } from "../import-report.ts";
import type { VoteLog } from "../vote-log.ts";
import { detectSign } from "./detect-sign.ts";
import { readComments, type PolisComment } from "./read-comments.ts";
import { readParticipants, type PolisParticipant } from "./read-participants.ts";
import { readSummary } from "./read-summary.ts";
import { readVotes } from "./read-votes.ts";

/** A Polis export as it is after reading: agree is +1, statements in id order, votes in the order of the file. */
export interface PolisExport {
  readonly topic: string;
  readonly description: string;
  readonly url: string | null;
  /** Null where no file of ours says it. */
  readonly language: string | null;
  readonly comments: readonly PolisComment[];
  /** Empty where the export has no file of participants. */
  readonly participants: readonly PolisParticipant[];
  readonly votes: VoteLog;
  /** Rows of `votes` whose voter marked the statement as important. */
  readonly important: ReadonlySet<number>;
  readonly report: Omit<ImportReport, "revotes">;
}

export interface ReadPolisOptions {
  /** The number that means agree, when the counts of comments.csv cannot tell; null finds out. */
  readonly agree: 1 | -1 | null;
  /** Whole numbers as ids (to store a conversation) or any text (to analyse one). */
  readonly numericIds: boolean;
  readonly onProgress?: (rows: number) => void;
}

interface PolisFiles {
  readonly comments: string;
  readonly votes: string;
  readonly summary: string | null;
  readonly participants: string | null;
}

/** Reads a folder with comments.csv and votes.csv, and summary.csv and participants-votes.csv where they are there. */
export async function readPolisFolder(folder: string, options: ReadPolisOptions): Promise<PolisExport> {
  const files = await findPolisFiles(folder);
  const summary = files.summary === null ? null : await readSummary(files.summary);
  const { comments, report: commentsReport } = await readComments(files.comments);
  const statementIds = new Set(comments.map(({ id }) => id));
  const progress = options.onProgress === undefined ? {} : { onProgress: options.onProgress };
  const votes = await readVotes(files.votes, { statementIds, numericIds: options.numericIds, ...progress });
  const notes = await readNotes(join(folder, notesFile));
  const people = files.participants === null ? null : await readParticipants(files.participants);

  const sign = options.agree === null ? detectSign(comments, votes.plus, votes.minus) : options.agree === 1 ? "plain" : "mirrored";
  if (sign === "unclear") {
    throw new InterchangeError(basename(files.votes), null, "whether 1 or -1 means agree cannot be told from comments.csv; say it with --agree 1 or --agree -1");
  }
  if (sign === "mirrored") votes.log.mirror();
  return {
    topic: summary?.topic || basename(resolve(folder)),
    description: summary?.description ?? "",
    url: summary?.url ?? null,
    language: notes?.language ?? null,
    comments: notes === null ? comments : comments.map((comment) => ({
      ...comment, isMeta: comment.isMeta || notes.metaStatementIds.includes(comment.id), isSeed: notes.organisersStatementIds.includes(comment.id),
    })),
    participants: people?.participants ?? [],
    votes: votes.log,
    important: votes.important,
    report: {
      files: [summary?.report, commentsReport, votes.report, people?.report].filter((report) => report !== undefined),
      sign: sign === "mirrored" ? "mirrored" : "agree is +1",
      notes: summary === null ? ["There is no summary.csv; the folder's name is the topic."] : [],
    },
  };
}

/** The files of an export by their names, also with the report's or the date's prefix that Polis gives them. */
export async function findPolisFiles(folder: string): Promise<PolisFiles> {
  if (!existsSync(folder)) throw new InterchangeError(basename(folder), null, "the folder is not there");
  const names = await readdir(folder).catch(() => {
    throw new InterchangeError(basename(folder), null, "is not a folder; give the folder with comments.csv and votes.csv");
  });
  const find = (pattern: RegExp): string | null => {
    const found = names.filter((name) => pattern.test(name)).sort((left, right) => left.length - right.length)[0];
    return found === undefined ? null : join(folder, found);
  };
  const comments = find(/(?:^|[^a-z])comments\.csv$/);
  const votes = find(/(?<!participants?)(?:^|[^a-z])votes\.csv$/);
  if (comments === null) throw new InterchangeError("comments.csv", null, "the file is not in the folder");
  if (votes === null) throw new InterchangeError("votes.csv", null, "the file is not in the folder");
  return { comments, votes, summary: find(/(?:^|[^a-z])summary\.csv$/), participants: find(/(?:^|[^a-z])participants?-votes\.csv$/) };
}

/** sha256 over names and contents: the same files are the same conversation. */
export async function fingerprintFolder(folder: string): Promise<string> {
  const { comments, votes, summary, participants } = await findPolisFiles(folder);
  const hash = createHash("sha256");
  const notes = join(folder, notesFile);
  for (const path of [summary, comments, votes, participants, existsSync(notes) ? notes : null]) {
    if (path === null) continue;
    hash.update(`\0${basename(path)}\0`);
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  }
  return hash.digest("hex");
}
