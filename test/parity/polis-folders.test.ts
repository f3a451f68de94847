import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runCli } from "../../server/cli/run-cli.ts";
import { readPolisFolder } from "../../server/interchange/polis/read-polis-folder.ts";
import { guessLanguage } from "../../server/interchange/guess-language.ts";
import { buildTerminal } from "../support/build-terminal.ts";
import { noParityData, parityData } from "../support/parity-data.ts";
import { readStrictly } from "../support/strict-polis-reader.ts";

// Counted by hand from participants-votes.csv: people, statements, votes that count.
const conversations = [
  ["austria-climate.5twd2jsnkf.2022-08-08", "de", 1116, 522, 61_384],
  ["bg2050-volunteers", "en", 126, 371, 14_283],
  ["brexit-consensus", "en", 204, 50, 5_303],
  ["canadian-electoral-reform", "en", 448, 174, 11_950],
  ["scoop-hivemind.taxes", "en", 334, 148, 17_335],
  ["vtaiwan.uberx", "zh-Hant", 1921, 197, 49_443],
] as const;

const folderOf = (name: string): string => join(parityData ?? "", "open-data", name);
afterEach(() => void vi.unstubAllEnvs());

describe.each(conversations)("%s", (name, language, people, statements, votes) => {
  test("is read whole: nothing skipped, the right language, the votes of participants-votes.csv", async ({ skip }) => {
    if (parityData === null) skip(noParityData);
    const data = await readPolisFolder(folderOf(name), { agree: null, numericIds: true });
    expect(data.report.sign).toBe("agree is +1");
    for (const file of data.report.files) expect([file.rowsSkipped, file.ignoredColumns]).toEqual([0, []]);
    expect(guessLanguage([data.topic, data.description, ...data.comments.map(({ text }) => text)])).toBe(language);
    const { matrix } = data.votes.takeMatrix(data.comments.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })));
    expect([matrix.participantIds.length, matrix.statements.length, matrix.column.length]).toEqual([people, statements, votes]);
    const listed = new Map(data.participants.map((person) => [person.id, person.votes]));
    matrix.participantIds.forEach((id, row) => {
      expect(matrix.rowStart[row + 1]! - matrix.rowStart[row]!).toBe(listed.get(Number(id)));
    });
  });
});

test("vtaiwan.uberx goes in, out past a strict reader, and gives the same map to the byte; a second import changes nothing", async ({ skip }) => {
  if (parityData === null) skip(noParityData);
  const scratch = mkdtempSync(join(tmpdir(), "hiroba-"));
  vi.stubEnv("DATA_DIR", scratch);
  vi.stubEnv("DATABASE_URL", "");
  const hiroba = async (...args: string[]): Promise<string> => {
    const terminal = buildTerminal();
    expect(await runCli(args, terminal), terminal.notes.join("\n")).toBe(0);
    return terminal.written.join("\n");
  };
  const id = await hiroba("import", folderOf("vtaiwan.uberx"));
  expect(await hiroba("import", folderOf("vtaiwan.uberx"))).toBe(id);
  await hiroba("export", id, join(scratch, "out"));
  expect(readStrictly(join(scratch, "out"))).toMatchObject({ comments: { length: 197 } });
  await hiroba("analyze", folderOf("vtaiwan.uberx"), "--no-assessment", "--out", join(scratch, "before.json"));
  await hiroba("analyze", join(scratch, "out"), "--no-assessment", "--out", join(scratch, "after.json"));
  expect(readFileSync(join(scratch, "after.json"), "utf8")).toBe(readFileSync(join(scratch, "before.json"), "utf8"));
  expect(await hiroba("verify", join(scratch, "out"))).toMatch(/All \d+ numbers agree\.$/);
});
