import { expect, test } from "vitest";
import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { denseComponents } from "../../clustering/dense/dense-components.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { computeStatementTotals } from "../../clustering/statement-totals.ts";
import type { Score, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const both = (votes: VoteMatrix, more = {}): readonly [OpinionMap, OpinionMap] => [
  computeOpinionMap(votes, { ...defaultSettings, ...more }),
  computeOpinionMap(votes, { ...defaultSettings, ...more, solver: "dense" }),
];
const largestDifference = (left: ArrayLike<number>, right: ArrayLike<number>): number =>
  Math.max(0, ...Array.from(left, (value, index) => Math.abs(value - right[index]!)));
const uniform = (rows: number, columns: number, score: (row: number, column: number) => Score): VoteMatrix => ({
  participantIds: Array.from({ length: rows }, (_, row) => row),
  statements: Array.from({ length: columns }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false })),
  rowStart: Uint32Array.from({ length: rows + 1 }, (_, row) => row * columns),
  column: Uint32Array.from({ length: rows * columns }, (_, cell) => cell % columns),
  score: Int8Array.from({ length: rows * columns }, (_, cell) => score(Math.floor(cell / columns), cell % columns)),
});

test.each([
  { groups: 2, missingShare: 0.3, participants: 120, statements: 40 },
  { groups: 3, missingShare: 0.8, participants: 300, statements: 80 },
  { groups: 4, missingShare: 0.6, participants: 60, statements: 150 },
])("the sparse solver and the published libraries agree on %o", (shape) => {
  const { votes } = buildSyntheticVotes({ ...shape, seed: 21 });
  const [sparse, dense] = both(votes);
  for (const axis of [0, 1] as const) {
    expect(largestDifference(sparse.pca.components[axis], dense.pca.components[axis])).toBeLessThan(1e-8);
    expect(sparse.pca.explainedVarianceShare[axis]).toBeCloseTo(dense.pca.explainedVarianceShare[axis], 10);
  }
  expect(largestDifference(sparse.pca.eigenvalues, dense.pca.eigenvalues)).toBeLessThan(1e-9);
  expect(largestDifference(sparse.participants.x, dense.participants.x)).toBeLessThan(1e-6);
  expect(dense.groupings.map(({ k }) => k)).toEqual(sparse.groupings.map(({ k }) => k));
  sparse.groupings.forEach(({ inertia, assignment }, index) => {
    expect(inertia / dense.groupings[index]!.inertia).toBeLessThan(1.001);
    expect(inertia / dense.groupings[index]!.inertia).toBeGreaterThan(0.999);
    expect(adjustedRandIndex(assignment, dense.groupings[index]!.assignment)).toBeGreaterThan(0.9);
  });
  expect(dense.chosenK).toBe(sparse.chosenK);
  const tallies = (map: OpinionMap) => map.statements.map(({ agrees, disagrees, passes, seen }) => [agrees, disagrees, passes, seen]);
  expect(tallies(dense)).toEqual(tallies(sparse));
});

test("what ml-pca and ml-kmeans would accept silently is answered as in the sparse path", () => {
  const shapes: readonly VoteMatrix[] = [
    uniform(1, 5, () => 1), uniform(20, 1, (row) => (row % 2 === 0 ? 1 : -1)), uniform(20, 8, () => -1), uniform(0, 3, () => 1), uniform(30, 10, () => 0),
  ];
  for (const votes of shapes) {
    const [sparse, dense] = both(votes);
    expect(dense.state).toEqual(sparse.state);
    expect(dense.groups.map(({ size }) => size)).toEqual(sparse.groups.map(({ size }) => size));
    expect([...dense.participants.x, ...dense.participants.y].every(Number.isFinite)).toBe(true);
  }
});

test("the same seed gives the same dense map", () => {
  const { votes } = buildSyntheticVotes({ participants: 80, statements: 30, groups: 2, missingShare: 0.5, seed: 3 });
  expect(both(votes)[1]).toEqual(both(votes)[1]);
});

test("a conversation too large for the dense matrix is refused with its size", () => {
  const votes = uniform(1, 2, () => 1);
  const crowd: VoteMatrix = { ...votes, participantIds: new Array<number>(60_000_000) };
  expect(() => denseComponents(crowd, computeStatementTotals(votes))).toThrow(/60000000 participants × 2 statements/);
});
