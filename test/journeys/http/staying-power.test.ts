import { stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createStore } from "../../../server/store/create-store.ts";
import { createPostgresStore } from "../../../server/store/create-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { startPostgres, type RunningPostgres } from "../../support/postgres.ts";
import { spawnServer, type SpawnedServer } from "../../support/spawn-server.ts";
import { databases } from "../../support/start-test-server.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

// The real process, killed and stopped. What was answered must be there afterwards.

describe.each(databases)("a server that goes and comes back, on %s", (database) => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>;
  let postgres: RunningPostgres | null;
  let environment: Record<string, string>;
  const running = new Set<SpawnedServer>();

  beforeEach(async () => {
    folder = await createTemporaryFolder();
    postgres = database === "postgres" ? await startPostgres() : null;
    environment = { DATA_DIR: folder.path, ...(postgres === null ? {} : { DATABASE_URL: postgres.url }) };
    const store = await openStore();
    const now = Date.now();
    await store.conversations.create({
      id: "staying000", topic: "Trees", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre",
      whoMayWrite: "participants", statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false,
      source: null, createdAt: now, updatedAt: now,
    });
    await store.statements.addSeeds("staying000", Array.from({ length: 30 }, (_, index) => ({
      text: `Statement ${String(index + 1)}`, language: "en", author: "organiser" as const, moderation: "accepted" as const, isMeta: false, createdAt: now,
    })));
    await store.close();
  });
  afterEach(async () => {
    await Promise.all([...running].map((server) => server.end("SIGKILL")));
    running.clear();
    await postgres?.stop();
    await folder.remove();
  });

  const openStore = (): Promise<Store> => (postgres === null ? createStore({ databaseUrl: null, dataDir: folder.path, mapsKept: 3 }) : createPostgresStore(postgres.url));
  const start = async (): Promise<SpawnedServer> => {
    const server = await spawnServer(environment);
    running.add(server);
    return server;
  };

  test("every vote that was answered before kill -9 is there after the restart, and the citizen's token still holds", async () => {
    const first = await start();
    const citizen = await joinConversation(first, "staying000");
    const answered: number[] = [];
    // Thirty votes at once, and the process is killed with the tenth answer.
    await new Promise<void>((resolve) => {
      for (let statement = 1; statement <= 30; statement += 1) {
        citizen.vote(statement, "agree").then(({ status }) => {
          if (status === 200) answered.push(statement);
          if (answered.length === 10) resolve();
        }, () => undefined);
      }
    });
    await first.end("SIGKILL");
    expect(answered.length).toBeGreaterThanOrEqual(10);

    const second = await start();
    const { status, body } = await ask<{ votes: { statementId: number; vote: string }[] }>(second, "GET", "/conversations/staying000/me", { headers: citizen.headers });
    expect(status).toBe(200);
    for (const statementId of answered) expect(body.votes).toContainEqual({ statementId, vote: "agree" });
    // The map is drawn from what is in the log, without a new vote.
    await expect.poll(async () => (await ask<{ version: number }>(second, "GET", "/conversations/staying000/map")).body.version, { timeout: 20_000 }).toBeGreaterThan(0);
  });

  test("SIGTERM finishes what has begun, closes the database and ends with 0", async () => {
    const server = await start();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const citizen = await joinConversation(server, "staying000");
    const votes = Array.from({ length: 10 }, (_, index) => citizen.vote(index + 1, "agree").then(({ status }) => status, () => 0));
    await votes[0];
    const ended = await server.end("SIGTERM");
    expect(ended).toEqual({ code: 0, signal: null });
    const statuses = await Promise.all(votes);

    const store = await openStore();
    const saved = (await store.conversations.counts("staying000")).votes;
    await store.close();
    // Answered is saved; what was not answered may be either.
    expect(saved).toBeGreaterThanOrEqual(statuses.filter((status) => status === 200).length);
    expect(statuses.filter((status) => status !== 200 && status !== 0)).toEqual([]);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  test("a second start keeps the secret, prints a sign-in link only when asked, and takes SIGINT too", async () => {
    const first = await start();
    expect(first.printed()).toMatch(/Sign in once\s+http:\/\/127\.0\.0\.1:\d+\/console\/sign-in\/\S+/);
    expect((await first.end("SIGINT")).code).toBe(0);
    expect((await stat(`${folder.path}/secret`)).mode & 0o777).toBe(0o600);
    const second = await start();
    expect(second.printed()).not.toContain("Sign in once");
    await second.end("SIGTERM");
    environment["HIROBA_PRINT_SIGN_IN"] = "on";
    expect((await start()).printed()).toContain("Sign in once");
  });
});

test("a wrong configuration is told by name, all of it at once, and nothing starts", async () => {
  const folder = await createTemporaryFolder();
  try {
    await expect(spawnServer({ DATA_DIR: folder.path, PORT: "eighty", DATABASE_URL: "mysql://nowhere", LOG_LEVEL: "loud" }))
      .rejects.toThrow(/ended with 1:[^]*PORT must be a whole number[^]*DATABASE_URL must be an address like postgres:[^]*LOG_LEVEL must be trace/);
  } finally {
    await folder.remove();
  }
});
