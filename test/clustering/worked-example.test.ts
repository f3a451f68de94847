import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { voteTable } from "../support/vote-table.ts";

/**
 * Eight people. Statements 0 and 1 split them four to four and always together; 2 and 3 split half of them the other
 * way; everybody agrees with 4; 5 is rejected. By hand: all means are 0 but that of 4, which is 1. The covariances
 * are 8/7 within {0, 1} and 4/7 within {2, 3}, so λ = 16/7 along (1, 1, 0, 0, 0)/√2 and 8/7 along (0, 0, 1, 1, 0)/√2.
 */
const votes = voteTable([
  "++ ++ + -",
  "++ -- + .",
  "++ 00 + .",
  "++ 00 + .",
  "-- ++ + +",
  "-- -- + .",
  "-- 00 + .",
  "-- 00 + +",
], { 5: { moderation: "rejected" } });

const root2 = Math.SQRT2;
const closeTo = (values: Iterable<number>): unknown[] => Array.from(values, (value) => expect.closeTo(value, 10));

test("centre, components and explained variance", () => {
  const { pca } = computeOpinionMap(votes, defaultSettings);
  expect(Array.from(pca.center)).toEqual([0, 0, 0, 0, 1, 0]);
  expect(Array.from(pca.eigenvalues)).toEqual(closeTo([16 / 7, 8 / 7, 0]));
  expect(pca.explainedVarianceShare).toEqual(closeTo([2 / 3, 1 / 3]));
  expect(Array.from(pca.components[0])).toEqual(closeTo([1 / root2, 1 / root2, 0, 0, 0, 0]));
  expect(Array.from(pca.components[1])).toEqual(closeTo([0, 0, 1 / root2, 1 / root2, 0, 0]));
});

test("everybody who voted on all five statements in play stands at the plain sum", () => {
  const { participants } = computeOpinionMap(votes, defaultSettings);
  expect(Array.from(participants.x)).toEqual(closeTo([1, 1, 1, 1, -1, -1, -1, -1].map((sign) => sign * root2)));
  expect(Array.from(participants.y)).toEqual(closeTo([root2, -root2, 0, 0, root2, -root2, 0, 0]));
  expect(Array.from(participants.votes)).toEqual([6, 5, 5, 5, 6, 5, 5, 6]);
});

test("a statement stands where somebody would who had only agreed with it", () => {
  const { statements } = computeOpinionMap(votes, defaultSettings);
  // √5 · (1 − 0) · 1/√2
  expect(statements.map(({ x }) => x)).toEqual(closeTo([Math.sqrt(2.5), Math.sqrt(2.5), 0, 0, 0, 0]));
  expect(statements.map(({ extremity }) => extremity)).toEqual(closeTo([2.5, 2.5, 2.5, 2.5, 0, 0].map(Math.sqrt)));
});

test("two groups of four, A and B", () => {
  const map = computeOpinionMap(votes, defaultSettings);
  expect(map.state).toEqual({ kind: "ready" });
  expect(map.chosenK).toBe(2);
  expect(map.groups.map(({ id, size }) => [id, size])).toEqual([["A", 4], ["B", 4]]);
  const [left, right] = [map.participants.group[4], map.participants.group[0]];
  expect(left).not.toBe(right);
  expect(Array.from(map.participants.group)).toEqual([right, right, right, right, left, left, left, left]);
  expect(map.lineage.map(({ id, event }) => [id, event])).toEqual([["A", "new"], ["B", "new"]]);
});

test("statement 0: one group for it, one against it; statement 4: agreed by all", () => {
  const map = computeOpinionMap(votes, defaultSettings);
  const [zero, , , , four] = map.statements;
  expect(zero).toMatchObject({ agrees: 4, disagrees: 4, passes: 0, seen: 8, divisiveness: 1 });
  // (5/6)·(1/6) and √ of it
  expect(zero!.consensus.agree).toBeCloseTo(5 / 36, 12);
  expect(zero!.consensus.geometricMean).toBeCloseTo(Math.sqrt(5) / 6, 12);
  expect(zero!.consensus.disagree).toBeCloseTo(5 / 36, 12);
  // importance (1 − 1/10)·(√2.5 + 1)·(5/10), times 1 + 8·2^(−8/5)
  expect(zero!.priority).toBeCloseTo((0.45 * (Math.sqrt(2.5) + 1) * (1 + 8 * 2 ** -1.6)) ** 2, 10);
  expect(four!.consensus.agree).toBeCloseTo(25 / 36, 12);
  expect(map.consensus.agree.map(({ statementId }) => statementId)).toEqual([4]);
  expect(map.consensus.disagree).toEqual([]);
  const group = map.groups[map.participants.group[0]!]!;
  expect(group.representative.filter(({ statementId }) => Number(statementId) < 2).map(({ direction }) => direction)).toEqual(["agree", "agree"]);
});

test("the rejected statement is counted but takes no part", () => {
  const map = computeOpinionMap(votes, defaultSettings);
  expect(map.statements[5]).toMatchObject({ agrees: 2, disagrees: 1, seen: 3, x: 0, y: 0, extremity: 0 });
  expect(map.groups.flatMap(({ representative }) => representative).some(({ statementId }) => statementId === 5)).toBe(false);
});

test("polis mode counts the rejected statement as a sixth column that everybody voted on", () => {
  const map = computeOpinionMap(votes, { ...defaultSettings, mode: "polis" });
  // √(6/6): the same places; statements at √6 · 1/√2 instead of √5 · 1/√2.
  expect(Array.from(map.participants.x)).toEqual(closeTo([1, 1, 1, 1, -1, -1, -1, -1].map((sign) => sign * root2)));
  expect(map.statements[0]!.x).toBeCloseTo(Math.sqrt(3), 10);
});

test("somebody with one vote out of five is pushed out by √5", () => {
  const table = ["++ ++ +", "++ -- +", "++ 00 +", "++ 00 +", "-- ++ +", "-- -- +", "-- 00 +", "-- 00 +"];
  const without = computeOpinionMap(voteTable(table), defaultSettings);
  const withNew = computeOpinionMap(voteTable([...table, ".. .. +"]), defaultSettings);
  expect(withNew.participants.x[8]).toBe(0);
  expect(withNew.counts.placed).toBe(9);
  expect(withNew.participants.x[0]).toBeCloseTo(without.participants.x[0]!, 10);
  const agreeing = computeOpinionMap(voteTable([...table, "+. .. ."]), defaultSettings);
  const axis = agreeing.pca.components[0][0]!;
  expect(agreeing.participants.x[8]).toBeCloseTo(Math.sqrt(5) * (1 - agreeing.pca.center[0]!) * axis, 10);
});
