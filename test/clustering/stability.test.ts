import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { computeStability } from "../../clustering/stability.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const options = { seed: 1, resamples: 50, maxParticipants: Infinity };
const stabilityOf = (groups: number, participants: number, more = {}) => {
  const { votes } = buildSyntheticVotes({ participants, statements: 40, groups, missingShare: 0.4, seed: 4 });
  const map = computeOpinionMap(votes, defaultSettings);
  return { map, stability: computeStability(votes, map, { ...options, ...more }) };
};

test("two clear groups come out the same whoever turns up", () => {
  const { map, stability } = stabilityOf(2, 300);
  expect(map.chosenK).toBe(2);
  expect(stability.map).toBeGreaterThan(0.95);
  stability.groups.forEach((group) => expect(group).toBeGreaterThan(0.95));
});

test("with two groups each one against everybody else is the same question as both", () => {
  const { stability } = stabilityOf(2, 300);
  stability.groups.forEach((group) => expect(group).toBeCloseTo(stability.map, 12));
});

test("groups drawn where there are none do not last", () => {
  expect(stabilityOf(1, 300).stability.map).toBeLessThan(0.5);
});

test("every number of groups has its own figure, and the planted one has the largest", () => {
  const { map, stability } = stabilityOf(3, 400);
  expect(stability.groupings.length).toBe(map.groupings.length);
  const best = stability.groupings.indexOf(Math.max(...stability.groupings));
  expect(map.groupings[best]!.k).toBe(3);
  expect(stability.groups.length).toBe(map.groups.length);
});

test("resamples of fewer people give the same figure each time, and a more cautious one", () => {
  const { stability: few } = stabilityOf(3, 400, { maxParticipants: 60 });
  expect(stabilityOf(3, 400, { maxParticipants: 60 }).stability).toEqual(few);
  expect(few.map).toBeLessThan(stabilityOf(3, 400).stability.map + 0.02);
});
