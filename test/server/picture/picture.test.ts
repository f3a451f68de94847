import { expect, test } from "vitest";
import { arrivalOf } from "../../../server/http/arrival-of.ts";
import { createArrivalCounts } from "../../../server/jobs/arrival-counts.ts";
import { assessFinished, leastVotes } from "../../../server/picture/assess-finished.ts";
import { foldSmall } from "../../../server/picture/fold-small.ts";
import { sameGroupShare } from "../../../server/picture/map-settled.ts";
import { median, moderationTimes, statementStates } from "../../../server/picture/statement-times.ts";
import { dropOff, medianVotes, votesBins } from "../../../server/picture/votes-per-participant.ts";
import type { ArrivalCount } from "../../../server/store/picture-store.ts";

const DAY = 86_400_000;

// 40 people gave one vote, 30 two, 20 seven, 10 all twelve.
const hundred = new Map([[1, 40], [2, 30], [7, 20], [12, 10]]);

test("votes per participant: the middle, and bins that hold everybody once", () => {
  expect(medianVotes(hundred)).toBe(2);
  expect(medianVotes(new Map([[1, 1], [4, 1]]))).toBe(2.5);
  expect(medianVotes(new Map())).toBeNull();
  expect(votesBins(hundred)).toEqual([
    { from: 1, to: 1, participants: 40 }, { from: 2, to: 4, participants: 30 }, { from: 5, to: 9, participants: 20 }, { from: 10, to: 19, participants: 10 },
  ]);
  expect(votesBins(new Map([[250, 3]])).at(-1)).toEqual({ from: 100, to: null, participants: 3 });
  expect(votesBins(new Map())).toEqual([]);
});

test("drop-off: 100 give one vote, 60 two, 30 five, 10 ten; of the 30 who give seven, 20 leave, two in three", () => {
  const { steps, largest } = dropOff(hundred, 12);
  expect(steps).toEqual([{ votes: 1, participants: 100 }, { votes: 2, participants: 60 }, { votes: 5, participants: 30 }, { votes: 10, participants: 10 }]);
  expect(largest).toEqual({ after: 7, left: 20, reached: 30 });
});

test("who has answered everything has not left, and a place few have reached says nothing", () => {
  expect(dropOff(new Map([[1, 10], [3, 90]]), 3).largest).toEqual({ after: 1, left: 10, reached: 100 });
  expect(dropOff(new Map([[1, 19]]), 5).largest).toBeNull();
});

test("what fewer than five came from is told together, and the sum stays", () => {
  expect(foldSmall([{ name: "a.org", count: 5 }, { name: "b.org", count: 4 }, { name: "direct", count: 9 }, { name: "other", count: 7 }])).toEqual({
    named: [{ name: "direct", count: 9 }, { name: "a.org", count: 5 }], other: 11,
  });
  expect(foldSmall([{ name: "a", count: 6 }, { name: "b", count: 7 }, { name: "c", count: 8 }], 2)).toEqual({ named: [{ name: "c", count: 8 }, { name: "b", count: 7 }], other: 6 });
});

const statement = (author: "organiser" | "participant", moderation: "pending" | "accepted" | "rejected", createdAt: number, decidedAt: number | null) => ({ author, moderation, createdAt, decidedAt });

test("waiting times are of participants' statements that were decided on; the oldest that waits is named", () => {
  const statements = [statement("organiser", "accepted", 0, null), statement("participant", "accepted", 100, 300), statement("participant", "rejected", 100, 700), statement("participant", "pending", 900, null), statement("participant", "pending", 800, null)];
  expect(moderationTimes(statements)).toEqual({ decided: 2, medianWaitMs: 400, pending: 2, oldestPendingAt: 800 });
  expect(moderationTimes([])).toEqual({ decided: 0, medianWaitMs: null, pending: 0, oldestPendingAt: null });
  expect([median([3, 1, 2]), median([4, 1]), median([])]).toEqual([2, 2.5, null]);
});

test("statements by state at the end of each day", () => {
  const statements = [statement("organiser", "accepted", 5, null), statement("participant", "rejected", DAY, 2 * DAY + 1), statement("participant", "pending", 2 * DAY, null)];
  expect(statementStates(statements, 2 * DAY + 9)).toEqual([
    { start: 0, pending: 0, accepted: 1, rejected: 0 }, { start: DAY, pending: 1, accepted: 1, rejected: 0 }, { start: 2 * DAY, pending: 1, accepted: 1, rejected: 1 },
  ]);
  expect(statementStates([statement("organiser", "accepted", 0, null)], 100 * DAY)).toHaveLength(60);
  expect(statementStates([], 5)).toEqual([]);
});

test("groups have settled when the same people are together; people who are new or without a group do not count", () => {
  const map = (ids: readonly number[], group: readonly number[], names: readonly string[]) =>
    ({ participants: { ids, group: Int8Array.from(group) }, groups: names.map((id) => ({ id, size: 1, center: [0, 0] as const, stability: null, representative: [] })) });
  const older = map([1, 2, 3, 4], [0, 0, 1, -1], ["A", "B"]);
  // The groups stand in another order now: 1 and 3 are where they were, 2 is not, 4 and 5 do not count.
  expect(sameGroupShare(map([1, 2, 3, 4, 5], [1, 0, 0, 0, 1], ["B", "A"]), older)).toEqual({ sameShare: 2 / 3, people: 3 });
  expect(sameGroupShare(map([9], [0], ["A"]), older)).toBeNull();
});

const ready = { state: { kind: "ready" as const }, pca: { explainedVarianceShare: [0.3, 0.1] }, assessment: null } as unknown as NonNullable<Parameters<typeof assessFinished>[0]["map"]>;
const calm = { participants: 100, seen: [20, 20, 20, 20, 20, 20, 20, 20, 20, 20], newStatements: { day: 0, week: 0 }, pending: 0, map: ready, settled: null };

test("a conversation is finished when most statements have enough votes and little moves", () => {
  expect([0, 10, 30, 50, 1000].map(leastVotes)).toEqual([5, 5, 9, 15, 20]);
  const finished = assessFinished(calm);
  expect(finished).toMatchObject({ verdict: "ready", missing: [], least: 20, withEnough: 10, statements: 10, explained: 0.4 });
  expect(finished.medianMargin).toBeCloseTo(0.98 / Math.sqrt(20), 10);
});

test("what is missing is said in numbers: three statements lack 10 votes each", () => {
  expect(assessFinished({ ...calm, seen: [20, 20, 20, 20, 20, 20, 20, 10, 10, 10] })).toMatchObject({ verdict: "running", missing: [{ kind: "votes", statements: 3, votes: 30 }] });
  // Two of ten may lag behind.
  expect(assessFinished({ ...calm, seen: [20, 20, 20, 20, 20, 20, 20, 20, 0, 0] })).toMatchObject({ verdict: "ready", withEnough: 8 });
  expect(assessFinished({ ...calm, newStatements: { day: 1, week: 4 }, pending: 3, settled: { sameShare: 0.75, people: 40, versions: 5 } }).missing).toEqual([
    { kind: "new-statements", count: 1 }, { kind: "moving-groups", movedShare: 0.25 }, { kind: "pending", count: 3 },
  ]);
  expect(assessFinished({ ...calm, participants: 9, seen: [], map: null })).toMatchObject({
    verdict: "early", missing: [{ kind: "participants", have: 9, needed: 10 }, { kind: "statements" }, { kind: "map" }], medianMargin: null, explained: null,
  });
});

const request = (headers: Readonly<Record<string, string>>, method = "GET") => ({ method, get: ((name: string) => headers[name]) as never });
const own = "https://hiroba.example";

test("of an address only the site is kept, and machines are not counted", () => {
  const from = (referer: string) => arrivalOf(request({ referer }), own);
  expect(from("https://www.city.example/news/2026?person=7#top")).toBe("city.example");
  expect(from("https://hiroba.example/")).toBe("own");
  expect(from("http://192.168.1.7/intranet")).toBe("other");
  expect(from("not an address")).toBe("other");
  expect(arrivalOf(request({}), own)).toBe("direct");
  expect(arrivalOf(request({ "user-agent": "Googlebot/2.1" }), own)).toBeNull();
  expect(arrivalOf(request({ "sec-purpose": "prefetch;prerender" }), own)).toBeNull();
  expect(arrivalOf(request({}, "HEAD"), own)).toBeNull();
});

test("arrivals are counted by day, place and language; a flood of invented names counts as other", async () => {
  const stored: ArrivalCount[] = [];
  const counts = createArrivalCounts({ store: { picture: { addArrivals: (some) => { stored.push(...some); return Promise.resolve(); } } }, clock: () => 3 * DAY + 5 });
  counts.note("one", { host: "a.org", language: "en" });
  counts.note("one", { host: "a.org", language: "ja" });
  await counts.flush();
  await counts.flush();
  expect(stored).toEqual([
    { conversationId: "one", day: 3, kind: "host", name: "a.org", count: 2 }, { conversationId: "one", day: 3, kind: "language", name: "en", count: 1 }, { conversationId: "one", day: 3, kind: "language", name: "ja", count: 1 },
  ]);
  stored.length = 0;
  for (let index = 0; index < 500; index += 1) counts.note("one", { host: `${String(index)}.example`, language: "en" });
  await counts.flush();
  expect(stored.length).toBeLessThanOrEqual(101);
  expect(stored.filter(({ kind }) => kind === "host").reduce((sum, { count }) => sum + count, 0)).toBe(500);
});
