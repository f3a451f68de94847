// node --import tsx test/bench/votes.ts [seconds] [citizens]: votes a second of the real server on this machine, over
// loopback, on SQLite and on PostgreSQL, while maps are drawn. Bounded: it ends by itself.
import { createStore, createPostgresStore } from "../../server/store/create-store.ts";
import type { Store } from "../../server/store/store.ts";
import { joinConversation } from "../support/join-conversation.ts";
import { startPostgres } from "../support/postgres.ts";
import { spawnServer } from "../support/spawn-server.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const [seconds = 10, citizens = 20] = process.argv.slice(2).map(Number);
const STATEMENTS = 200;
const noLimits = Object.fromEntries(["VOTES_PER_PARTICIPANT", "REQUESTS_PER_ADDRESS", "NEW_PARTICIPANTS_PER_ADDRESS", "WRITES_PER_CONVERSATION"].map((name) => [`RATE_LIMIT_${name}`, "0"]));

async function prepare(store: Store): Promise<void> {
  await store.conversations.create({
    id: "bench00000", topic: "Bench", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
    statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: false, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: Date.now(), updatedAt: Date.now(),
  });
  await store.statements.addSeeds("bench00000", Array.from({ length: STATEMENTS }, (_, index) =>
    ({ text: `Statement ${String(index)}`, language: "en", author: "organiser" as const, moderation: "accepted" as const, isMeta: false, createdAt: Date.now() })));
  await store.close();
}

/** Citizens who vote as fast as they are answered; a new one comes when one has answered everything. */
async function load(url: string): Promise<readonly number[]> {
  const until = Date.now() + seconds * 1000;
  const times: number[] = [];
  await Promise.all(Array.from({ length: citizens }, async () => {
    while (Date.now() < until) {
      const citizen = await joinConversation({ url }, "bench00000");
      for (let { next } = citizen.start; next !== null && Date.now() < until;) {
        const startedAt = performance.now();
        const { status, body } = await citizen.vote(next.id, Math.random() < 0.5 ? "agree" : "disagree");
        if (status !== 200) throw new Error(`a vote was answered with ${String(status)}`);
        times.push(performance.now() - startedAt);
        next = body.next;
      }
    }
  }));
  return times.sort((a, b) => a - b);
}

for (const database of ["sqlite", "postgres"]) {
  const folder = await createTemporaryFolder();
  const postgres = database === "postgres" ? await startPostgres() : null;
  await prepare(postgres === null ? await createStore({ databaseUrl: null, dataDir: folder.path, mapsKept: 5 }) : await createPostgresStore(postgres.url));
  const server = await spawnServer({ DATA_DIR: folder.path, ...noLimits, ...(postgres === null ? {} : { DATABASE_URL: postgres.url }) });
  const times = await load(server.url);
  await server.end("SIGTERM");
  await postgres?.stop();
  await folder.remove();
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  process.stdout.write(`${database.padEnd(8)} ${(times.length / seconds).toFixed(0).padStart(5)} votes/s with ${String(citizens)} citizens; ms median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(0.9999)}\n`);
}
