import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../server/cli/run-cli.ts";
import { CHAIN_START, chainHash } from "../../server/moderation-log/chain-hash.ts";
import { buildFolder } from "../support/build-folder.ts";

const conversationId = "2222222222";
const before = { moderation: "pending", isMeta: false } as const;
const after = { moderation: "rejected", isMeta: false } as const;

function file(change: (lines: { reason: string | null }[]) => unknown = (lines) => lines): string {
  let hash = CHAIN_START;
  const lines = [1, 2, 3].map((seq) => {
    const line = { seq, at: 1_700_000_000_000, moderator: 1, statementId: seq, before, after, reason: "Two ideas" };
    hash = chainHash({ conversationId, ...line }, hash);
    return { ...line, hash };
  });
  const path = join(buildFolder({}), "log.json");
  writeFileSync(path, JSON.stringify({ schema: "hiroba/moderation-log@1", conversationId, lines: change(lines) }));
  return path;
}

async function checkLog(path: string) {
  const said: string[] = [];
  const code = await runCli(["check-log", path], { out: (text) => said.push(text), note: (text) => said.push(text), progress: () => undefined });
  return { code, said: said.join("\n") };
}

test("a whole log is in order, and its last hash is named", async () => {
  expect(await checkLog(file())).toMatchObject({ code: 0, said: expect.stringMatching(/^All 3 decisions are in order\. The last hash is [0-9a-f]{64}\.$/) });
});

test("a reason that was changed, and a line that was taken out, are found", async () => {
  expect(await checkLog(file((lines) => lines.with(1, { ...lines[1]!, reason: "Other" })))).toEqual({ code: 1, said: "Line 2 of 3 does not follow from the lines before it." });
  expect(await checkLog(file((lines) => lines.slice(1)))).toEqual({ code: 1, said: "Line 1 of 2 does not follow from the lines before it." });
});

test("what is no log is refused with a reason", async () => {
  expect(await checkLog("/nowhere/log.json")).toEqual({ code: 1, said: "/nowhere/log.json: the file is not there" });
  expect((await checkLog(file(() => "none"))).said).toMatch(/log\.json: lines: /);
});
