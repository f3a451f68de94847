import { MOST_SEED_COLUMNS, MOST_SEED_ROWS, type CellMark, type SeedTable } from "../../contract/seeding.ts";
import { CommentFileError } from "../comments/comment-file-error.ts";
import { decodeText } from "../comments/decode-text.ts";
import { delimiterOf, parseRows } from "../comments/parse-rows.ts";
import { unescapeFormula } from "../escape-formula.ts";
import { looksLikeWorkbook, readWorkbook } from "./read-workbook.ts";
import { recogniseColumns } from "./seed-columns.ts";
import { SeedFileError } from "./seed-file-error.ts";

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly marks: readonly { readonly column: number; readonly mark: CellMark }[];
}

type RawTable = Pick<SeedTable, "sheets" | "sheet" | "encoding"> & { readonly rows: readonly RawRow[] };

/** A file of seeds as a table; a file that cannot be read is an answer with the reason. */
export async function readSeedFile(bytes: Buffer, { sheet, language }: { readonly sheet: string | undefined; readonly language: string }): Promise<SeedTable> {
  try {
    const { rows, ...file } = looksLikeWorkbook(bytes) ? await tableOfWorkbook(bytes, sheet) : tableOfCsv(bytes);
    return { problem: null, ...file, ...withHeadings(rows.filter(({ cells }) => cells.some((cell) => cell !== "")), language) };
  } catch (error) {
    if (!(error instanceof SeedFileError)) throw error;
    return { problem: { code: error.problem, line: error.line }, sheets: [], sheet: null, encoding: null, headingRow: 0, headings: [], columns: [], rows: [] };
  }
}

async function tableOfWorkbook(bytes: Buffer, wanted: string | undefined): Promise<RawTable> {
  const sheets = await readWorkbook(bytes);
  const chosen = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ rows }) => rows.length > 0);
  if (chosen === undefined) throw new SeedFileError("no-rows");
  const marksOf = new Map<number, RawRow["marks"]>();
  for (const { row, column, mark } of chosen.marks) marksOf.set(row, [...(marksOf.get(row) ?? []), { column, mark }]);
  return {
    sheets: sheets.map(({ name }) => name), sheet: chosen.name, encoding: null,
    rows: chosen.rows.map((cells, index) => ({
      row: index + 1, cells: cells.map(oneLine),
      marks: marksOf.get(index + 1) ?? [],
    })),
  };
}

function tableOfCsv(bytes: Buffer): RawTable {
  try {
    const { text, encoding } = decodeText(bytes);
    const rows = parseRows(text, delimiterOf(text)).map(({ line, cells }) => ({
      row: line, cells: cells.map((cell) => oneLine(unescapeFormula(cell))),
      marks: cells.flatMap((cell, column) => (cell.startsWith("=") ? [{ column, mark: "formula" as const }] : [])),
    }));
    return { sheets: [], sheet: null, encoding, rows };
  } catch (error) {
    if (!(error instanceof CommentFileError)) throw error;
    const { problem, line } = error;
    // The rest are about columns of comments, which are not looked for here.
    if (problem === "no-comment-column" || problem === "column-twice" || problem === "no-comments" || problem === "too-many-comments") throw error;
    throw new SeedFileError(problem, line);
  }
}

/** The first row that holds something is the headings; the width is theirs. */
function withHeadings(table: readonly RawRow[], language: string): Pick<SeedTable, "headingRow" | "headings" | "columns" | "rows"> {
  const [head, ...rows] = table;
  if (head === undefined || rows.length === 0 && head.cells.length === 0) throw new SeedFileError("no-rows");
  if (rows.length > MOST_SEED_ROWS) throw new SeedFileError("too-many-rows");
  const headings = head.cells.slice(0, head.cells.findLastIndex((cell) => cell !== "") + 1);
  if (headings.length > MOST_SEED_COLUMNS) throw new SeedFileError("too-many-columns");
  return {
    headingRow: head.row, headings, columns: [...recogniseColumns(headings, language)],
    rows: rows.map(({ row, cells, marks }) => {
      const hasMore = cells.slice(headings.length).some((cell) => cell !== "");
      return {
        row, cells: headings.map((_, column) => (cells[column] ?? "").slice(0, 8_000)),
        marks: [...marks.filter(({ column }) => column < headings.length), ...(hasMore ? [{ column: headings.length - 1, mark: "extra-cells" as const }] : [])],
      };
    }),
  };
}

/** Statements are of one line: a break inside a cell counts as a space. */
const oneLine = (cell: string): string => cell.replace(/[\t ]*[\r\n\u2028\u2029]+[\t ]*/gu, " ").replace(/\t+/gu, " ").trim();
