import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Store } from "../../server/store/store.ts";
import type { NewReport } from "../../server/report/stored-report.ts";
import { storedConversation, storeEngines } from "../support/store-engines.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const map = computeOpinionMap(buildSyntheticVotes({ participants: 30, statements: 8, groups: 2, missingShare: 0.2, seed: 1 }).votes, defaultSettings);

describe.each(Object.entries(storeEngines))("maps and reports on %s", (_name, start) => {
  let store: Store;
  let stop: () => Promise<void>;
  let made = 0;

  beforeAll(async () => {
    ({ store, stop } = await start());
  });
  afterAll(async () => {
    await store.close();
    await stop();
  });

  const openConversation = async (): Promise<string> => {
    made += 1;
    const id = `maps${String(made).padStart(6, "0")}`;
    await store.conversations.create(storedConversation(id));
    await store.statements.addSeeds(id, [{ text: "One", language: "en", author: "organiser", moderation: "accepted", isMeta: false, createdAt: 0 }]);
    return id;
  };
  const cast = (conversationId: string) =>
    store.votes.cast({ conversationId, participantId: "ann", requestId: randomUUID(), statementId: 1, score: 1, castAt: 0 });
  const outdated = async (id: string) => (await store.maps.outdated()).some(({ conversationId }) => conversationId === id);
  const reportOn = (conversationId: string, mapVersion: number, id: string): NewReport =>
    ({ id, conversationId, createdAt: 7, status: "draft", snapshotHash: "hash", mapVersion, body: { schema: "hiroba/report@1" } as NewReport["body"] });

  test("before the first map there is none", async () => {
    const id = await openConversation();
    expect([await store.maps.latest(id), await store.maps.latestVersion(id)]).toEqual([null, 0]);
  });

  test("a map comes back as it was stored, with the next version", async () => {
    const id = await openConversation();
    const saved = await store.maps.save(id, map, 5, 123, 2);
    expect(saved).toEqual({ conversationId: id, version: 1, inputSeq: 5, computedAt: 123, statementsRevision: 2, exclusionsUpTo: 0, map });
    expect(await store.maps.latest(id)).toEqual(saved);
    expect(await store.maps.find(id, 1)).toEqual(saved);
    expect(await store.maps.find(id, 2)).toBeNull();
  });

  test("five writers at once store versions 1 to 5", async () => {
    const id = await openConversation();
    const saved = await Promise.all(Array.from({ length: 5 }, (_, writer) => store.maps.save(id, map, writer, 0)));
    expect(saved.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await store.maps.latest(id))?.version).toBe(5);
  });

  test("the newest three are kept, and those a report names", async () => {
    const id = await openConversation();
    await store.maps.save(id, map, 0, 0);
    await store.maps.save(id, map, 0, 0);
    await store.reports.create(reportOn(id, 1, `report${id}`));
    for (let version = 3; version <= 6; version += 1) await store.maps.save(id, map, 0, 0);
    const kept = await Promise.all([1, 2, 3, 4, 5, 6].map((version) => store.maps.find(id, version)));
    expect(kept.map((stored) => stored?.version ?? null)).toEqual([1, null, null, 4, 5, 6]);
  });

  test("a conversation is outdated from its first vote, and after votes and decisions its map has not seen", async () => {
    const id = await openConversation();
    expect(await outdated(id)).toBe(false);
    await cast(id);
    expect(await outdated(id)).toBe(true);
    const { statementsRevision, statements, moderationMode } = await store.maps.mapInput(id);
    expect([statements.length, moderationMode]).toEqual([1, "pre"]);
    await store.maps.save(id, map, 1, 0, statementsRevision);
    expect(await outdated(id)).toBe(false);
    await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected" }], { personId: "m", at: 0 });
    expect(await outdated(id)).toBe(true);
    await store.maps.save(id, map, 1, 0, (await store.maps.mapInput(id)).statementsRevision);
    expect(await outdated(id)).toBe(false);
    await store.conversations.update(id, { moderationMode: "post" });
    expect(await outdated(id)).toBe(true);
  });

  test("the stamp changes with everything readers see", async () => {
    const id = await openConversation();
    const seen = new Set<string>();
    const look = async () => seen.add(JSON.stringify(await store.conversations.stamp(id)));
    await look();
    await cast(id);
    await look();
    await store.maps.save(id, map, 1, 0);
    await look();
    await store.statements.moderate(id, [{ statementId: 1, isMeta: true }], { personId: "m", at: 0 });
    await look();
    await store.conversations.update(id, { minGroupSize: 9 });
    await look();
    expect(seen.size).toBe(5);
    expect(await store.conversations.stamp("nothere000")).toBeNull();
  });

  test("reports count up, only their status changes, and the newest published one is found", async () => {
    const id = await openConversation();
    const names = ["first", "second"].map((name) => name + id);
    const first = await store.reports.create(reportOn(id, 1, names[0] ?? ""));
    const second = await store.reports.create(reportOn(id, 1, names[1] ?? ""));
    expect([first.version, second.version, first.statusAt]).toEqual([1, 2, 7]);
    expect(await store.reports.latestPublished(id)).toBeNull();
    await store.reports.setStatus(first.id, "published", 8);
    expect(await store.reports.latestPublishedId(id)).toBe(first.id);
    await store.reports.setStatus(second.id, "published", 9);
    expect(await store.reports.latestPublished(id)).toEqual({ ...second, status: "published", statusAt: 9 });
    await store.reports.setStatus(second.id, "withdrawn", 10);
    expect(await store.reports.latestPublishedId(id)).toBe(first.id);
    expect((await store.reports.list(id)).map(({ version, status }) => [version, status])).toEqual([[2, "withdrawn"], [1, "published"]]);
    expect(await store.reports.setStatus("nothere000", "published", 1)).toBeNull();
  });
});
