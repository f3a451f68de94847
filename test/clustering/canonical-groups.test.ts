import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { canonicalPositions } from "../../clustering/canonical-positions.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { groupPlaced } from "../../clustering/group-placed.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { createRandom } from "../../clustering/random.ts";
import type { CurrentVote } from "../../clustering/latest-votes.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import { arbitraryVotes, matrixOf, type VoteInput } from "../support/arbitrary-votes.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Votes full of symmetry: a few kinds of people, their exact opposites, and more of both. Many sums come out equal but for rounding. */
const symmetricVotes: fc.Arbitrary<VoteInput> = fc
  .record({
    kinds: fc.integer({ min: 2, max: 14 }), columns: fc.integer({ min: 3, max: 10 }), copies: fc.integer({ min: 1, max: 3 }),
    seed: fc.noBias(fc.integer({ min: 0, max: 1_000_000 })),
  })
  .map(({ kinds, columns, copies, seed }) => {
    const draw = createRandom(seed);
    const statements = Array.from({ length: columns }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false }));
    const votes: CurrentVote[] = [];
    for (let kind = 0; kind < kinds; kind += 1) {
      const scores = statements.map(() => (draw.below(3) - 1) as Score);
      for (let copy = 0; copy < copies; copy += 1) {
        for (const side of [1, -1] as const) {
          const participantId = (kind * copies + copy) * 2 + (side > 0 ? 0 : 1);
          scores.forEach((score, statementId) => votes.push({ participantId, statementId, score: (side * score + 0) as Score }));
        }
      }
    }
    return { votes, statements };
  });

/** The same votes with statements and people numbered otherwise: every sum is taken in another order. */
function renamed({ votes, statements }: VoteInput, seed: number): VoteInput {
  const draw = createRandom(seed);
  const statementOf = statements.map(({ id }) => ({ id, key: draw.next() })).sort((a, b) => a.key - b.key).map(({ id }) => id);
  const people = [...new Set(votes.map(({ participantId }) => participantId))];
  const personOf = new Map(people.map((id) => ({ id, key: draw.next() })).sort((a, b) => a.key - b.key).map(({ id }, place) => [id, place]));
  const place = new Map(statementOf.map((id, index) => [id, index]));
  return {
    statements: statements.map((statement) => ({ ...statement, id: place.get(statement.id)! })),
    votes: votes.map(({ participantId, statementId, score }) => ({ participantId: personOf.get(participantId)!, statementId: place.get(statementId)!, score })),
  };
}

/** Where eigenvalues coincide any rotation is an answer, and the groups may be other ones. */
function standsApart({ pca }: OpinionMap): boolean {
  const [first = 0, second = 0, third = 0] = pca.eigenvalues;
  return first - second > 1e-4 * first && second - third > 1e-4 * first;
}

const everybody = (input: VoteInput) => ({ ...defaultSettings, placeExactly: [...new Set(input.votes.map(({ participantId }) => participantId))] });

test("votes full of symmetry give as many numbers of groups whatever statements and people are called", () => {
  let compared = 0;
  fc.assert(
    fc.property(symmetricVotes, fc.integer({ min: 1, max: 1_000_000 }), (input, seed) => {
      const first = computeOpinionMap(matrixOf(input), everybody(input));
      if (!standsApart(first)) return;
      compared += 1;
      const again = computeOpinionMap(buildVoteMatrix(renamed(input, seed)), everybody(input));
      expect(again.groupings.map(({ k }) => k)).toEqual(first.groupings.map(({ k }) => k));
      first.groupings.forEach(({ inertia }, index) => expect(again.groupings[index]!.inertia / inertia).toBeCloseTo(1, 1));
    }),
    { numRuns: 300, seed: 31 },
  );
  expect(compared).toBeGreaterThan(150);
});

test("the groups of a map do not depend on the map before: it names them and turns the picture", () => {
  fc.assert(
    fc.property(fc.oneof(symmetricVotes, arbitraryVotes(40, 12)), fc.oneof(symmetricVotes, arbitraryVotes(40, 12)), (input, before) => {
      const votes = matrixOf(input);
      const first = computeOpinionMap(votes, everybody(input));
      if (!standsApart(first)) return;
      const found = ({ groupings }: OpinionMap) => groupings.map(({ k, inertia, silhouette, sizes }) => ({ k, inertia, silhouette, sizes: [...sizes].sort() }));
      expect(found(computeOpinionMap(votes, everybody(input), first))).toEqual(found(first));
      expect(found(computeOpinionMap(votes, everybody(input), computeOpinionMap(matrixOf(before), everybody(before))))).toEqual(found(first));
    }),
    { numRuns: 150, seed: 32 },
  );
});

test("positions a rounding apart are one position, and mirrored ones have mirrored groups", () => {
  const x = [0, 0.1 + 0.2, 0.3, 1, -1, -0.3, -(0.1 + 0.2), 7, 7 + 2e-15];
  const y = [1e-17, 1, 1, 0, 0, 1, 1, 3, 3];
  const rounded = canonicalPositions({ x: Float64Array.from(x), y: Float64Array.from(y) });
  const places = new Set(Array.from(rounded.x, (along, i) => `${String(along)} ${String(rounded.y[i])}`));
  expect(places.size).toBe(6);
  expect(Array.from(rounded.x, (along, i) => Math.abs(along - x[i]!)).every((gap) => gap < 7e-6)).toBe(true);

  const turned = { x: Float64Array.from(x, (along) => 0 - along), y: Float64Array.from(y) };
  const plain = groupPlaced({ x: Float64Array.from(x), y: Float64Array.from(y) }, defaultSettings);
  const mirrored = groupPlaced(turned, defaultSettings, [-1, 1]);
  expect(mirrored.map(({ assignment, inertia }) => [Array.from(assignment), inertia])).toEqual(plain.map(({ assignment, inertia }) => [Array.from(assignment), inertia]));
  expect(Array.from(mirrored[0]!.centers.x)).toEqual(Array.from(plain[0]!.centers.x, (along) => 0 - along));
});
