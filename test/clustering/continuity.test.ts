import { expect, test } from "vitest";
import { assignMostWeight } from "../../clustering/assign-most-weight.ts";
import { chooseParticipants } from "../../clustering/choose-participants.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { keepGroupIdentity } from "../../clustering/keep-group-identity.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { orientAxes } from "../../clustering/orient-axes.ts";
import { defaultSettings, type MapSettings } from "../../clustering/settings.ts";
import { computeStatementTotals } from "../../clustering/statement-totals.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import { voteTable } from "../support/vote-table.ts";

/** A map of which only the groups matter: one letter a person, "." for nobody's. */
function grouped(letters: string): OpinionMap {
  const ids = [...new Set(letters.replaceAll(".", ""))].sort();
  const base = computeOpinionMap(voteTable([]), defaultSettings);
  return {
    ...base,
    groups: ids.map((id) => ({ id, size: 0, center: [0, 0], stability: null, representative: [] })),
    participants: { ...base.participants, ids: [...letters].map((_, person) => person), group: Int8Array.from(letters, (letter) => ids.indexOf(letter)) },
  };
}

function named(digits: string, previous?: OpinionMap) {
  const group = Int8Array.from(digits, (digit) => (digit === "." ? -1 : Number(digit)));
  return keepGroupIdentity([...digits].map((_, person) => person), group, Math.max(...group) + 1, previous);
}

test("the assignment of largest total beats taking the largest first", () => {
  // Greedy takes 9 + 1; the best is 8 + 8.
  expect(assignMostWeight([[9, 8], [8, 1]])).toEqual([1, 0]);
  expect(assignMostWeight([[1, 5, 2]])).toEqual([1]);
  expect(() => assignMostWeight([[1], [2]])).toThrow(RangeError);
});

test("on a first map the largest group is A", () => {
  expect(named("0001112")).toEqual({
    ids: ["A", "B", "C"],
    lineage: ["A", "B", "C"].map((id) => ({ id, from: [], event: "new" })),
  });
});

test("a group keeps its letter when another outgrows it", () => {
  const { ids, lineage } = named("11100000", grouped("AAAABBBB"));
  expect(ids).toEqual(["B", "A"]);
  expect(lineage.map(({ event }) => event)).toEqual(["same", "same"]);
});

test("a split: the larger part keeps the letter, the other gets a new one, and both know where they come from", () => {
  const { ids, lineage } = named("1110000022", grouped("BBBBBBBBAA"));
  expect(ids).toEqual(["B", "C", "A"]);
  expect(lineage).toEqual([
    { id: "B", from: ["B"], event: "split" },
    { id: "C", from: ["B"], event: "split" },
    { id: "A", from: ["A"], event: "same" },
  ]);
});

test("a merge: the letter of the larger parent, both parents named; the other letter is not given out at once", () => {
  const { ids, lineage } = named("000000011", grouped("AAAABBB.."));
  expect(ids).toEqual(["A", "C"]);
  expect(lineage[0]).toEqual({ id: "A", from: ["A", "B"], event: "merge" });
  expect(lineage[1]).toEqual({ id: "C", from: [], event: "new" });
});

test("a few who change sides make neither a split nor a merge", () => {
  const { ids, lineage } = named("00000000011111111110", grouped("AAAAAAAAAABBBBBBBBBB"));
  expect(ids).toEqual(["A", "B"]);
  expect(lineage.map(({ event }) => event)).toEqual(["same", "same"]);
});

const placed = (votes: VoteMatrix, settings: Partial<MapSettings> = {}, previous?: OpinionMap): number[] =>
  Array.from(chooseParticipants(votes, computeStatementTotals(votes), { ...defaultSettings, ...settings }, previous));

test("placed: seven votes, passes included; fewer are filled up to the minimum by the most active", () => {
  const votes = voteTable(["++++++++", "0000000.", "++++++..", "+++.....", "++++...."]);
  expect(placed(votes, { minPlaced: 0 })).toEqual([0, 1]);
  expect(placed(votes, { minPlaced: 4 })).toEqual([0, 1, 2, 4]);
  expect(placed(votes)).toEqual([0, 1, 2, 3, 4]);
});

test("placed: with three statements three votes are enough", () => {
  expect(placed(voteTable(["+++", "++.", "---"]), { minPlaced: 0 })).toEqual([0, 2]);
});

test("placed: votes on rejected and meta statements count in polis mode only", () => {
  const votes = voteTable(["+++++++..", "++....+++", ".......++"], { 7: { moderation: "rejected" }, 8: { isMeta: true } });
  expect(placed(votes, { minPlaced: 0 })).toEqual([0]);
  expect(placed(votes, { minPlaced: 0, minVotesToPlace: 5, mode: "polis" })).toEqual([0, 1]);
  // Nothing to place the third one by.
  expect(placed(votes)).toEqual([0, 1]);
});

test("placed: whoever was placed stays placed when more statements arrive", () => {
  const early = voteTable(["+++", "---", "+-+", "-+-", "++-", "--+", "+0+"]);
  const previous = computeOpinionMap(early, defaultSettings);
  expect(previous.chosenK).toBe(2);
  const late = voteTable(["+++.....", "---.....", "+-+.....", "-+-.....", "++-.....", "--+.....", "+0+.....", "++++++++", "++......"]);
  expect(placed(late, { minPlaced: 0 }, previous)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(placed(late, { minPlaced: 0 })).toEqual([7]);
});

test("placed: a list of ids replaces the rule, unknown ids are passed over", () => {
  expect(placed(voteTable(["+", "+", "+"]), { placeExactly: [2, 0, 99] })).toEqual([0, 2]);
});

const components = (first: readonly number[], second: readonly number[], eigenvalues: readonly number[]) => ({
  axes: [Float64Array.from(first), Float64Array.from(second)] as const,
  eigenvalues, explainedVarianceShare: [0.5, 0.5] as const, axisDetermined: [true, true] as const, residuals: [0, 0] as const,
});
const columns = [0, 1].map((id) => ({ id, moderation: "accepted" as const, isMeta: false }));

function withAxes(first: readonly number[], second: readonly number[]): OpinionMap {
  const base = computeOpinionMap(voteTable([]), defaultSettings);
  return { ...base, pca: { ...base.pca, statementIds: [0, 1], components: [Float64Array.from(first), Float64Array.from(second)] } };
}
const lists = (axes: readonly [Float64Array, Float64Array]): number[][] => axes.map((axis) => Array.from(axis));

test("axes: on a first map the largest loading is positive", () => {
  expect(lists(orientAxes(components([0.6, -0.8], [0.8, 0.6], [2, 1]), columns))).toEqual([[-0.6, 0.8], [0.8, 0.6]]);
});

test("axes: each takes the sign of its predecessor", () => {
  expect(lists(orientAxes(components([0.6, -0.8], [0.8, 0.6], [2, 1]), columns, withAxes([1, -1], [-1, -1])))).toEqual([[0.6, -0.8], [-0.8, -0.6]]);
});

test("axes: where both explain exactly as much, any rotation is as good and the previous one is kept", () => {
  const turned = orientAxes(components([0.6, -0.8], [0.8, 0.6], [1, 1]), columns, withAxes([1, 0], [0, 1]));
  expect(lists(turned)).toEqual([[expect.closeTo(1, 12), expect.closeTo(0, 12)], [expect.closeTo(0, 12), expect.closeTo(1, 12)]]);
  const mirrored = orientAxes(components([0.6, -0.8], [0.8, 0.6], [1, 1]), columns, withAxes([0, 1], [1, 0]));
  expect(lists(mirrored)).toEqual([[expect.closeTo(0, 12), expect.closeTo(1, 12)], [expect.closeTo(1, 12), expect.closeTo(0, 12)]]);
});

test("a map made again from the same votes after itself is the same picture with the same letters", () => {
  const votes = voteTable(["++-+", "++--", "+++-", "++-0", "--+-", "--++", "---+", "--+0", "+-+-"]);
  const first = computeOpinionMap(votes, defaultSettings);
  const second = computeOpinionMap(votes, defaultSettings, first);
  expect(Array.from(second.participants.group)).toEqual(Array.from(first.participants.group));
  expect(Array.from(second.participants.x, (x, row) => x - first.participants.x[row]!).every((gap) => Math.abs(gap) < 1e-8)).toBe(true);
  expect(second.lineage.map(({ event }) => event)).toEqual(first.groups.map(() => "same"));
});
