import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readSeedFile } from "../../../server/interchange/seeds/read-seed-file.ts";
import { unzip } from "../../../server/interchange/seeds/unzip.ts";
import { buildXlsx, zip } from "../../support/build-xlsx.ts";

const read = (bytes: Buffer, sheet?: string, language = "en") => readSeedFile(bytes, { sheet, language });
const csv = (text: string) => read(Buffer.from(text));

test("a CSV file becomes a table: headings, what they hold, rows by their line, breaks inside a cell as spaces", async () => {
  const table = await csv("Statement,Language,Order,English,Notes\n木がほしい。,ja,2,I want trees.,x\n\n\"Two\nlines\",en,1,,\n");
  expect(table.columns).toEqual([{ holds: "statement" }, { holds: "language" }, { holds: "order" }, { holds: "translation", language: "en" }, { holds: "nothing" }]);
  expect(table).toMatchObject({ problem: null, encoding: "UTF-8", headingRow: 1, sheets: [] });
  expect(table.rows).toEqual([
    { row: 2, cells: ["木がほしい。", "ja", "2", "I want trees.", "x"], marks: [] },
    { row: 4, cells: ["Two lines", "en", "1", "", ""], marks: [] },
  ]);
});

test("Shift_JIS is read, and Japanese headings are known", async () => {
  // 意見 and ベンチ in Shift_JIS.
  const bytes = Buffer.from([0x88, 0xd3, 0x8c, 0xa9, 0x0a, 0x83, 0x78, 0x83, 0x93, 0x83, 0x60, 0x0a]);
  expect(await read(bytes)).toMatchObject({ encoding: "Shift_JIS", headings: ["意見"], columns: [{ holds: "statement" }], rows: [{ row: 2, cells: ["ベンチ"] }] });
});

test("without a column of statements the one in the conversation's language holds them", async () => {
  const table = await read(Buffer.from("English,日本語\na,b\n"), undefined, "ja");
  expect(table.columns).toEqual([{ holds: "translation", language: "en" }, { holds: "statement" }]);
});

test("calculated cells, cells under a merged one and rows with more cells than headings are marked", async () => {
  const table = await csv('Statement\n"=1+1"\nMore, cells\n');
  expect(table.rows.map(({ marks }) => marks)).toEqual([[{ column: 0, mark: "formula" }], [{ column: 0, mark: "extra-cells" }]]);
  const xlsx = await read(buildXlsx([{ name: "S", rows: [["Statement", "Order"], ["=A1→Trees.", 1], ["Benches.", 2], ["", 3]], merged: ["A3:A4"] }]));
  expect(xlsx.rows).toEqual([
    { row: 2, cells: ["Trees.", "1"], marks: [{ column: 0, mark: "formula" }] },
    { row: 3, cells: ["Benches.", "2"], marks: [] },
    { row: 4, cells: ["", "3"], marks: [{ column: 0, mark: "merged" }] },
  ]);
});

test("of several sheets the first that holds something is read, and any other on request; rows count as in the spreadsheet", async () => {
  const bytes = buildXlsx([{ name: "Empty", rows: [] }, { name: "Old & new", rows: [[""], ["Statement"], [""], ["Trees."]] }, { name: "Other", rows: [["Text"], ["Buses."]] }]);
  expect(await read(bytes)).toMatchObject({ sheets: ["Empty", "Old & new", "Other"], sheet: "Old & new", headingRow: 2, rows: [{ row: 4, cells: ["Trees."] }] });
  expect(await read(bytes, "Other")).toMatchObject({ sheet: "Other", rows: [{ row: 2, cells: ["Buses."] }] });
});

test("what cannot be read is an answer with its reason", async () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const problem = async (bytes: Buffer) => (await read(bytes)).problem;
  expect(await problem(Buffer.alloc(0))).toEqual({ code: "empty-file", line: null });
  expect(await problem(Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]))).toEqual({ code: "xlsx-password", line: null });
  expect(await problem(Buffer.concat([old, Buffer.from("Workbook", "utf16le")]))).toEqual({ code: "xls-old", line: null });
  expect(await problem(Buffer.from("PK\u0003\u0004 and then nothing", "latin1"))).toEqual({ code: "xlsx-broken", line: null });
  expect(await problem(zip({ "hello.txt": "no workbook" }))).toEqual({ code: "xlsx-broken", line: null });
  expect(await problem(buildXlsx([{ name: "S", rows: [] }]))).toEqual({ code: "no-rows", line: null });
  expect(await problem(Buffer.from('Statement\n"open\n'))).toEqual({ code: "quote-never-closed", line: 2 });
  expect(await problem(Buffer.from(`Statement\n${"a\n".repeat(2001)}`))).toEqual({ code: "too-many-rows", line: null });
  expect((await csv(`Statement\n${"a\n".repeat(2000)}`)).rows).toHaveLength(2000);
});

test("an archive is unpacked up to a limit, whatever it says of its size", () => {
  expect(unzip(zip({ a: "hello" }), 5).get("a")?.toString()).toBe("hello");
  expect(() => unzip(zip({ a: "hello" }), 4)).toThrow("too-large");
  // A million zeros in a kilobyte, declared as a file of that kilobyte.
  const bomb = zip({ a: deflateRawSync(Buffer.alloc(1_000_000)) }, { method: 8 });
  expect(bomb.length).toBeLessThan(2_000);
  expect(() => unzip(bomb, 999_999)).toThrow("too-large");
  expect(unzip(bomb, 1_000_000).get("a")).toHaveLength(1_000_000);
  expect(() => unzip(bomb.subarray(0, 20), 1_000_000)).toThrow("broken");
});
