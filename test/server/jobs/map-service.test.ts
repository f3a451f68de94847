import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Conversation } from "../../../server/domain.ts";
import { createMapService, type MapServiceOptions } from "../../../server/jobs/map-service.ts";
import type { MapTask } from "../../../server/jobs/map-task.ts";
import type { MapThread } from "../../../server/jobs/map-thread.ts";
import { createSqliteStore } from "../../../server/store/create-store.ts";
import type { Store } from "../../../server/store/store.ts";

// Real threads start a server's worth of code each; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const log = pino({ level: "silent" });
const conversation: Conversation = {
  id: "squaresqua", topic: "The square", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre",
  whoMayWrite: "participants", statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false,
  source: null, createdAt: 1, updatedAt: 1,
};

/** Two camps of eight on six statements: the first three divide them, the others everybody likes. */
async function fillTwoCamps(store: Store): Promise<void> {
  await store.conversations.create(conversation);
  await store.statements.addSeeds(conversation.id, ["a", "b", "c", "d", "e", "f", "waiting"].map((text, index) => ({
    text, textKey: text, language: "en", author: "organiser", moderation: index === 6 ? "pending" as const : "accepted" as const, isMeta: false, createdAt: 1,
  })));
  const statements = await store.statements.list(conversation.id);
  for (let person = 0; person < 16; person += 1) {
    for (const [place, statement] of statements.slice(0, 6).entries()) {
      const divides = place < 3;
      // One in four holds back on the statement of its number, so that positions differ inside a camp.
      const holdsBack = person % 4 === 0 && place === person / 4 + 1;
      const score = holdsBack ? 0 : divides && person % 2 === 1 ? -1 : 1;
      await store.votes.cast({ conversationId: conversation.id, participantId: `p${String(person)}`, requestId: `r${String(person)}-${String(place)}`, statementId: statement.id, score, castAt: 2 });
    }
  }
}

describe("with real threads on a SQLite file", () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "hiroba-map-"));
    store = await createSqliteStore(join(folder, "hiroba.sqlite"));
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test("votes become a map, then a map that says how sure it is, and a later vote another version", async () => {
    await fillTwoCamps(store);
    const stored: number[] = [];
    const maps = createMapService({
      store, log, clock: Date.now, debounceMs: 0, workers: 1, assess: true, databaseUrl: null, dataDir: folder, mapsKept: 5,
      onMapStored: (_, version) => stored.push(version),
    });
    try {
      await maps.start();
      await maps.settled();
      const assessed = await store.maps.latest(conversation.id);
      expect(assessed?.map.groups.map(({ size }) => size)).toEqual([8, 8]);
      expect(assessed?.map.assessment?.significance.permutations).toBeGreaterThanOrEqual(100);
      expect(assessed?.map.statements.find(({ seen }) => seen === 0)?.moderation).toBe("rejected");
      expect(await store.maps.outdated()).toEqual([]);

      await store.votes.cast({ conversationId: conversation.id, participantId: "p0", requestId: "again", statementId: 1, score: -1, castAt: 3 });
      maps.request(conversation.id);
      await maps.settled();
      const later = await store.maps.latest(conversation.id);
      expect(later?.inputSeq).toBe(97);
      expect(later?.map.counts.votes).toBe(96);
      expect(stored).toEqual(Array.from({ length: stored.length }, (_, index) => index + 1));
      expect(stored.length).toBeGreaterThanOrEqual(3);
    } finally {
      await maps.close();
    }
  });
});

/** Threads that write down what they are asked and answer what the test says. */
function fakeThreads(answers: (task: MapTask, thread: number) => Promise<{ version: number | null; votes: number }>) {
  const asked: { readonly thread: number; readonly task: MapTask }[] = [];
  let threads = 0;
  const createThread = (): MapThread => {
    const thread = threads;
    threads += 1;
    let well = true;
    return {
      async run(task) {
        asked.push({ thread, task });
        try {
          const answer = await answers(task, thread);
          well = true;
          return answer;
        } catch (error) {
          well = false;
          throw error;
        }
      },
      isWell: () => well,
      stop: () => Promise.resolve(),
    };
  };
  return { asked, createThread };
}

const serviceWith = (changes: Partial<MapServiceOptions>) => createMapService({
  store: {
    maps: { outdated: () => Promise.resolve([{ conversationId: "large", votes: 9_000_000 }, { conversationId: "small", votes: 10 }]) },
    conversations: { counts: (id: string) => Promise.resolve({ votes: id === "large" ? 9_000_000 : 10 }) },
  } as unknown as Store,
  log, clock: Date.now, debounceMs: 0, workers: 2, assess: false, databaseUrl: null, dataDir: "", mapsKept: 5, onMapStored: () => undefined, ...changes,
});

test("a small conversation is drawn while a huge one is still being drawn, on another thread", async () => {
  let finishLarge = (): void => undefined;
  const large = new Promise<void>((resolve) => (finishLarge = resolve));
  const stored: string[] = [];
  const threads = fakeThreads(async ({ conversationId }) => {
    if (conversationId === "large") await large;
    return { version: 1, votes: conversationId === "large" ? 9_000_000 : 10 };
  });
  const smallStored = new Promise<void>((resolve) => {
    const maps = serviceWith({
      createThread: threads.createThread,
      onMapStored: (id) => {
        stored.push(id);
        if (id === "small") resolve();
      },
    });
    void maps.start();
  });
  await smallStored;
  expect(stored).toEqual(["small"]);
  expect(new Set(threads.asked.map(({ thread }) => thread)).size).toBe(2);
  finishLarge();
});

test("a huge conversation that was up to date at the start goes to its own thread with its first vote", async () => {
  const threads = fakeThreads(({ conversationId }) => Promise.resolve({ version: 1, votes: conversationId === "large" ? 9_000_000 : 10 }));
  const maps = serviceWith({ createThread: threads.createThread });
  maps.request("large");
  maps.request("small");
  await maps.settled();
  const threadOf = (id: string) => threads.asked.find(({ task }) => task.conversationId === id)?.thread;
  expect([threadOf("large"), threadOf("small")]).toEqual([0, 1]);
});

test("changes that arrive while a map is drawn make exactly one more map", async () => {
  let finishFirst = (): void => undefined;
  const first = new Promise<void>((resolve) => (finishFirst = resolve));
  let draws = 0;
  const threads = fakeThreads(async () => {
    draws += 1;
    if (draws === 1) await first;
    return { version: draws, votes: 10 };
  });
  const maps = serviceWith({ createThread: threads.createThread });
  maps.request("c");
  while (draws === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  for (let vote = 0; vote < 50; vote += 1) maps.request("c");
  finishFirst();
  await maps.settled();
  expect(draws).toBe(2);
});

test("a thread that dies is tried again, and the service is well again afterwards", async () => {
  let draws = 0;
  const threads = fakeThreads(() => {
    draws += 1;
    return draws === 1 ? Promise.reject(new Error("the map thread ended")) : Promise.resolve({ version: draws, votes: 10 });
  });
  const maps = serviceWith({ createThread: threads.createThread });
  maps.request("c");
  while (draws === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setImmediate(resolve));
  expect(maps.isWell()).toBe(false);
  await maps.settled();
  expect(draws).toBe(2);
  expect(maps.isWell()).toBe(true);
});
