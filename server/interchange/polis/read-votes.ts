import type { Id } from "../../../clustering/vote-matrix.ts";
import { openCsvTable } from "../csv-table.ts";
import type { FileReport } from "../import-report.ts";
import { VoteLog } from "../vote-log.ts";
import { parseId, parseScore, parseTime } from "./parse-cells.ts";

export interface ReadVotesOptions {
  /** Statements there are; votes on others are left out and named. Null takes every statement voted on. */
  readonly statementIds: ReadonlySet<Id> | null;
  /** Whole numbers only, as a conversation stores them; otherwise any text is an id. */
  readonly numericIds: boolean;
  /** Told now and then how many rows have been read. */
  readonly onProgress?: (rows: number) => void;
}

export interface PolisVotes {
  readonly log: VoteLog;
  /** Vote events for and against each statement as the file has them, before any change of sign. */
  readonly plus: ReadonlyMap<Id, number>;
  readonly minus: ReadonlyMap<Id, number>;
  readonly report: FileReport;
}

const progressRows = 500_000;

/** votes.csv, streamed into typed arrays. Throws InterchangeError naming line and reason for a cell that cannot be read. */
export async function readVotes(path: string, options: ReadVotesOptions): Promise<PolisVotes> {
  const table = await openCsvTable(path, {
    holds: "votes", required: ["comment-id", "voter-id", "vote"], optional: ["timestamp", "datetime", "important"],
  });
  const { at, count, problem } = table;
  const log = new VoteLog();
  const plus = new Map<Id, number>();
  const minus = new Map<Id, number>();
  const readId = (cells: readonly string[], line: number, name: "comment-id" | "voter-id"): Id => {
    const cell = cells[at[name]] ?? "";
    const id = parseId(cell.trim());
    if (id === undefined) throw problem(line, `${name} is empty`);
    if (options.numericIds && (typeof id !== "number" || id > 2_147_483_647)) throw problem(line, `${name} is ${JSON.stringify(cell)}; a whole number is expected`);
    return id;
  };
  for await (const { line, cells } of table.rows) {
    const statementId = readId(cells, line, "comment-id");
    const participantId = readId(cells, line, "voter-id");
    const voteCell = (cells[at.vote] ?? "").trim();
    const score = parseScore(voteCell);
    if (score === undefined) throw problem(line, `vote is ${JSON.stringify(voteCell)}; 1, 0 or -1 is expected`);
    // Without times the order of the file is the order of the votes.
    const castAt = at.timestamp === null ? line : parseTime((cells[at.timestamp] ?? "").trim());
    if (castAt === undefined) throw problem(line, `timestamp is ${JSON.stringify(cells[at.timestamp ?? 0])}; a time in milliseconds or seconds since 1970 is expected`);
    if (options.statementIds !== null && !options.statementIds.has(statementId)) {
      count.skip(line, `the statement ${JSON.stringify(statementId)} is not in comments.csv`);
      continue;
    }
    log.push(participantId, statementId, score, castAt);
    if (score === 1) plus.set(statementId, (plus.get(statementId) ?? 0) + 1);
    if (score === -1) minus.set(statementId, (minus.get(statementId) ?? 0) + 1);
    if (count.rowsRead % progressRows === 0) options.onProgress?.(count.rowsRead);
  }
  return { log, plus, minus, report: count.report() };
}
