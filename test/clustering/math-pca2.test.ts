import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { mathPca2 } from "../../clustering/polis/math-pca2.ts";
import { singlePrecision } from "../../clustering/polis/single-precision.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { voteTable } from "../support/vote-table.ts";

const votes = voteTable(["++.+", "++.+", "++.0", "++.-", "--.+", "--.-", "--.0", "--.-"], { 3: { moderation: "rejected" } });
const times = { lastVoteTimestamp: 5, lastModTimestamp: null, mathTick: 2 };

test.each(["polis", "standard"] as const)("%s: in Polis's shape agree is −1, and statements nobody voted on have no column", (mode) => {
  const map = computeOpinionMap(votes, { ...defaultSettings, mode });
  const served = mathPca2(votes, map, times);
  expect(served.tids).toEqual([0, 1, 3]);
  expect(served["n-cmts"]).toBe(3);
  expect(served["mod-out"]).toEqual([3]);
  expect(served["mod-in"]).toEqual([0, 1]);
  expect(served.pca.comps[0]).toEqual([map.pca.components[0][0], map.pca.components[0][1], 0]);
  expect(served.pca["comment-projection"][0]![0]).toBe(-map.statements[0]!.x);
  expect(served["group-clusters"].map(({ center }) => center[0])).toEqual(map.groups.map(({ center }) => 0 - center[0]));
});

test("base clusters hold everybody placed once, and their votes add up to the groups'", () => {
  const map = computeOpinionMap(votes, defaultSettings);
  const served = mathPca2(votes, map, times);
  expect(served["base-clusters"].members.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const { members } = served["group-clusters"][0]!;
  const sum = (list: readonly number[]): number => members.reduce((total, cluster) => total + list[cluster]!, 0);
  const base = served["votes-base"]["3"]!;
  expect({ A: sum(base.A), D: sum(base.D), S: sum(base.S) }).toEqual(served["group-votes"]["0"]!.votes["3"]);
  expect(served["group-aware-consensus"]["0"]).toBeCloseTo(5 / 36, 12);
});

test("ratio tests are written as 32-bit numbers are", () => {
  expect(singlePrecision(5.100020885467529)).toBe(5.100021);
  expect(singlePrecision(-0.5)).toBe(-0.5);
  expect(singlePrecision(0)).toBe(0);
});
