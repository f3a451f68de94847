import { crc32 } from "node:zlib";

export interface SheetToBuild {
  readonly name: string;
  /** Empty cells as "". A number stays a number. "=1+1→2": a formula with the value the spreadsheet kept. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** "A2:A3" */
  readonly merged?: readonly string[];
}

const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
const letter = (column: number): string => String.fromCharCode(65 + column);

function cellXml(value: string | number, place: string): string {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${String(value)}</v></c>`;
  const [, formula, kept] = /^=(.*)→(.*)$/u.exec(value) ?? [];
  if (formula !== undefined) return `<c r="${place}" t="str"><f>${escape(formula)}</f><v>${escape(kept ?? "")}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function sheetXml({ rows, merged = [] }: SheetToBuild): string {
  const data = rows.map((cells, row) => (cells.every((cell) => cell === "") ? "" : `<row r="${String(row + 1)}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${String(row + 1)}`)).join("")}</row>`)).join("");
  const areas = merged.length === 0 ? "" : `<mergeCells count="${String(merged.length)}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${areas}</worksheet>`;
}

/** A small XLSX file, as a spreadsheet would write it. */
export function buildXlsx(sheets: readonly SheetToBuild[]): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const pack = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const number = (index: number): string => String(index + 1);
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${number(index)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${pack}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${number(index)}" r:id="rId${number(index)}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${pack}">${sheets.map((_, index) => `<Relationship Id="rId${number(index)}" Type="${office}/worksheet" Target="worksheets/sheet${number(index)}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${number(index)}.xml`, sheetXml(sheet)])),
  });
}

/** A zip archive of bytes as they are: `method` 0 says they are stored, 8 that they are deflated already. */
export function zip(files: Readonly<Record<string, string | Buffer>>, { method = 0 }: { readonly method?: 0 | 8 } = {}): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [data, title] = [Buffer.from(text as Buffer), Buffer.from(name)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), facts, title, data]);
    const entry = Buffer.alloc(46 - 6 - 26);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([20, 0]), facts, entry, title]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
