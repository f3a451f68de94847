import type { Id, Score } from "../../../clustering/vote-matrix.ts";
import { openCsvTable, type CsvTable } from "../csv-table.ts";
import type { FileReport } from "../import-report.ts";
import { cellNumber, cellText, forEachPlainRow, isPlain, type PlainRow } from "../plain-rows.ts";
import { VoteLog } from "../vote-log.ts";
import { millisecondsOf, parseBoolean, parseId, parseScore, parseTime } from "./parse-cells.ts";

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
  /** Rows of `log` whose voter marked the statement as important. */
  readonly important: ReadonlySet<number>;
  readonly report: FileReport;
}

const progressRows = 500_000;
const largestId = 2_147_483_647;

/** votes.csv, streamed into typed arrays. Throws InterchangeError naming line and reason for a cell that cannot be read. */
export async function readVotes(path: string, options: ReadVotesOptions): Promise<PolisVotes> {
  const table = await openCsvTable(path, {
    holds: "votes", required: ["comment-id", "voter-id", "vote"], optional: ["timestamp", "datetime", "important"],
  });
  const taker = createTaker(table, options);
  // Files of votes are numbers; only one that was edited by hand needs a parser that knows quotation marks.
  if (await isPlain(path)) {
    await table.close();
    await takePlainRows(path, table, taker);
  } else {
    for await (const { line, cells } of table.rows) taker.take(line, cells);
  }
  return { ...taker.taken(), report: table.count.report() };
}

type VotesTable = CsvTable<"comment-id" | "voter-id" | "vote", "timestamp" | "datetime" | "important">;

interface Taker {
  /** A row as texts: every cell is checked. */
  take(line: number, cells: readonly string[]): void;
  /** A row whose cells are known to be right. */
  takeParsed(line: number, statementId: Id, participantId: Id, score: Score, castAt: number, isImportant: boolean): void;
  taken(): Omit<PolisVotes, "report">;
}

function createTaker({ at, count, problem }: VotesTable, options: ReadVotesOptions): Taker {
  const log = new VoteLog();
  const plus: number[] = [];
  const minus: number[] = [];
  const important = new Set<number>();
  const readId = (cells: readonly string[], line: number, name: "comment-id" | "voter-id"): Id => {
    const cell = cells[at[name]] ?? "";
    const id = parseId(cell.trim());
    if (id === undefined) throw problem(line, `${name} is empty`);
    if (options.numericIds && (typeof id !== "number" || id > largestId)) throw problem(line, `${name} is ${JSON.stringify(cell)}; a whole number is expected`);
    return id;
  };
  const takeParsed: Taker["takeParsed"] = (line, statementId, participantId, score, castAt, isImportant) => {
    if (options.statementIds !== null && !log.statements.has(statementId) && !options.statementIds.has(statementId)) {
      count.skip(line, `the statement ${JSON.stringify(statementId)} is not in comments.csv`);
      return;
    }
    const statement = log.push(participantId, statementId, score, castAt);
    if (isImportant) important.add(log.length - 1);
    if (score === 1) plus[statement] = (plus[statement] ?? 0) + 1;
    if (score === -1) minus[statement] = (minus[statement] ?? 0) + 1;
    if (log.length % progressRows === 0) options.onProgress?.(log.length);
  };
  const byId = (counts: readonly number[]): Map<Id, number> => new Map(log.statements.ids.map((id, index) => [id, counts[index] ?? 0]));
  return {
    takeParsed,
    take: (line, cells) => {
      const statementId = readId(cells, line, "comment-id");
      const participantId = readId(cells, line, "voter-id");
      const voteCell = (cells[at.vote] ?? "").trim();
      const score = parseScore(voteCell);
      if (score === undefined) throw problem(line, `vote is ${JSON.stringify(voteCell)}; 1, 0 or -1 is expected`);
      // Without times the order of the file is the order of the votes.
      const castAt = at.timestamp === null ? line : parseTime((cells[at.timestamp] ?? "").trim());
      if (castAt === undefined) throw problem(line, `timestamp is ${JSON.stringify(cells[at.timestamp ?? 0])}; a time in milliseconds or seconds since 1970 is expected`);
      const isImportant = parseBoolean((at.important === null ? "" : (cells[at.important] ?? "")).trim());
      if (isImportant === undefined) throw problem(line, `important is ${JSON.stringify(cells[at.important ?? 0])}; true or false is expected`);
      takeParsed(line, statementId, participantId, score, castAt, isImportant);
    },
    taken: () => ({ log, plus: byId(plus), minus: byId(minus), important }),
  };
}

/** Rows of plain numbers go straight in; any other row takes the careful way and fails there if it must. */
function takePlainRows(path: string, { at, count, header, problem }: VotesTable, taker: Taker): Promise<void> {
  const careful = (row: PlainRow): void => taker.take(row.line, header.map((_, cell) => cellText(row, cell)));
  return forEachPlainRow(path, count.dialect, (row) => {
    if (row.line === 1) return;
    if (row.cells !== header.length) throw problem(row.line, `${String(row.cells)} cells where the header has ${String(header.length)}`);
    count.rowsRead += 1;
    const statementId = cellNumber(row, at["comment-id"]);
    const participantId = cellNumber(row, at["voter-id"]);
    const time = at.timestamp === null ? row.line : cellNumber(row, at.timestamp);
    const score = cellScore(row, at.vote);
    const isImportant = at.important === null ? false : parseBoolean(cellText(row, at.important));
    const isUsual = isImportant !== undefined && statementId >= 0 && statementId <= largestId && participantId >= 0 && participantId <= largestId && score !== null;
    const castAt = at.timestamp === null ? time : millisecondsOf(time);
    if (isUsual && castAt !== undefined) taker.takeParsed(row.line, statementId, participantId, score, castAt, isImportant);
    else careful(row);
  });
}

function cellScore(row: PlainRow, cell: number): Score | null {
  const value = cellNumber(row, cell);
  if (value === 1 || value === 0) return value;
  return value === -1 && cellText(row, cell) === "-1" ? -1 : null;
}
