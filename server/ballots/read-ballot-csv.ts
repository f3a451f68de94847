import { CsvError, parse } from "csv-parse/sync";
import { formatSheetCode, parseSheetCode, type SheetCode } from "../contract/sheet-code.ts";
import { hasHiddenCharacters } from "../contract/text.ts";
import type { Vote } from "../contract/vote.ts";
import type { FilledSheet, SheetProblem, SheetProblemKind } from "../contract/workshop.ts";
import { unescapeFormula } from "../interchange/escape-formula.ts";

/** What a file of sheets is read against. */
export interface BallotBook {
  /** The set a printed sheet has, null when no such sheet was printed. */
  readonly setOf: (sheet: number) => number | null;
  readonly statementIdsOf: (set: number) => readonly number[];
  readonly isEntered: (code: SheetCode) => boolean;
  /** Whether a written-in statement is short enough. */
  readonly isShort: (text: string) => boolean;
}

export interface BallotsRead {
  readonly sheets: readonly FilledSheet[];
  readonly problems: readonly SheetProblem[];
}

// Matched after NFKC, lower case and trimming.
const SHEET_NAMES = ["sheet", "sheet number", "用紙", "用紙番号", "番号"];
const WRITING_NAMES = ["own statement", "statement", "自由記入", "自分の意見", "意見"];
const AGREE = ["1", "a", "agree", "yes", "賛成", "○", "〇", "◯", "✓", "✔"];
const DISAGREE = ["2", "d", "disagree", "no", "反対", "×", "✕", "✗", "x"];
const PASS = ["3", "p", "pass", "わからない", "パス", "△"];
const MOST_CELL = 60;

const fold = (cell: string): string => unescapeFormula(cell).normalize("NFKC").trim().toLowerCase();
/** Marks NFKC would change are folded on both sides. */
const asVote = new Map<string, Vote>([
  ...AGREE.map((mark) => [fold(mark), "agree"] as const), ...DISAGREE.map((mark) => [fold(mark), "disagree"] as const), ...PASS.map((mark) => [fold(mark), "pass"] as const),
]);

/**
 * Reads a file with one row for each sheet: a column for the sheet's number, one for each statement (its header begins with
 * the statement's number on the sheet), one or none for what was written in. Commas, semicolons or tabs. Every problem is
 * named with its row; sheets are worth keeping only when there is none.
 */
export function readBallotCsv(text: string, book: BallotBook): BallotsRead {
  const problems: SheetProblem[] = [];
  const problem = (kind: SheetProblemKind, row: number | null = null, column: string | null = null, value: string | null = null): void => {
    problems.push({ kind, row, column, value: value === null ? null : value.slice(0, MOST_CELL) });
  };
  const rows = readRows(text);
  if (rows === null) return { sheets: [], problems: [{ kind: "not-csv", row: null, column: null, value: null }] };
  const [header, ...body] = rows;
  if (header === undefined) return { sheets: [], problems: [{ kind: "empty-file", row: null, column: null, value: null }] };

  const columns = readHeader(header.cells, problem);
  if (columns === null || problems.length > 0) return { sheets: [], problems };
  if (body.length === 0) problem("no-rows");

  const sheets: FilledSheet[] = [];
  const seen = new Set<string>();
  let fileSet: number | null = null;
  for (const { row, cells } of body) {
    if (cells.length > header.cells.length && cells.slice(header.cells.length).some((cell) => cell.trim() !== "")) {
      problem("row-length", row);
      continue;
    }
    const written = cells[columns.sheet] ?? "";
    const code = parseSheetCode(unescapeFormula(written));
    const set = code === null ? null : book.setOf(code.sheet);
    if (code === null) problem("sheet-unreadable", row, null, written);
    else if (set === null) problem("sheet-unknown", row, null, written);
    else if (seen.has(formatSheetCode(code))) problem("sheet-twice", row, null, written);
    else if (book.isEntered(code)) problem("sheet-entered", row, null, written);
    else if (fileSet !== null && set !== fileSet) problem("sheet-other-set", row, null, written);
    if (code === null || set === null) continue;
    fileSet ??= set;
    seen.add(formatSheetCode(code));

    const ids = book.statementIdsOf(set);
    const votes: FilledSheet["votes"] = [];
    for (const { at, name, number } of columns.statements) {
      const cell = cells[at] ?? "";
      if (cell.trim() === "") continue;
      const [vote, statementId] = [asVote.get(fold(cell)), ids[number - 1]];
      if (statementId === undefined) problem("unknown-column", row, name, cell);
      else if (vote === undefined) problem("vote-unreadable", row, name, cell);
      else votes.push({ statementId, vote });
    }
    const own = columns.writing === null ? "" : unescapeFormula(cells[columns.writing] ?? "").replace(/\s+/g, " ").trim();
    if (hasHiddenCharacters(own)) problem("statement-hidden-characters", row, null, own);
    else if (own !== "" && !book.isShort(own)) problem("statement-too-long", row, null, own);
    if (votes.length === 0 && own === "" && columns.statements.every(({ at }) => (cells[at] ?? "").trim() === "")) problem("row-empty", row, null, written);
    sheets.push({ ...code, votes, statements: own === "" ? [] : [own] });
  }
  return { sheets, problems };
}

interface Row { readonly row: number; readonly cells: readonly string[] }

/** Rows that are not empty, with the number a spreadsheet gives them; null when the text is no CSV. */
function readRows(text: string): readonly Row[] | null {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [",", ";", "\t"].reduce((best, one) => (firstLine.split(one).length > firstLine.split(best).length ? one : best));
  try {
    const records: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
    return records.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

interface Columns {
  readonly sheet: number;
  readonly writing: number | null;
  readonly statements: readonly { readonly at: number; readonly name: string; readonly number: number }[];
}

function readHeader(header: readonly string[], problem: (kind: SheetProblemKind, row: number | null, column?: string | null) => void): Columns | null {
  let sheet: number | null = null;
  let writing: number | null = null;
  const statements: { at: number; name: string; number: number }[] = [];
  for (const [at, cell] of header.entries()) {
    const name = fold(cell);
    if (name === "") continue;
    const number = /^(\d{1,3})(?!\d)/.exec(name)?.[1];
    if (SHEET_NAMES.includes(name)) {
      if (sheet !== null) problem("repeated-column", 1, cell);
      sheet = at;
    } else if (WRITING_NAMES.includes(name)) {
      if (writing !== null) problem("repeated-column", 1, cell);
      writing = at;
    } else if (number !== undefined) {
      if (statements.some((other) => other.number === Number(number))) problem("repeated-column", 1, cell);
      statements.push({ at, name: cell.trim().slice(0, MOST_CELL), number: Number(number) });
    } else problem("unknown-column", 1, cell.slice(0, MOST_CELL));
  }
  if (sheet === null) problem("no-sheet-column", 1);
  else if (statements.length === 0) problem("no-statement-columns", 1);
  return sheet === null ? null : { sheet, writing, statements };
}
