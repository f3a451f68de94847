import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { commands, runCli } from "../../server/cli/run-cli.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import type { Store } from "../../server/store/store.ts";
import { buildFolder } from "../support/build-folder.ts";
import { buildPolisFiles, polisFiles } from "../support/build-polis-files.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import { buildTerminal } from "../support/build-terminal.ts";
import { readStrictly } from "../support/strict-polis-reader.ts";

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

async function inStore<Result>(act: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await createSqliteStore(join(dataDir, "hiroba.sqlite"));
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** Forty people in two groups on twelve statements, as Polis files. */
function groupedFiles(): Record<string, string> {
  const { votes } = buildSyntheticVotes({ participants: 40, statements: 12, groups: 2, missingShare: 0.2, seed: 5 });
  const counts = votes.statements.map(() => ({ agrees: 0, disagrees: 0 }));
  const rows: string[] = [];
  for (let row = 0; row < 40; row += 1) {
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      const [statement, score] = [votes.column[cell]!, votes.score[cell]!];
      if (score === 1) counts[statement]!.agrees += 1;
      if (score === -1) counts[statement]!.disagrees += 1;
      rows.push(`${String(1_700_000_100 + rows.length)},,${String(statement)},${String(row + 1)},${String(score)}`);
    }
  }
  return {
    "summary.csv": "topic,Synthetic\nurl,https://example.org/s\n",
    "comments.csv": `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${counts.map(({ agrees, disagrees }, id) => `1700000000,,${String(id)},0,${String(agrees)},${String(disagrees)},1,Statement ${String(id)}`).join("\n")}\n`,
    "votes.csv": `timestamp,datetime,comment-id,voter-id,vote\n${rows.join("\n")}\n`,
  };
}

describe("the command line", () => {
  test("without a command shows what there is, and says it was not understood", async () => {
    const { code, notes } = await hiroba();
    expect(code).toBe(2);
    for (const { name } of commands) expect(notes).toContain(`  ${name}`);
  });

  test("every command explains itself", async () => {
    for (const { name } of commands) {
      const { code, out } = await hiroba(name, "--help");
      expect(code).toBe(0);
      expect(out.length, name).toBeGreaterThan(100);
    }
  });

  test.each([
    [["fly"], 'There is no command "fly".'],
    [["import"], "<folder> is missing."],
    [["import", "a", "b"], '"b" is one argument too many.'],
    [["analyze", "a"], "--out is missing."],
    [["analyze", "a", "--out", "-", "--math-pca2", "-"], "only one of --out and --math-pca2 can be standard output."],
    [["analyze", "a", "--out", "b", "--mode", "magic"], '--mode is "magic"; it must be standard or polis.'],
    [["analyze", "a", "--out", "b", "--groups", "11"], '--groups is "11"; it must be a whole number from 2 to 10.'],
    [["analyze", "a", "--out", "b", "--loudly"], "Unknown option '--loudly'"],
    [["import", "a", "--language", "日本語"], '--language is "日本語"; it must be a tag like ja or zh-Hant.'],
  ])("%j is refused with a sentence and code 2", async (args, sentence) => {
    const { code, notes } = await hiroba(...args);
    expect(code).toBe(2);
    expect(notes).toContain(sentence);
  });

  test("a configuration that is wrong is named", async () => {
    vi.stubEnv("PORT", "many");
    const { code, notes } = await hiroba("export", "2345678923", join(dataDir, "out"));
    expect(code).toBe(1);
    expect(notes).toContain("PORT must be a whole number from 0 to 65535");
  });
});

describe("analyze", () => {
  test("writes the map of a folder with the ids of the input, and the same bytes every time", async () => {
    const folder = buildFolder(groupedFiles());
    const [first, second] = [join(dataDir, "1.json"), join(dataDir, "2.json")];
    expect((await hiroba("analyze", folder, "--out", first)).code).toBe(0);
    expect((await hiroba("analyze", folder, "--out", second)).code).toBe(0);
    expect(readFileSync(first, "utf8")).toBe(readFileSync(second, "utf8"));
    const map = JSON.parse(readFileSync(first, "utf8"));
    expect(map).toMatchObject({ schema: "hiroba/opinion-map@1", mode: "standard", seed: 20_260_101, counts: { participants: 40, statements: 12 } });
    expect(map.participants.map(({ id }: { id: number }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(map.groups.map(({ id }: { id: string }) => id)).toEqual(["A", "B"]);
    expect(map.significance).toMatchObject({ distinguishable: true, permutations: 100 });
  });

  test("takes votes.csv alone, with texts as ids and without times, to standard output", async () => {
    const folder = buildFolder({ "votes.csv": "comment-id,voter-id,vote\nroad,anna,1\nroad,ben,-1\nroad,anna,-1\n" });
    const { code, out } = await hiroba("analyze", join(folder, "votes.csv"), "--out", "-");
    expect(code).toBe(0);
    const map = JSON.parse(out);
    expect(map.participants.map(({ id }: { id: string }) => id)).toEqual(["anna", "ben"]);
    expect(map.statements[0]).toMatchObject({ id: "road", agrees: 0, disagrees: 2 });
  });

  test("takes the number of groups, the mode, and who is placed", async () => {
    const folder = buildFolder({ ...groupedFiles(), "ids.json": JSON.stringify(Array.from({ length: 30 }, (_, index) => index + 1)) });
    const out = join(dataDir, "map.json");
    await hiroba("analyze", folder, "--out", out, "--groups", "3", "--seed", "9", "--no-assessment", "--in-conversation", join(folder, "ids.json"));
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ chosenK: 3, seed: 9, counts: { placed: 30 }, significance: null });
    await hiroba("analyze", folder, "--out", out, "--mode", "polis");
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ mode: "polis" });
  });

  test("writes the shape of Polis's math results beside it, where agree is -1", async () => {
    const folder = buildFolder(groupedFiles());
    const [out, shape] = [join(dataDir, "map.json"), join(dataDir, "math-pca2.json")];
    expect((await hiroba("analyze", folder, "--out", out, "--mode", "polis", "--math-pca2", shape)).code).toBe(0);
    const map = JSON.parse(readFileSync(out, "utf8"));
    const polis = JSON.parse(readFileSync(shape, "utf8"));
    expect(polis).toMatchObject({ n: 40, "n-cmts": 12, lastModTimestamp: null, math_tick: 1 });
    const votes = readFileSync(join(folder, "votes.csv"), "utf8").trimEnd().split("\n").length - 1;
    expect(polis.lastVoteTimestamp).toBe((1_700_000_100 + votes - 1) * 1000);
    expect(polis.pca.center[0]).toBeCloseTo(-map.pca.center[0], 12);
    expect(polis["group-clusters"]).toHaveLength(map.groups.length);
  });

  test("says file, line and reason of what it cannot read, and writes nothing", async () => {
    const folder = buildFolder({ "votes.csv": "comment-id,voter-id,vote\n1,2,yes\n" });
    const { code, notes } = await hiroba("analyze", join(folder, "votes.csv"), "--out", join(dataDir, "map.json"));
    expect({ code, notes }).toEqual({ code: 1, notes: 'votes.csv, line 2: vote is "yes"; 1, 0 or -1 is expected' });
    expect(() => readFileSync(join(dataDir, "map.json"))).toThrow("ENOENT");
  });
});

describe("import", () => {
  test("makes a conversation with statements, votes, times and a map, and says what it took", async () => {
    const { code, out, notes } = await hiroba("import", buildFolder(buildPolisFiles()), "--agree", "1");
    expect(code).toBe(0);
    expect(notes).toContain("votes.csv: 6 rows read, 6 taken, 0 skipped, 0 duplicates (UTF-8, commas, LF)");
    await inStore(async (store) => {
      expect(await store.conversations.find(out)).toMatchObject({ topic: "Bridge", language: "en", state: "closed" });
      expect(await store.conversations.counts(out)).toMatchObject({ participants: 4, votes: 5, statements: { pending: 1, accepted: 1, rejected: 1 } });
      expect((await store.maps.latest(out))?.map.counts).toMatchObject({ participants: 4, votes: 5 });
    });
  });

  test("of the same files once more changes nothing and names the same conversation", async () => {
    const first = await hiroba("import", buildFolder(groupedFiles()));
    const second = await hiroba("import", buildFolder(groupedFiles()));
    expect(second).toEqual({ code: 0, out: first.out, notes: "These files were imported before; nothing was changed." });
    expect(await inStore((store) => store.conversations.list())).toHaveLength(1);
  });

  test("of a broken file keeps nothing", async () => {
    const broken = buildPolisFiles({ "votes.csv": `${polisFiles["votes.csv"]}1700000070000,,1,7\n` });
    const { code, notes } = await hiroba("import", buildFolder(broken));
    expect({ code, notes }).toEqual({ code: 1, notes: "votes.csv, line 8: 4 cells where the header has 5" });
    expect(await inStore((store) => store.conversations.list())).toEqual([]);
  });
});

describe("export", () => {
  test("passes a strict reader and comes back as the same conversation", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    const folder = join(dataDir, "out");
    expect((await hiroba("export", id, folder)).code).toBe(0);
    const strict = readStrictly(folder);
    expect(strict.summary).toMatchObject({ topic: "Synthetic", url: `http://127.0.0.1:3000/c/${id}`, voters: "40", comments: "12", groups: "2" });

    vi.stubEnv("DATA_DIR", join(dataDir, "second"));
    const { out: again } = await hiroba("import", folder);
    dataDir = join(dataDir, "second");
    const originals = groupedFiles();
    expect(strict.votes.map((vote) => [vote["comment-id"], vote["voter-id"], vote.vote].join(","))).toEqual(
      originals["votes.csv"]!.trim().split("\n").slice(1).map((line) => line.split(",").slice(2).join(",")),
    );
    expect(await inStore((store) => store.conversations.counts(again))).toMatchObject({ participants: 40, votes: strict.votes.length });
  });

  test("escapes formulas, and reading takes the escape off again", async () => {
    const { out: id } = await hiroba("import", buildFolder(buildPolisFiles({ "comments.csv": polisFiles["comments.csv"].replace("Tear it down", "=HYPERLINK(1)") })), "--agree", "1");
    await hiroba("export", id, join(dataDir, "out"));
    expect(readStrictly(join(dataDir, "out")).comments.map((comment) => comment["comment-body"])).toEqual(
      ["The bridge should be repaired.", 'It is old, and "historic"', "'=HYPERLINK(1)"],
    );
    vi.stubEnv("DATA_DIR", join(dataDir, "second"));
    const { out: again } = await hiroba("import", join(dataDir, "out"), "--agree", "1");
    dataDir = join(dataDir, "second");
    expect((await inStore((store) => store.statements.list(again))).map(({ text }) => text)).toEqual(
      ["The bridge should be repaired.", 'It is old, and "historic"', "=HYPERLINK(1)"],
    );
  });

  test("leaves no trace of a vote that was withdrawn", async () => {
    const { out: id } = await hiroba("import", buildFolder(buildPolisFiles()), "--agree", "1");
    const voter = await inStore(async (store) => {
      await store.votes.cast({ conversationId: id, participantId: "imported-9", requestId: "6f1c1a52-6c7c-4d9a-9f4e-0d7e5a3f1b11", statementId: 0, score: null, castAt: 1_700_000_100_000 });
      return store.votes.participant(id, "imported-9");
    });
    expect(voter?.number).toBe(9);
    vi.stubEnv("MAPS_KEPT", "5");
    await inStore(async (store) => store.maps.save(id, (await store.maps.latest(id))!.map, await store.votes.lastSeq(id), 0));
    await hiroba("export", id, join(dataDir, "out"));
    expect(readStrictly(join(dataDir, "out")).votes.filter((vote) => vote["voter-id"] === "9")).toEqual([]);
  });

  test("does not write into a folder that holds something, nor of a conversation that is not there", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    expect(await hiroba("export", id, buildFolder({ "mine.txt": "" }))).toMatchObject({ code: 1, notes: expect.stringContaining("the folder is not empty") });
    expect(await hiroba("export", "2222222222", join(dataDir, "out"))).toMatchObject({ code: 1, notes: 'There is no conversation "2222222222".' });
  });
});

describe("verify", () => {
  test("finds every number again with ml-pca and ml-kmeans", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    await hiroba("export", id, join(dataDir, "out"));
    const { code, out } = await hiroba("verify", join(dataDir, "out"));
    expect(out).toMatch(/^All \d+ numbers agree\.$/m);
    expect(code).toBe(0);
  });

  test("names a number that was changed, and a vote that was, with code 1", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    const folder = join(dataDir, "out");
    await hiroba("export", id, folder);
    const path = join(folder, "opinion-map.json");
    const whole = readFileSync(path, "utf8");
    const map = JSON.parse(whole);
    map.statements[3].agrees += 1;
    writeFileSync(path, JSON.stringify(map));
    const changed = await hiroba("verify", folder);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("tallies of statements: 1 of 48 DO NOT AGREE");
    expect(changed.out).toMatch(/statement 3 agrees: published \d+, computed again \d+/);

    writeFileSync(path, whole);
    const votes = readFileSync(join(folder, "votes.csv"), "utf8");
    writeFileSync(join(folder, "votes.csv"), votes.replace(/,1\n/, ",-1\n"));
    const other = await hiroba("verify", folder);
    expect(other.code).toBe(1);
    expect(other.out).toContain("the votes, statements and settings (sha256): 1 of 1 DO NOT AGREE");
  });

  test("draws significance, stability and bridging again with the same seed, and finds one that was made up", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    const folder = join(dataDir, "out");
    await hiroba("export", id, folder);
    const { out } = await hiroba("verify", folder);
    expect(out).toMatch(/^significance, with the same shuffles: agrees \(3 compared/m);
    expect(out).toMatch(/^stability, with the same resamples: agrees \(3 compared/m);
    const path = join(folder, "opinion-map.json");
    const map = JSON.parse(readFileSync(path, "utf8"));
    map.assessment.stability -= 0.25;
    writeFileSync(path, JSON.stringify(map));
    const madeUp = await hiroba("verify", folder);
    expect(madeUp.code).toBe(1);
    expect(madeUp.out).toContain("stability, with the same resamples: 1 of 3 DO NOT AGREE");
    const quick = await hiroba("verify", folder, "--no-assessment");
    expect(quick.code).toBe(0);
    expect(quick.out).toContain("significance, stability, prediction, bridging: not checked, as asked");
  });

  test("says when the assessment is that of an earlier map", async () => {
    const { out: id } = await hiroba("import", buildFolder(groupedFiles()));
    const folder = join(dataDir, "out");
    await hiroba("export", id, folder);
    const path = join(folder, "opinion-map.json");
    const map = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...map, assessment: { ...map.assessment, inputHash: "0".repeat(64) } }));
    const { code, out } = await hiroba("verify", folder);
    expect(out).toContain("not checked, because they are those of an earlier map");
    expect(code).toBe(0);
  });

  test("says what is missing", async () => {
    expect(await hiroba("verify", buildFolder({}))).toMatchObject({ code: 1, notes: expect.stringContaining("opinion-map.json: the file is not there") });
  });
});
