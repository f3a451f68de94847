import { describe, expect, test } from "vitest";
import { describeImport } from "../../server/interchange/import-report.ts";
import { InterchangeError } from "../../server/interchange/interchange-error.ts";
import { planPolisImport } from "../../server/interchange/polis/plan-import.ts";
import { fingerprintFolder, readPolisFolder, type ReadPolisOptions } from "../../server/interchange/polis/read-polis-folder.ts";
import { buildFolder } from "../support/build-folder.ts";
import { buildPolisFiles, polisFiles } from "../support/build-polis-files.ts";

const read = (changes: Parameters<typeof buildPolisFiles>[0] = {}, options: Partial<ReadPolisOptions> = {}) =>
  readPolisFolder(buildFolder(buildPolisFiles(changes)), { agree: null, numericIds: true, ...options });

const plan = async (changes: Parameters<typeof buildPolisFiles>[0] = {}) =>
  planPolisImport(await read(changes), { id: "2345678923", language: "en", source: "folder", now: 1_800_000_000_000 });

const lines = (name: keyof typeof polisFiles): string[] => polisFiles[name].split("\n");
const withLine = (name: keyof typeof polisFiles, line: number, text: string): Record<string, string> =>
  ({ [name]: lines(name).map((old, index) => (index + 1 === line ? text : old)).join("\n") });

describe("an export that is whole", () => {
  test("is read with its topic, statements and votes", async () => {
    const data = await read();
    expect(data).toMatchObject({ topic: "Bridge", description: "Two lines,\nwith a comma", url: "https://example.org/c/1" });
    expect(data.comments.map(({ id, authorId, moderation, text }) => [id, authorId, moderation, text])).toEqual([
      [0, 0, "accepted", "The bridge should be repaired."],
      [1, 7, "pending", 'It is old, and "historic"'],
      [2, 7, "rejected", "Tear it down"],
    ]);
    expect(data.votes.length).toBe(6);
  });

  test("the latest of several votes counts, by time and not by row", async () => {
    const data = await read({ "votes.csv": [lines("votes.csv")[0], "1700000030000,,0,8,1", "1700000020000,,0,8,-1", "1700000010000,,0,7,1", "1700000010000,,0,9,1"].join("\n") }, { agree: 1 });
    const { matrix, revotes } = data.votes.takeMatrix(data.comments.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })));
    expect(matrix.participantIds).toEqual([7, 8, 9]);
    expect([...matrix.score]).toEqual([1, 1, 1]);
    expect(revotes).toBe(1);
  });

  test("becomes a closed conversation with organisers, participants and times", async () => {
    const { conversation, statements, participants, votes, report } = await plan();
    expect(conversation).toMatchObject({ topic: "Bridge", state: "closed", moderationMode: "post", source: "https://example.org/c/1", createdAt: 1_700_000_000_000 });
    expect(statements.map(({ id, author, authorNumber }) => [id, author, authorNumber])).toEqual([[0, "organiser", null], [1, "participant", 7], [2, "participant", 7]]);
    expect(participants).toEqual([
      { number: 7, createdAt: 1_700_000_001_000, externalId: null },
      { number: 8, createdAt: 1_700_000_020_000, externalId: null },
      { number: 9, createdAt: 1_700_000_050_000, externalId: null },
      { number: 11, createdAt: 1_700_000_060_000, externalId: null },
    ]);
    expect(votes.map(({ castAt }) => castAt)).toEqual([10, 20, 30, 40, 50, 60].map((second) => 1_700_000_000_000 + second * 1000));
    expect(report.revotes).toBe(1);
  });

  test("its report counts every row of every file", async () => {
    const { report } = await plan();
    expect(report.files.map(({ file, rowsRead, rowsTaken, rowsSkipped, duplicates }) => [file, rowsRead, rowsTaken, rowsSkipped, duplicates])).toEqual([
      ["summary.csv", 8, 8, 0, 0], ["comments.csv", 3, 3, 0, 0], ["votes.csv", 6, 6, 0, 0],
    ]);
    expect(describeImport(report)).toContain("1 votes replaced an earlier one of the same person.");
  });
});

describe("the other generations of columns", () => {
  test("with is-meta and is-seed: both are taken over", async () => {
    const comments = [
      "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body",
      "1700000000000,0,5,3,1,1,false,true,0.5,The bridge should be repaired.",
      "1700000001000,1,7,1,0,1,true,false,0.25,I cross it every day.",
      "1700000002000,2,7,0,1,-1,false,false,,Tear it down",
    ].join("\n");
    const { statements } = await plan({ "comments.csv": comments });
    expect(statements.map(({ isMeta, author }) => [isMeta, author])).toEqual([[false, "organiser"], [true, "participant"], [false, "participant"]]);
  });

  test("of 2025: times in seconds, importance, and the file of participants under its new name", async () => {
    const { conversation, participants, report } = await plan({
      "comments.csv": polisFiles["comments.csv"].replace("moderated,", "moderated,importance,").replace(/^(17\d{8})000,/gm, "$1,").replace(/,(-?[01]),(?=[^,]*$|"It)/gm, ",$1,0,"),
      "votes.csv": polisFiles["votes.csv"].replace(",vote\n", ",vote,important\n").replace(/^(17\d{8})000(.*)$/gm, "$1$2,0"),
      "participant-votes.csv": "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n7,person-7,0,2,1,1,0,1,,\n8,,1,0,2,2,0,1,1,\n9,,,0,1,1,0,1,,\n11,,,0,1,0,1,,,-1\n",
    });
    expect(conversation.createdAt).toBe(1_700_000_000_000);
    expect(participants.map(({ number, externalId }) => [number, externalId])).toEqual([[7, "person-7"], [8, null], [9, null], [11, null]]);
    expect(report.files.at(-1)).toMatchObject({ file: "participant-votes.csv", rowsRead: 4, ignoredColumns: [] });
  });

  test("a column nobody knows is named and not used", async () => {
    const { report } = await plan({ "votes.csv": polisFiles["votes.csv"].replace(",vote\n", ",vote,mood\n").replace(/^(17.*)$/gm, "$1,fine") });
    expect(report.files[2]?.ignoredColumns).toEqual(["mood"]);
  });

  test("without summary.csv the folder's name is the topic", async () => {
    const data = await read({ "summary.csv": null });
    expect(data.topic).toMatch(/^hiroba-/);
    expect(data.report.notes).toEqual(["There is no summary.csv; the folder's name is the topic."]);
  });
});

describe("how a file is written", () => {
  test.each([
    ["with a byte order mark", (text: string) => `\uFEFF${text}`, { encoding: "UTF-8 with BOM" }],
    ["with CRLF", (text: string) => text.replaceAll("\n", "\r\n"), { lineEnding: "CRLF" }],
    ["with semicolons", (text: string) => text.replaceAll(",", ";"), { delimiter: ";" }],
    ["with tabs", (text: string) => text.replaceAll(",", "\t"), { delimiter: "\t" }],
  ])("votes %s give the same votes", async (_, change, dialect) => {
    const data = await read({ "votes.csv": change(polisFiles["votes.csv"]) });
    expect(data.votes.length).toBe(6);
    expect(data.report.files[2]?.dialect).toMatchObject(dialect);
  });

  test("votes in quotation marks are the same votes, and what is wrong among them is named all the same", async () => {
    const quoted = polisFiles["votes.csv"].replace(/^(\d+),([^,]*),(\d+),(\d+),(-?\d)$/gm, '"$1","$2","$3","$4","$5"');
    const plain = await read();
    const data = await read({ "votes.csv": quoted });
    expect(Array.from({ length: 6 }, (_, index) => data.votes.at(index))).toEqual(Array.from({ length: 6 }, (_, index) => plain.votes.at(index)));
    await expect(read({ "votes.csv": quoted.replace('"9","1"', '"9","yes"') })).rejects.toThrow('votes.csv, line 3: vote is "yes"; 1, 0 or -1 is expected');
    await expect(read({ "votes.csv": `${quoted}"1700000070000","","1","7"\n` })).rejects.toThrow("votes.csv, line 8: 4 cells where the header has 5");
  });

  test("votes written in other ways than the usual are still votes", async () => {
    const data = await read({ "votes.csv": polisFiles["votes.csv"].replace(",0,7,1\n", ", 0 ,7,1.0\n").replace("1700000050000,", "1700000050000.5,").trimEnd() });
    expect(data.votes.at(0)).toEqual({ participantId: 7, statementId: 0, score: 1, castAt: 1_700_000_010_000 });
    expect(data.votes.length).toBe(6);
  });

  test("a text with a formula, a line break, and nothing visible comes in readable", async () => {
    const { statements, report } = await plan({ "comments.csv": `${polisFiles["comments.csv"].trimEnd().replace("Tear it down", `"'=1+1\nsecond\u200B line "`)}\n` });
    expect(statements[2]?.text).toBe("=1+1 second line");
    expect(report.notes[0]).toBe("1 statement had line breaks, outer spaces or invisible characters, which are left out.");
  });
});

describe("which number means agree", () => {
  const mirrored = polisFiles["votes.csv"].replace(/,(-?)1$/gm, (_, minus: string) => (minus === "" ? ",-1" : ",1"));

  test("a file with agree as -1 is noticed and turned round", async () => {
    const data = await read({ "votes.csv": mirrored });
    expect(data.report.sign).toBe("mirrored");
    expect(data.votes.at(0)).toMatchObject({ participantId: 7, score: 1 });
  });

  test("counts that fit neither way are not guessed at", async () => {
    const comments = { "comments.csv": polisFiles["comments.csv"].replace(",3,1,1,The", ",20,20,1,The") };
    await expect(read(comments)).rejects.toThrow("votes.csv: whether 1 or -1 means agree cannot be told from comments.csv; say it with --agree 1 or --agree -1");
    expect((await read(comments, { agree: -1 })).report.sign).toBe("mirrored");
  });
});

describe("rows that are left out, with line and reason", () => {
  test("a vote on a statement that is not there", async () => {
    const { report, votes } = await plan({ "votes.csv": `${polisFiles["votes.csv"]}1700000070000,,99,7,1\n` });
    expect(report.files[2]).toMatchObject({ rowsRead: 7, rowsTaken: 6, skipped: [{ line: 8, reason: "the statement 99 is not in comments.csv" }] });
    expect(votes).toHaveLength(6);
  });

  test("the same vote at the same time once more", async () => {
    const { report, votes } = await plan({ "votes.csv": `${polisFiles["votes.csv"]}1700000010000,Tue Nov 14 2023,0,7,1\n` });
    expect(report.files[2]).toMatchObject({ rowsRead: 7, rowsTaken: 6, duplicates: 1 });
    expect(votes).toHaveLength(6);
  });

  test("a statement's row once more, word for word", async () => {
    const data = await read({ "comments.csv": `${polisFiles["comments.csv"]}${lines("comments.csv")[1] ?? ""}\n` });
    expect(data.report.files[1]).toMatchObject({ rowsRead: 4, rowsTaken: 3, duplicates: 1 });
  });
});

describe("what cannot be read is refused with file, line and reason", () => {
  test.each<[string, Record<string, string | Uint8Array | null>, string]>([
    ["no votes.csv", { "votes.csv": null }, "votes.csv: the file is not in the folder"],
    ["no comments.csv", { "comments.csv": null }, "comments.csv: the file is not in the folder"],
    ["an empty file", { "votes.csv": "" }, "votes.csv: the file is empty"],
    ["a missing column", withLine("votes.csv", 1, "timestamp,datetime,comment-id,voter-id,choice"), 'votes.csv, line 1: the column "vote" is missing; there are "timestamp", "datetime", "comment-id", "voter-id", "choice"'],
    ["a column twice", withLine("votes.csv", 1, "timestamp,vote,comment-id,voter-id,vote"), 'votes.csv, line 1: the column "vote" occurs twice'],
    ["a cell too few", withLine("votes.csv", 3, "1700000050000,Tue Nov 14 2023,0,1"), "votes.csv, line 3: 4 cells where the header has 5"],
    ["a cell too many", withLine("comments.csv", 2, "1700000000000,,0,0,3,1,1,The bridge, should be repaired."), "comments.csv, line 2: 9 cells where the header has 8"],
    ["a vote that is none", withLine("votes.csv", 4, "1700000020000,,0,8,2"), 'votes.csv, line 4: vote is "2"; 1, 0 or -1 is expected'],
    ["a voter that is no number", withLine("votes.csv", 2, "1700000010000,,0,anna,1"), 'votes.csv, line 2: voter-id is "anna"; a whole number is expected'],
    ["a time that is none", withLine("votes.csv", 2, "yesterday,,0,7,1"), 'votes.csv, line 2: timestamp is "yesterday"; a time in milliseconds or seconds since 1970 is expected'],
    ["a moderation that is none", withLine("comments.csv", 2, "1700000000000,,0,0,3,1,2,The bridge"), 'comments.csv, line 2: moderated is "2"; -1, 0 or 1 is expected'],
    ["a negative count", withLine("comments.csv", 2, "1700000000000,,0,0,-3,1,1,The bridge"), 'comments.csv, line 2: agrees is "-3"; a whole number is expected'],
    ["an id for two statements", withLine("comments.csv", 4, "1700000002000,,0,7,0,1,-1,Tear it down"), "comments.csv, line 4: comment-id 0 occurs twice with different contents"],
    ["a quotation mark that is never closed", withLine("comments.csv", 4, '1700000002000,,2,7,0,1,-1,"Tear it down'), "comments.csv, line 4: a quotation mark is opened and never closed"],
    ["a quotation mark inside a word", withLine("comments.csv", 4, '1700000002000,,2,7,0,1,-1,"Tear" it down'), "comments.csv, line 4: a quotation mark stands in the middle of a cell; inside quotes it must be doubled"],
    ["another encoding", { "comments.csv": Buffer.from(withLine("comments.csv", 3, "1700000001000,,1,7,1,0,0,Caf\u00e9")["comments.csv"] ?? "", "latin1") }, "comments.csv, line 3: a character is not UTF-8; save the file as UTF-8 and try again"],
    ["UTF-16", { "comments.csv": Buffer.from(`\uFEFF${polisFiles["comments.csv"]}`, "utf16le") }, "comments.csv, line 1: the file is UTF-16 or binary; save it as CSV in UTF-8"],
    ["a key twice in the summary", { "summary.csv": "topic,One\ntopic,Two\n" }, 'summary.csv, line 2: the key "topic" occurs twice'],
    ["a summary without topic", { "summary.csv": "voters,3\n" }, 'summary.csv: the key "topic" is missing'],
    ["a summary that counts in words", { "summary.csv": "topic,One\nvoters,three\n" }, 'summary.csv, line 2: voters is "three"; a whole number is expected'],
    ["a participant twice", { "participants-votes.csv": "participant,0\n7,1\n7,1\n" }, "participants-votes.csv, line 3: participant 7 occurs twice"],
  ])("%s", async (_, changes, message) => {
    const failure: unknown = await read(changes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InterchangeError);
    expect((failure as InterchangeError).message).toBe(message);
  });

  test("a hiroba.json that is not one of ours", async () => {
    await expect(read({ "hiroba.json": "{" })).rejects.toThrow(/^hiroba\.json: SyntaxError/);
    await expect(read({ "hiroba.json": '{"schema":"hiroba/conversation@1","language":"en","metaStatementIds":[],"organisersStatementIds":["x"]}' })).rejects.toThrow(/^hiroba\.json: organisersStatementIds\.0: /);
  });

  test("a folder that is not there, and a file in its place", async () => {
    await expect(readPolisFolder("/nowhere/at-all", { agree: null, numericIds: true })).rejects.toThrow("at-all: the folder is not there");
    const folder = buildFolder({ "votes.csv": polisFiles["votes.csv"] });
    await expect(readPolisFolder(`${folder}/votes.csv`, { agree: null, numericIds: true })).rejects.toThrow("votes.csv: is not a folder");
  });

  test("the line is right after a text of several lines", async () => {
    const comments = [lines("comments.csv")[0], '1700000000000,,0,0,3,1,1,"One', "two", 'three"', "1700000001000,,x,7,1,0,0,Four", ""].join("\n");
    await expect(read({ "comments.csv": comments })).rejects.toThrow('comments.csv, line 5: comment-id is "x"');
  });
});

test("the fingerprint is that of the contents", async () => {
  const [one, same, other] = [buildPolisFiles(), buildPolisFiles(), buildPolisFiles({ "votes.csv": `${polisFiles["votes.csv"]}1700000070000,,1,7,1\n` })].map(buildFolder);
  expect(await fingerprintFolder(one!)).toBe(await fingerprintFolder(same!));
  expect(await fingerprintFolder(one!)).not.toBe(await fingerprintFolder(other!));
});
