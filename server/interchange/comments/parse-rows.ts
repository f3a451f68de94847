import { CsvError, parse } from "csv-parse/sync";
import type { CommentFile, CommentFileProblem } from "../../contract/comments.ts";
import { CommentFileError } from "./comment-file-error.ts";

const LARGEST_ROW = 1_000_000;

/** The commonest of the three in the header. */
export function delimiterOf(text: string): CommentFile["delimiter"] {
  const header = text.slice(0, text.includes("\n") ? text.indexOf("\n") : text.length);
  const count = (character: string): number => header.split(character).length;
  return ([",", ";", "\t"] as const).reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** @throws CommentFileError where the text is not CSV */
export function parseRows(text: string, delimiter: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  try {
    const records = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: LARGEST_ROW, info: true }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    // The parser counts to the end of a record; a person looks for its beginning.
    return records.map(({ record, info }) => ({ line: info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines: unknown = error["lines"];
    const problem = parserProblems[error.code] ?? "not-csv";
    throw new CommentFileError(problem, typeof lines === "number" ? lines : null, problem === "not-csv" ? error.message : "");
  }
}

const parserProblems: Readonly<Record<string, CommentFileProblem>> = {
  CSV_QUOTE_NOT_CLOSED: "quote-never-closed",
  CSV_INVALID_CLOSING_QUOTE: "quote-inside-cell",
  INVALID_OPENING_QUOTE: "quote-inside-cell",
  CSV_MAX_RECORD_SIZE: "row-too-long",
};
