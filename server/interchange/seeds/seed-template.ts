import { stringify } from "csv-stringify/sync";

/** A file to fill in: byte order mark, so that spreadsheets take it for UTF-8; the headings are all there is. */
export const seedTemplate = (headings: readonly string[]): string => stringify([[...headings]], { bom: true, record_delimiter: "windows" });
