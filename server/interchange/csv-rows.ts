import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { InterchangeError } from "./interchange-error.ts";
import type { Dialect } from "./import-report.ts";

export interface CsvRow {
  /** Line on which the row begins; the first line of a file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvOptions {
  readonly dialect: Dialect;
  /** False when no cell can hold a line break: rows are then counted, which is three times as fast. */
  readonly multiline: boolean;
}

const newline = 0x0a;
const largestRow = 16_000_000;

/** How the file is written, from its first 64 KB. Throws InterchangeError for an empty file and for encodings other than UTF-8. */
export async function detectDialect(path: string): Promise<Dialect> {
  const file = basename(path);
  const start = await readStart(path, file);
  if (start.length === 0) throw new InterchangeError(file, null, "the file is empty");
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff) || start.includes(0)) {
    throw new InterchangeError(file, 1, "the file is UTF-16 or binary; save it as CSV in UTF-8");
  }
  const hasBom = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const firstLine = start.subarray(hasBom ? 3 : 0, start.includes(newline) ? start.indexOf(newline) : start.length).toString("utf8");
  const count = (character: string): number => firstLine.split(character).length;
  const delimiter = ([",", ";", "\t"] as const).reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
  return { encoding: hasBom ? "UTF-8 with BOM" : "UTF-8", delimiter, lineEnding: firstLine.endsWith("\r") ? "CRLF" : "LF" };
}

async function readStart(path: string, file: string): Promise<Buffer> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") throw new InterchangeError(file, null, "the file is not there");
    throw cause;
  }
}

/** All rows, the header included, streamed. Empty lines are left out. Throws InterchangeError where the file is not CSV. */
export async function* readCsvRows(path: string, { dialect, multiline }: CsvOptions): AsyncGenerator<CsvRow> {
  const file = basename(path);
  const shared = { bom: true, delimiter: dialect.delimiter, relax_column_count: true, skip_empty_lines: multiline, max_record_size: largestRow };
  const source = Readable.from(checkedUtf8(path, file), { objectMode: false });
  // An error of the source ends the parser, so that the loop below meets it.
  const parser = source.on("error", (error) => parser.destroy(error)).pipe(parse({ ...shared, info: multiline }));
  let line = 0;
  try {
    for await (const record of parser as AsyncIterable<unknown>) {
      if (multiline) {
        const { record: cells, info } = record as { readonly record: readonly string[]; readonly info: { readonly lines: number } };
        yield { line: info.lines - cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0), cells };
      } else {
        line += 1;
        const cells = record as readonly string[];
        if (cells.length > 1 || cells[0] !== "") yield { line, cells };
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new InterchangeError(file, lineOf(error), reasonOf(error));
    throw error;
  } finally {
    source.destroy();
  }
}

const lineBreaks = (cell: string): number => (cell.includes("\n") ? cell.split("\n").length - 1 : 0);

/** The bytes as they are, after a look whether they are UTF-8; a wrong byte is named with its line. */
async function* checkedUtf8(path: string, file: string): AsyncGenerator<Buffer> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    // Only whole lines are looked at, so that no character is cut in two.
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(newline) + 1;
    const whole = bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
    if (!isUtf8(whole)) throw notUtf8(whole, file, line);
    for (let at = whole.indexOf(newline); at !== -1; at = whole.indexOf(newline, at + 1)) line += 1;
    if (whole.length > 0) yield whole;
  }
  if (!isUtf8(rest)) throw notUtf8(rest, file, line);
  if (rest.length > 0) yield rest;
}

function notUtf8(bytes: Buffer, file: string, firstLine: number): InterchangeError {
  let line = firstLine;
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(newline, start)) {
    line += 1;
    start = end + 1;
  }
  return new InterchangeError(file, line, "a character is not UTF-8; save the file as UTF-8 and try again");
}

const lineOf = (error: CsvError): number | null => {
  const lines: unknown = error["lines"];
  return typeof lines === "number" ? lines : null;
};

function reasonOf(error: CsvError): string {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark is opened and never closed";
  if (error.code === "CSV_INVALID_CLOSING_QUOTE" || error.code === "INVALID_OPENING_QUOTE") return "a quotation mark stands in the middle of a cell; inside quotes it must be doubled";
  if (error.code === "CSV_MAX_RECORD_SIZE") return "a row is longer than 16 million characters; a quotation mark may be missing";
  return error.message;
}
