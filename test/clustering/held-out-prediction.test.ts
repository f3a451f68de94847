import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { predictHeldOutVotes } from "../../clustering/held-out-prediction.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const options = { seed: 1, maxParticipants: Infinity };

/** 30 people agree with everything, 20 disagree with everything. */
function twoCamps(): VoteMatrix {
  const statements = 10;
  const score = (row: number): Score => (row < 30 ? 1 : -1);
  return {
    participantIds: Array.from({ length: 50 }, (_, row) => row),
    statements: Array.from({ length: statements }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false })),
    rowStart: Uint32Array.from({ length: 51 }, (_, row) => row * statements),
    column: Uint32Array.from({ length: 500 }, (_, cell) => cell % statements),
    score: Int8Array.from({ length: 500 }, (_, cell) => score(Math.floor(cell / statements))),
  };
}

test("one vote in ten is hidden; two camps are predicted perfectly, their majority in 30 of 50", () => {
  const votes = twoCamps();
  const prediction = predictHeldOutVotes(votes, computeOpinionMap(votes, defaultSettings), options);
  // each row of ten is one block of ten: one hidden vote a person
  expect(prediction).toEqual({ fromMap: 1, fromMajority: 0.6, hiddenVotes: 50 });
});

test("planted groups predict better than the majority, no groups do not", () => {
  const of = (groups: number) => {
    const { votes } = buildSyntheticVotes({ participants: 600, statements: 50, groups, missingShare: 0.5, seed: 2 });
    return predictHeldOutVotes(votes, computeOpinionMap(votes, defaultSettings), options)!;
  };
  const grouped = of(3);
  expect(grouped.fromMap).toBeGreaterThan(grouped.fromMajority + 0.08);
  const ungrouped = of(1);
  expect(ungrouped.fromMap).toBeLessThan(ungrouped.fromMajority + 0.01);
});

test("without groups there is nothing to predict from", () => {
  const votes: VoteMatrix = { ...twoCamps(), score: new Int8Array(500).fill(1) };
  expect(predictHeldOutVotes(votes, computeOpinionMap(votes, defaultSettings), options)).toBeNull();
});
