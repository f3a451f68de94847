import readXlsxFile from "read-excel-file/node";
import { SeedFileError } from "./seed-file-error.ts";
import { sheetMarks, type MarkedCell } from "./sheet-marks.ts";
import { unzip, UnzipError } from "./unzip.ts";

export interface WorkbookSheet {
  readonly name: string;
  /** As the spreadsheet counts: the first is row 1, empty ones included. */
  readonly rows: readonly (readonly string[])[];
  readonly marks: readonly MarkedCell[];
}

const OLD_FORMAT = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const UNPACKED_BYTES = 30_000_000;

/** Whether the bytes are a workbook of any kind and not text. */
export const looksLikeWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" || bytes.subarray(0, 8).equals(OLD_FORMAT);

/** The sheets of an XLSX file, in its order. Values of calculated cells are those the spreadsheet kept. Throws SeedFileError. */
export async function readWorkbook(bytes: Buffer): Promise<readonly WorkbookSheet[]> {
  if (bytes.subarray(0, 8).equals(OLD_FORMAT)) {
    // A protected workbook is an old container around the encrypted one.
    throw new SeedFileError(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "xlsx-password" : "xls-old");
  }
  const files = unpacked(bytes);
  try {
    const sheets = await readXlsxFile(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asText)), marks: sheetMarks(files.get(pathOfSheet(files, sheet))?.toString("utf8") ?? "") }));
  } catch {
    throw new SeedFileError("xlsx-broken");
  }
}

function unpacked(bytes: Buffer): ReadonlyMap<string, Buffer> {
  try {
    return unzip(bytes, UNPACKED_BYTES);
  } catch (error) {
    throw new SeedFileError(error instanceof UnzipError && error.reason === "too-large" ? "xlsx-too-large" : "xlsx-broken");
  }
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Where in the archive a sheet lies: the workbook names a relation, the relation names the file. */
function pathOfSheet(files: ReadonlyMap<string, Buffer>, name: string): string {
  const workbook = files.get("xl/workbook.xml")?.toString("utf8") ?? "";
  const relations = files.get("xl/_rels/workbook.xml.rels")?.toString("utf8") ?? "";
  const tags = (xml: string, tag: string): readonly string[] => [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>`, "gu"))].map(([whole]) => whole);
  const sheet = tags(workbook, "sheet").find((tag) => decodeXml(attribute(tag, "name")) === name);
  const relation = tags(relations, "Relationship").find((tag) => sheet !== undefined && attribute(tag, "Id") === attribute(sheet, "\\w+:id"));
  const target = relation === undefined ? "" : attribute(relation, "Target");
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";

const decodeXml = (text: string): string =>
  text.replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&quot;/gu, '"').replace(/&apos;/gu, "'").replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/gu, "&");
