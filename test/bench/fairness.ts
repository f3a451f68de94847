// node scripts/bench.mjs fairness [participants of the large conversation] [votes on the small one]: seconds from a vote to
// the new map of a conversation of 200 people, alone and while a large one is redrawn as often as the service allows.
// The real map service with its threads and default settings, on a SQLite file. Bounded: it ends by itself.
import { join } from "node:path";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { createMapService } from "../../server/jobs/map-service.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import type { ImportedVote } from "../../server/store/import-store.ts";
import type { Store } from "../../server/store/store.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const [people = 100_000, votesCast = 20] = process.argv.slice(2).map(Number);
const SMALL = { id: "smallsmall", people: 200, statements: 50, missingShare: 0.5 };
const LARGE = { id: "largelarge", people, statements: 200, missingShare: 0.9 };
/** Votes on the small conversation come this far apart: sometimes while its last map is young, sometimes not. */
const pauses = [300, 700, 1_100, 1_900, 2_600];

async function fill(store: Store, { id, people, statements, missingShare }: typeof SMALL): Promise<number> {
  const { votes } = buildSyntheticVotes({ participants: people, statements, groups: 3, missingShare, seed: 5 });
  const cast: ImportedVote[] = [];
  for (let row = 0; row < people; row += 1) {
    for (let cell = Number(votes.rowStart[row]); cell < Number(votes.rowStart[row + 1]); cell += 1) {
      cast.push({ participantNumber: row + 1, statementId: Number(votes.column[cell]) + 1, score: votes.score[cell] as ImportedVote["score"], castAt: 1 });
    }
  }
  await store.imports.conversation({
    conversation: {
      id, topic: id, descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
      statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: false, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 1, updatedAt: 1,
    },
    participants: Array.from({ length: people }, (_, index) => ({ number: index + 1, createdAt: 1, externalId: null })),
    statements: Array.from({ length: statements }, (_, index) => ({
      id: index + 1, text: `Statement ${String(index + 1)}.`, language: "en", author: "organiser" as const, authorNumber: null, moderation: "accepted" as const, isMeta: false, createdAt: 1,
    })),
    votes: cast,
    fingerprint: id,
  });
  return cast.length;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await createTemporaryFolder();
const store = await createSqliteStore(join(folder.path, "hiroba.sqlite"));
const config = readConfig({ DATA_DIR: folder.path });
for (const conversation of [SMALL, LARGE]) print(`${conversation.id}: ${String(conversation.people)} people, ${String(await fill(store, conversation))} votes`);

/** Those who wait until a map of the small conversation has seen a line of the log. */
const waiting = new Set<() => void>();
const largeMaps: number[] = [];
let keepLargeBusy = false;
let cast = 0;
const castOne = (conversationId: string): Promise<{ readonly seq: number }> => {
  cast += 1;
  return store.votes.cast({ conversationId, participantId: `voter-${String(cast % 50)}`, requestId: `r${String(cast)}`, statementId: 1 + (cast % 50), score: cast % 3 === 0 ? -1 : 1, castAt: Date.now() });
};
const maps = createMapService({
  store, log: pino({ level: "warn" }), clock: Date.now, databaseUrl: null, dataDir: folder.path, mapsKept: config.mapsKept,
  debounceMs: config.mapDebounceMs, workers: config.mapWorkers, assess: config.mapAssess,
  onMapStored: (conversationId, _version, took) => {
    for (const tell of waiting) tell();
    if (conversationId !== LARGE.id) return;
    largeMaps.push(took);
    if (keepLargeBusy) void castOne(LARGE.id).then(() => { maps.request(LARGE.id); });
  },
});

/** Milliseconds from a saved vote to a stored map that has seen it. */
async function voteToMap(): Promise<number> {
  const { seq } = await castOne(SMALL.id);
  const startedAt = performance.now();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      void store.maps.latest(SMALL.id).then((latest) => {
        if ((latest?.inputSeq ?? 0) < seq) return;
        waiting.delete(look);
        resolve();
      });
    };
    waiting.add(look);
    maps.request(SMALL.id);
  });
  return performance.now() - startedAt;
}

async function measure(name: string): Promise<number> {
  const times: number[] = [];
  for (let vote = 0; vote < votesCast; vote += 1) {
    await sleep(Number(pauses[vote % pauses.length]));
    times.push(await voteToMap());
  }
  times.sort((a, b) => a - b);
  const median = Number(times[Math.floor(times.length / 2)]);
  print(`${name.padEnd(34)} median ${seconds(median)} s, slowest ${seconds(Number(times.at(-1)))} s, within a second ${String(times.filter((ms) => ms <= 1000).length)} of ${String(times.length)}`);
  return median;
}

await maps.start();
await maps.settled();
print(`first map of the large one: ${Number(largeMaps[0]).toFixed(1)} s; ${String(config.mapWorkers)} threads, ${String(config.mapDebounceMs)} ms between maps of one conversation`);
const alone = await measure("small one alone");
largeMaps.length = 0;
keepLargeBusy = true;
await castOne(LARGE.id);
maps.request(LARGE.id);
const beside = await measure("while the large one is redrawn");
keepLargeBusy = false;
print(`large maps meanwhile: ${String(largeMaps.length)}, ${(largeMaps.reduce((sum, took) => sum + took, 0) / Math.max(1, largeMaps.length)).toFixed(1)} s each`);
print(`ratio of the medians: ${(beside / alone).toFixed(2)}`);
await maps.close();
await store.close();
await folder.remove();
