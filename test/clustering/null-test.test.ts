import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { testAgainstChance } from "../../clustering/null-test.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const everybody = Infinity;
/** Over a thousand small maps: seconds, or a minute on a busy machine. */
const patience = 120_000;
const conversation = (groups: number, seed: number, participants = 60) => {
  const { votes } = buildSyntheticVotes({ participants, statements: 24, groups, missingShare: 0.4, seed });
  return { votes, map: computeOpinionMap(votes, defaultSettings) };
};

test("without planted groups one conversation in twenty is called distinguishable, and p-values are spread evenly", () => {
  const pValues = Array.from({ length: 60 }, (_, seed) => {
    const { votes, map } = conversation(1, seed);
    return testAgainstChance(votes, map, { seed, permutations: 19, maxParticipants: everybody }).pValue;
  });
  // 60 tests at 5 %: 3 expected; 9 or more has a chance below 1 in 200
  expect(pValues.filter((p) => p <= 0.05).length).toBeLessThan(9);
  // the mean of 60 even p-values is 0.525 ± 0.037
  const mean = pValues.reduce((sum, p) => sum + p, 0) / pValues.length;
  expect(mean).toBeGreaterThan(0.41);
  expect(mean).toBeLessThan(0.64);
}, patience);

test("two planted groups are told from chance in nine conversations of ten", () => {
  const found = Array.from({ length: 20 }, (_, seed) => {
    const { votes, map } = conversation(2, seed);
    return testAgainstChance(votes, map, { seed, permutations: 39, maxParticipants: everybody }).distinguishable;
  });
  expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(18);
}, patience);

test("the p-value is (1 + as large) / (1 + shuffles): never 0", () => {
  const { votes, map } = conversation(2, 1, 200);
  const { pValue, permutations, participants } = testAgainstChance(votes, map, { seed: 1, permutations: 99, maxParticipants: everybody });
  expect(pValue).toBe(0.01);
  expect([permutations, participants]).toEqual([99, 200]);
});

test("a large conversation is tested on a sample that is the same each time", () => {
  const { votes, map } = conversation(2, 1, 2_000);
  const options = { seed: 5, permutations: 19, maxParticipants: 300 };
  const first = testAgainstChance(votes, map, options);
  expect(first.participants).toBe(300);
  expect(testAgainstChance(votes, map, options)).toEqual(first);
});
