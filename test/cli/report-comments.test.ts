import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCli } from "../../server/cli/run-cli.ts";
import { Report } from "../../server/contract/report.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import { buildTerminal } from "../support/build-terminal.ts";

const townLife = join(import.meta.dirname, "../support/comments/town-life-en.csv");
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "hiroba-"));
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PORT", "3000");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function hiroba(...args: string[]) {
  const terminal = buildTerminal();
  const code = await runCli(args, terminal);
  return { code, out: terminal.written.join("\n"), notes: terminal.notes.join("\n") };
}

test("a file of comments becomes a draft report of a conversation of its own", async () => {
  const { code, out, notes } = await hiroba("report", "--comments", townLife, "--topic", "What would make everyday life in our town better?");
  expect(code).toBe(0);
  expect(notes).toContain("120 rows read, 120 taken, 0 skipped (UTF-8)");
  expect(out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/report\/[0-9a-z]{10}$/);
  const store = await createSqliteStore(join(dataDir, "hiroba.sqlite"));
  try {
    const report = await store.reports.find(out.split("/").at(-1) ?? "");
    expect(report?.status).toBe("draft");
    expect(report?.body.comments?.counts.comments).toBe(120);
    expect(await store.comments.count(report?.conversationId ?? "")).toBe(120);
  } finally {
    await store.close();
  }
});

test("with --out there are three files, the same bytes each time, and no database", async () => {
  const [first, second] = [join(dataDir, "a"), join(dataDir, "b")];
  expect(await hiroba("report", "--comments", townLife, "--topic", "Town life", "--out", first)).toMatchObject({ code: 0, out: first });
  await hiroba("report", "--comments", townLife, "--topic", "Town life", "--out", second);
  for (const name of ["report.json", "comments.csv", "claims.csv"]) expect(readFileSync(join(first, name), "utf8")).toBe(readFileSync(join(second, name), "utf8"));
  expect(Report.parse(JSON.parse(readFileSync(join(first, "report.json"), "utf8"))).comments?.counts.comments).toBe(120);
  // A header, and one line for every comment.
  expect(readFileSync(join(first, "comments.csv"), "utf8").trimEnd().split("\r\n")).toHaveLength(121);
  expect(existsSync(join(dataDir, "hiroba.sqlite"))).toBe(false);
  expect(await hiroba("report", "--comments", townLife, "--out", first)).toMatchObject({ code: 1, notes: expect.stringContaining("not empty") });
});

test("what cannot be read is named, and options that do not fit are", async () => {
  const path = join(dataDir, "votes.csv");
  writeFileSync(path, "voter,vote\n1,1\n");
  expect(await hiroba("report", "--comments", path)).toMatchObject({ code: 1, notes: expect.stringContaining('votes.csv: line 1: no column holds the comments: one must be called comment, comment-body or text; there are "voter", "vote"') });
  expect(await hiroba("report", "--comments", join(dataDir, "gone.csv"))).toMatchObject({ code: 1, notes: expect.stringContaining("is not there") });
  expect((await hiroba("report", "2222222222", "--out", "x")).code).toBe(2);
  expect((await hiroba("report", "--comments", townLife, "--language", "Japanese!")).code).toBe(2);
});
