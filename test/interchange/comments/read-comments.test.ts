import { describe, expect, test } from "vitest";
import { CommentFileError } from "../../../server/interchange/comments/comment-file-error.ts";
import { readComments } from "../../../server/interchange/comments/read-comments.ts";

const read = (text: string | Buffer) => readComments(Buffer.isBuffer(text) ? text : Buffer.from(text), "file.csv");
/** 「意見」「木を増やして」 in Shift_JIS. */
const shiftJis = Buffer.from([0x88, 0xd3, 0x8c, 0xa9, 0x0d, 0x0a, 0x96, 0xd8, 0x82, 0xf0, 0x91, 0x9d, 0x82, 0xe2, 0x82, 0xb5, 0x82, 0xc4, 0x0d, 0x0a]);

describe("a file of comments", () => {
  test("is read whatever its columns are called, its delimiter, and its encoding", () => {
    expect(read("id,comment-body,interview,attribute_age,rating\nc1,More buses,Ann,30,5\n")).toMatchObject({
      file: { encoding: "UTF-8", delimiter: ",", rows: 1, taken: 1, columns: { comment: "comment-body", id: "id", name: "interview", attributes: ["attribute_age"] }, ignoredColumns: ["rating"] },
      comments: [{ number: 1, externalId: "c1", line: 2, text: "More buses", name: "Ann", attributes: { attribute_age: "30" } }],
    });
    expect(read("\uFEFFText;Name\nMehr Busse;\n")).toMatchObject({ file: { encoding: "UTF-8 with BOM", delimiter: ";" }, comments: [{ externalId: "1", name: null }] });
    expect(read(shiftJis)).toMatchObject({ file: { encoding: "Shift_JIS" }, comments: [{ text: "木を増やして" }] });
    expect(read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("comment\tid\nMore buses\t7\n", "utf16le")]))).toMatchObject({ file: { encoding: "UTF-16", delimiter: "\t" }, comments: [{ externalId: "7" }] });
  });

  test("names each row it cannot take, and takes the others", () => {
    const { file, comments } = read(`id,comment\n1,More buses\n2,\n3,one,two\n1,Again an id\n5,"two\nlines"\n6,${"x".repeat(10_001)}\n`);
    expect(file.notes).toEqual([{ line: 3, problem: "no-text" }, { line: 4, problem: "wrong-width" }, { line: 5, problem: "id-again" }, { line: 8, problem: "too-long" }]);
    expect(file).toMatchObject({ rows: 6, taken: 3, skipped: 3 });
    expect(comments.map(({ externalId, line, text }) => [externalId, line, text])).toEqual([["1", 2, "More buses"], ["1 (line 5)", 5, "Again an id"], ["5", 6, "two\nlines"]]);
  });

  test("keeps formulas as the text they are and takes out what nobody can see", () => {
    expect(read("comment\n'=SUM(A1)\n=1+1\na\u202Eb\u200Bc\n").comments.map(({ text }) => text)).toEqual(["=SUM(A1)", "=1+1", "abc"]);
  });

  test.each([
    ["", "empty-file", null],
    ["voter,vote\n1,1\n", "no-comment-column", 1],
    ["comment,comment\na,b\n", "column-twice", 1],
    ["comment\n\"open\n", "quote-never-closed", 2],
    ["id,comment\n1,\n2, \n", "no-comments", null],
    ["comment\n\u0000\n", "not-text", null],
  ])("%j cannot be read: %s at line %s", (text, problem, line) => {
    const attempt = (): unknown => read(text);
    expect(attempt).toThrow(CommentFileError);
    try { attempt(); } catch (error) { expect(error).toMatchObject({ problem, line }); }
  });

  test("of bytes that are no text in any of its encodings names the line", () => {
    expect(() => read(Buffer.from([0x63, 0x6f, 0x6d, 0x6d, 0x65, 0x6e, 0x74, 0x0a, 0x81, 0xff, 0x0a]))).toThrow("line 2: a character is neither UTF-8 nor Shift_JIS");
  });
});
