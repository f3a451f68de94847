import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { runCli } from "../../server/cli/run-cli.ts";
import { buildTerminal } from "../support/build-terminal.ts";
import { startPostgres, type RunningPostgres } from "../support/postgres.ts";

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
afterEach(() => void vi.unstubAllEnvs());

const scratch = mkdtempSync(join(tmpdir(), "hiroba-"));
const files = ["comments.csv", "votes.csv", "participant-votes.csv", "comment-groups.csv", "hiroba.json", "README.txt"];

async function hiroba(database: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  vi.stubEnv("PUBLIC_URL", "https://hiroba.example.org");
  for (const [name, value] of Object.entries(database)) vi.stubEnv(name, value);
  const terminal = buildTerminal();
  expect(await runCli(args, terminal), terminal.notes.join("\n")).toBe(0);
  return terminal.written.join("\n");
}

describe("a demonstration goes out of one database and into the other", () => {
  const sqlite = { DATABASE_URL: "", DATA_DIR: join(scratch, "data") };

  test("with every file the same, to the byte", async () => {
    await hiroba(sqlite, "demo");
    await hiroba(sqlite, "export", "squaredemo", join(scratch, "from-sqlite"));
    const onPostgres = { DATABASE_URL: postgres.url, DATA_DIR: join(scratch, "other") };
    const id = await hiroba(onPostgres, "import", join(scratch, "from-sqlite"));
    expect(await hiroba(onPostgres, "import", join(scratch, "from-sqlite"))).toBe(id);
    await hiroba(onPostgres, "export", id, join(scratch, "from-postgres"));
    const read = (folder: string, name: string): string => readFileSync(join(scratch, folder, name), "utf8");
    for (const name of files) expect(read("from-postgres", name), name).toBe(read("from-sqlite", name));
    // The address names the conversation, which has a new id.
    expect(read("from-postgres", "summary.csv").replace(id, "squaredemo")).toBe(read("from-sqlite", "summary.csv"));
    expect(await hiroba(onPostgres, "verify", join(scratch, "from-postgres"))).toMatch(/All \d+ numbers agree\.$/);
    expect(await hiroba(onPostgres, "report", id, "--publish")).toMatch(/^https:\/\/hiroba\.example\.org\/report\/\w{10}$/);
  });
});
