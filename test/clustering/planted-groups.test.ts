import { describe, expect, test } from "vitest";
import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import { findGroupings } from "../../clustering/compute-opinion-map.ts";
import { kmeans, kmeansPlusPlus, type KmeansResult } from "../../clustering/kmeans.ts";
import { placeParticipants } from "../../clustering/place-participants.ts";
import type { Positions } from "../../clustering/project.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const INDEPENDENT_RUNS = 50;

/** Inertia of the best of 50 plain k-means++ runs on the people themselves. */
function bestOfFifty(positions: Positions, k: number): number {
  let best = Infinity;
  for (let run = 0; run < INDEPENDENT_RUNS; run += 1) {
    best = Math.min(best, kmeans(positions, null, kmeansPlusPlus(positions, null, k, createRandom(run, 77_000 + k))).inertia);
  }
  return best;
}

function worstRatio(votes: VoteMatrix): number {
  const placement = placeParticipants(votes, defaultSettings);
  const groupings = findGroupings(votes, defaultSettings, placement);
  expect(groupings.length).toBeGreaterThan(0);
  return Math.max(...groupings.map(({ k, inertia }) => inertia / bestOfFifty(placement.placedPositions, k)));
}

/** k-means on the people's positions, started at the mean position of each planted group. */
function startedAtTruth(positions: Positions, truth: Int8Array, k: number): KmeansResult {
  const mean = (along: Float64Array): Float64Array => Float64Array.from({ length: k }, (_, group) => {
    const members = Array.from(along).filter((_value, person) => truth[person] === group);
    return members.reduce((sum, value) => sum + value, 0) / Math.max(1, members.length);
  });
  return kmeans(positions, null, { x: mean(positions.x), y: mean(positions.y) });
}

function againstTruth(shape: { readonly groups: number; readonly missingShare: number; readonly minorityShare: number | null }) {
  const { votes, truth } = buildSyntheticVotes({ participants: 1_500, statements: 400, seed: 31, ...shape });
  const settings = { ...defaultSettings, pinnedGroupCount: shape.groups };
  const placement = placeParticipants(votes, settings);
  const found = findGroupings(votes, settings, placement).find(({ k }) => k === shape.groups)!;
  const placedTruth = Int8Array.from(placement.placed, (row) => truth[row]!);
  const reference = startedAtTruth(placement.placedPositions, placedTruth, shape.groups);
  return {
    found: adjustedRandIndex(placedTruth, found.assignment),
    reachable: adjustedRandIndex(placedTruth, reference.assignment),
    inertiaRatio: found.inertia / reference.inertia,
    reference: reference.inertia,
    positions: placement.placedPositions,
  };
}

const cases = (minorityShare: number | null) =>
  [2, 3, 4, 5].flatMap((groups) => [0.2, 0.6, 0.95].map((missingShare) => ({ groups, missingShare, minorityShare })));

describe("planted groups", () => {
  test.each(cases(null))("$groups equal groups, $missingShare missing: within 0.02 of k-means started at the truth", (shape) => {
    const { found, reachable } = againstTruth(shape);
    expect(found).toBeGreaterThanOrEqual(reachable - 0.02);
  });

  // With a 3 % minority the smallest inertia may lie in dividing a large group instead. A search that is good at its own
  // objective then ends elsewhere than one that was told the answer, and has to show the smaller inertia for it.
  test.each(cases(0.03))("$groups groups, one of 3 %, $missingShare missing: within 0.02, or a grouping of smaller inertia", (shape) => {
    const { found, reachable, inertiaRatio } = againstTruth(shape);
    expect(inertiaRatio).toBeLessThanOrEqual(1.001);
    if (inertiaRatio > 0.999) expect(found).toBeGreaterThanOrEqual(reachable - 0.02);
  });

  // Why the row above has its "or": where these hold, a grouping within 0.02 of the planted one is no answer to "at most
  // 1.001 of the best of 50 runs", and the other way round. 2 groups: 0.03 against 0.78; 4: 0.87 against 0.96; 5: 0.61 against 0.71.
  test.each([
    { groups: 2, missingShare: 0.95 }, { groups: 4, missingShare: 0.6 }, { groups: 5, missingShare: 0.6 },
  ])("$groups groups, one of 3 %, $missingShare missing: being near the truth and of smallest inertia exclude each other", ({ groups, missingShare }) => {
    const { found, reachable, reference, inertiaRatio, positions } = againstTruth({ groups, missingShare, minorityShare: 0.03 });
    const best = bestOfFifty(positions, groups);
    expect(reference / best).toBeGreaterThan(1.01);
    expect((inertiaRatio * reference) / best).toBeLessThanOrEqual(1.001);
    expect(found).toBeLessThan(reachable - 0.02);
  });

  test("two groups of which one has 3 % are found where people gave 160 votes", () => {
    expect(againstTruth({ groups: 2, missingShare: 0.6, minorityShare: 0.03 }).found).toBeGreaterThan(0.98);
  });
});

describe("for every k the inertia is at most 1.001 of the best of 50 independent k-means++ runs on the same people", () => {
  test.each([
    { groups: 1, missingShare: 0.5 }, { groups: 2, missingShare: 0.3 }, { groups: 3, missingShare: 0.9 },
    { groups: 4, missingShare: 0.7 }, { groups: 5, missingShare: 0.8 },
  ])("planted: $groups groups, $missingShare missing", (shape) => {
    const { votes } = buildSyntheticVotes({ participants: 1_200, statements: 100, seed: 8, ...shape });
    expect(worstRatio(votes)).toBeLessThanOrEqual(1.001);
  });
});
