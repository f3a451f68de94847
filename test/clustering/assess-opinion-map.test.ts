import { expect, test } from "vitest";
import { assessOpinionMap, defaultBudget } from "../../clustering/assess-opinion-map.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const small = { ...defaultBudget, permutations: 19, resamples: 5, bridgingPermutations: 19 };
const { votes } = buildSyntheticVotes({ participants: 150, statements: 40, groups: 2, missingShare: 0.4, seed: 6 });
const map = computeOpinionMap(votes, defaultSettings);

test("the default is at least 100 shuffles and 50 resamples", () => {
  expect(defaultBudget.permutations).toBeGreaterThanOrEqual(100);
  expect(defaultBudget.resamples).toBeGreaterThanOrEqual(50);
});

test("an assessment fills in doubt and bridging and changes nothing else", () => {
  const assessed = assessOpinionMap(votes, map, small);
  expect(assessed.assessment).toMatchObject({ resamples: 5, significance: { permutations: 19, participants: 150 } });
  expect(assessed.groups.every(({ stability }) => stability !== null)).toBe(true);
  expect(assessed.groupings.every(({ stability }) => stability !== null)).toBe(true);
  expect(assessed.statements.some(({ bridging }) => bridging?.bridges)).toBe(true);
  const withoutDoubt = {
    ...assessed,
    assessment: null,
    groups: assessed.groups.map((group) => ({ ...group, stability: null })),
    groupings: assessed.groupings.map((grouping) => ({ ...grouping, stability: null })),
    statements: assessed.statements.map((statement) => ({ ...statement, bridging: null })),
  };
  expect(withoutDoubt).toEqual(map);
});

test("the same map and votes give the same assessment", () => {
  expect(assessOpinionMap(votes, map, small)).toEqual(assessOpinionMap(votes, map, small));
});

test("a map without groups has no assessment", () => {
  const nobody = computeOpinionMap({ ...votes, score: new Int8Array(votes.score.length).fill(1) }, defaultSettings);
  expect(nobody.chosenK).toBe(0);
  expect(assessOpinionMap({ ...votes, score: new Int8Array(votes.score.length).fill(1) }, nobody, small).assessment).toBeNull();
});

test("no participants at all is no error", () => {
  const none = { participantIds: [], statements: votes.statements, rowStart: new Uint32Array(1), column: new Uint32Array(0), score: new Int8Array(0) };
  expect(assessOpinionMap(none, computeOpinionMap(none, defaultSettings), small).assessment).toBeNull();
});

test("votes of other people are refused", () => {
  expect(() => assessOpinionMap({ ...votes, participantIds: votes.participantIds.map((id) => Number(id) + 1) }, map, small)).toThrow(RangeError);
});
