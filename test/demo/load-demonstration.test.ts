import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import { castDemonstrationVotes } from "../../server/demo/cast-demonstration-votes.ts";
import { demonstrations, loadDemonstrations, wantsDemonstrations } from "../../server/demo/load-demonstration.ts";
import { randomChance } from "../../server/random-chance.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import type { Store } from "../../server/store/store.ts";

const now = Date.UTC(2026, 5, 1, 12);
const dayMs = 86_400_000;

describe.each(demonstrations.map((demonstration) => [demonstration.language, demonstration] as const))("the invented votes (%s)", (_, demonstration) => {
  const cast = castDemonstrationVotes(demonstration);

  test("are the same every time", () => {
    expect(castDemonstrationVotes(demonstration)).toEqual(cast);
  });

  test("come from everybody, over three weeks, and never before the statement was there", () => {
    expect(new Set(cast.votes.map(({ participantNumber }) => participantNumber)).size).toBe(demonstration.participants);
    expect(Math.max(...cast.participants.map(({ arrivesAfterMs }) => arrivesAfterMs))).toBeGreaterThan(20 * dayMs);
    expect(cast.votes.filter(({ statement, afterMs }) => afterMs < cast.statementsAfterMs[statement]!)).toEqual([]);
  });

  test("are one for each person and statement, and authors agree with their own", () => {
    expect(new Set(cast.votes.map(({ participantNumber, statement }) => `${String(participantNumber)} ${String(statement)}`)).size).toBe(cast.votes.length);
    cast.authors.forEach((author, statement) => {
      if (author !== null) expect(cast.votes.find((vote) => vote.statement === statement && vote.participantNumber === author)?.score).toBe(1);
    });
  });

  test("thin out: a quarter of the people give fewer than 15 votes, some give all", () => {
    const counts = cast.participants.map(({ number }) => cast.votes.filter((vote) => vote.participantNumber === number).length).sort((left, right) => left - right);
    expect(counts[Math.floor(counts.length / 4)]).toBeLessThan(15);
    expect(counts.at(-1)).toBe(demonstration.statements.length);
  });
});

describe("loading them", () => {
  let store: Store;
  const depsAt = (time: number) => ({ store, clock: () => time, chance: randomChance });
  let loaded: Awaited<ReturnType<typeof loadDemonstrations>>;
  beforeAll(async () => {
    store = await createSqliteStore(":memory:");
    loaded = await loadDemonstrations(depsAt(now));
  });
  afterAll(() => store.close());

  test("gives two open conversations, marked as demonstrations, each with three groups that are better than chance", async () => {
    expect(loaded).toEqual(demonstrations.map(({ id }) => ({ conversationId: id, isNew: true })));
    for (const demonstration of demonstrations) {
      expect(await store.conversations.find(demonstration.id)).toMatchObject({ isDemonstration: true, state: "open", language: demonstration.language });
      const map = (await store.maps.latest(demonstration.id))?.map;
      expect(map?.groups.map(({ id }) => id)).toEqual(["A", "B", "C"]);
      expect(map?.assessment?.significance.distinguishable).toBe(true);
      const { participants } = castDemonstrationVotes(demonstration);
      const placed = [...map!.participants.group].flatMap((group, row) => (group < 0 ? [] : [{ group, planted: participants[Number(map!.participants.ids[row]) - 1]!.group }]));
      expect(adjustedRandIndex(placed.map(({ group }) => group), placed.map(({ planted }) => planted))).toBeGreaterThan(0.6);
    }
  });

  test("leaves three statements waiting and two rejected with a reason", async () => {
    for (const { id } of demonstrations) {
      const statements = await store.statements.list(id);
      expect(statements.filter(({ moderation }) => moderation === "pending")).toHaveLength(3);
      const rejected = statements.filter(({ moderation }) => moderation === "rejected");
      expect(rejected).toHaveLength(2);
      for (const { reason } of rejected) expect(reason).toMatch(/\S/);
      expect(statements.filter(({ isMeta }) => isMeta)).toHaveLength(3);
    }
  });

  test("a second time changes nothing", async () => {
    const before = await store.conversations.counts("squaredemo");
    expect(await loadDemonstrations(depsAt(now + dayMs))).toEqual(demonstrations.map(({ id }) => ({ conversationId: id, isNew: false })));
    expect(await store.conversations.counts("squaredemo")).toEqual(before);
    expect(await store.maps.latestVersion("squaredemo")).toBe(1);
  });

  test("each has a published report, and nothing more is wanted", async () => {
    for (const { id } of demonstrations) expect((await store.reports.list(id)).map(({ status }) => status)).toEqual(["published"]);
    expect(await wantsDemonstrations(store)).toBe(false);
  });

  test("a start that was interrupted after the votes is finished by the next", async () => {
    const other = await createSqliteStore(":memory:");
    const failing = { ...other, maps: { ...other.maps, save: () => Promise.reject(new Error("the machine went down")) } };
    expect(await wantsDemonstrations(other)).toBe(true);
    await expect(loadDemonstrations({ ...depsAt(now), store: failing })).rejects.toThrow("the machine went down");
    expect(await wantsDemonstrations(other)).toBe(true);
    expect((await loadDemonstrations({ ...depsAt(now), store: other })).map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(await wantsDemonstrations(other)).toBe(false);
    const rejected = (await other.statements.list("squaredemo")).filter(({ moderation }) => moderation === "rejected");
    expect(rejected).toHaveLength(2);
    await other.close();
  });

  test("nobody voted in the future", async () => {
    for await (const batch of store.votes.logAfter("hirobademo", 0)) {
      expect(Math.max(...batch.map(({ castAt }) => castAt))).toBeLessThanOrEqual(now);
    }
  });
});
