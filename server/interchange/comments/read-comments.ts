import type { CommentFile, CommentRowNote, CommentRowProblem } from "../../contract/comments.ts";
import { unescapeFormula } from "../escape-formula.ts";
import { CommentFileError } from "./comment-file-error.ts";
import { findCommentColumns, type CommentColumns } from "./comment-columns.ts";
import { decodeText } from "./decode-text.ts";
import { delimiterOf, parseRows } from "./parse-rows.ts";

/** One comment as the file has it. */
export interface SourceComment {
  /** 1, 2, 3 … in file order. */
  readonly number: number;
  readonly externalId: string;
  readonly line: number;
  readonly text: string;
  /** Who wrote it; null where the file does not say. Never published. */
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ReadComments {
  readonly file: CommentFile;
  readonly comments: readonly SourceComment[];
}

/** As long as a page of print; longer is a document and not a comment. */
export const LONGEST_COMMENT = 10_000;
export const MOST_COMMENTS = 50_000;
const NOTES_NAMED = 100;

/**
 * Free comments from a CSV file: UTF-8 with or without byte order mark, UTF-16 or Shift_JIS; commas, semicolons or tabs.
 * Rows that cannot be taken are named by line and reason. Line breaks inside a comment stay; characters nobody can see
 * are taken out.
 *
 * @throws CommentFileError when the file as a whole cannot be read
 */
export function readComments(bytes: Buffer, name: string): ReadComments {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const [head, ...rows] = parseRows(text, delimiter);
  if (head === undefined) throw new CommentFileError("empty-file");
  const columns = findCommentColumns(head.cells);
  const notes: CommentRowNote[] = [];
  const comments: SourceComment[] = [];
  const ids = new Set<string>();
  let skipped = 0;
  const note = (line: number, problem: CommentRowProblem): void => {
    if (notes.length < NOTES_NAMED) notes.push({ line, problem });
  };
  for (const { line, cells } of rows) {
    const problem = rowProblem(cells, head.cells.length, columns);
    if (problem !== null) {
      skipped += 1;
      note(line, problem);
      continue;
    }
    const number = comments.length + 1;
    const given = columns.id === null ? "" : visible(cells[columns.id] ?? "");
    const wished = given === "" ? String(number) : given;
    const isAgain = ids.has(wished);
    if (isAgain) note(line, "id-again");
    const externalId = isAgain ? `${wished} (line ${String(line)})` : wished;
    ids.add(externalId);
    comments.push({ number, externalId, line, text: visible(cells[columns.comment] ?? ""), name: nameIn(cells, columns), attributes: attributesIn(cells, columns) });
  }
  if (comments.length === 0) throw new CommentFileError("no-comments");
  if (comments.length > MOST_COMMENTS) throw new CommentFileError("too-many-comments", null, String(MOST_COMMENTS));
  const nameOf = (column: number | null): string | null => (column === null ? null : (head.cells[column]?.trim() ?? null));
  const used = new Set([columns.comment, columns.id, columns.name, ...columns.attributes.map(({ column }) => column)]);
  return {
    file: {
      name, encoding, delimiter, rows: rows.length, taken: comments.length, skipped, notes,
      columns: { comment: nameOf(columns.comment) ?? "", id: nameOf(columns.id), name: nameOf(columns.name), attributes: columns.attributes.map((attribute) => attribute.name) },
      ignoredColumns: head.cells.flatMap((cell, column) => (used.has(column) ? [] : [cell.trim()])),
    },
    comments,
  };
}

function rowProblem(cells: readonly string[], width: number, { comment }: CommentColumns): CommentRowProblem | null {
  if (cells.length !== width) return "wrong-width";
  const text = visible(cells[comment] ?? "");
  if (text === "") return "no-text";
  return text.length > LONGEST_COMMENT ? "too-long" : null;
}

function nameIn(cells: readonly string[], { name }: CommentColumns): string | null {
  const written = name === null ? "" : visible(cells[name] ?? "").replace(/\s+/gu, " ");
  return written === "" ? null : written.slice(0, 200);
}

const attributesIn = (cells: readonly string[], { attributes }: CommentColumns): Readonly<Record<string, string>> =>
  Object.fromEntries(attributes.map(({ name, column }) => [name, visible(cells[column] ?? "").slice(0, 500)]));

/** Without characters that hide or reorder what a reader sees, formula escapes of an earlier export taken off. */
function visible(cell: string): string {
  return unescapeFormula(cell).replace(/\r\n?/gu, "\n").replace(/\t/gu, " ").replace(/[^\P{C}\n\u200C\u200D]/gu, "").trim();
}
