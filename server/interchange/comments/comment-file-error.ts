import type { CommentFileProblem } from "../../contract/comments.ts";

const sentences: Readonly<Record<CommentFileProblem, (detail: string) => string>> = {
  "empty-file": () => "the file is empty",
  "not-text": () => "the file is not text; save it as CSV",
  "unknown-encoding": () => "a character is neither UTF-8 nor Shift_JIS; save the file as UTF-8 and try again",
  "no-comment-column": (columns) => `no column holds the comments: one must be called comment, comment-body or text; there are ${columns}`,
  "column-twice": (column) => `the column ${JSON.stringify(column)} occurs twice`,
  "quote-never-closed": () => "a quotation mark is opened and never closed",
  "quote-inside-cell": () => "a quotation mark stands in the middle of a cell; inside quotes it must be doubled",
  "row-too-long": () => "a row is far too long; a quotation mark may be missing",
  "not-csv": (detail) => detail,
  "no-comments": () => "no row holds a comment",
  "too-many-comments": (most) => `there are more than ${most} comments; divide the file`,
};

/** A file of comments that cannot be taken: why and where, by code, so that the console can say it in the reader's language. */
export class CommentFileError extends Error {
  override readonly name = "CommentFileError";
  readonly problem: CommentFileProblem;
  /** 1 is the header; null: the file as a whole. */
  readonly line: number | null;
  readonly detail: string;

  constructor(problem: CommentFileProblem, line: number | null = null, detail = "") {
    super(`${line === null ? "" : `line ${String(line)}: `}${sentences[problem](detail)}`);
    this.problem = problem;
    this.line = line;
    this.detail = detail;
  }
}
