import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { countCoMoments, emptyCoMoments, replaceRow, spreadCoMoments } from "../../clustering/co-moments.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { CurrentVote } from "../../clustering/latest-votes.ts";
import { OpinionEngine, type VoteChange } from "../../clustering/opinion-engine.ts";
import { packVotes } from "../../clustering/packed-votes.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Moderation, Score, StatementColumn } from "../../clustering/vote-matrix.ts";
import { arbitraryVotes, matrixOf } from "../support/arbitrary-votes.ts";
import { mapBytes } from "../support/map-bytes.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import { voteTable } from "../support/vote-table.ts";

vi.setConfig({ testTimeout: 120_000 });

const statement = (id: number, moderation: Moderation = "accepted", isMeta = false): StatementColumn => ({ id, moderation, isMeta });

type Step =
  | { readonly kind: "vote"; readonly changes: readonly VoteChange[] }
  | { readonly kind: "moderate"; readonly statements: readonly StatementColumn[] }
  | { readonly kind: "map" };

const people = 14;
const statements = 6;
const change: fc.Arbitrary<VoteChange> = fc.record({
  participantId: fc.integer({ min: 0, max: people - 1 }),
  statementId: fc.integer({ min: 0, max: statements - 1 }),
  score: fc.constantFrom<Score | null>(1, 1, -1, -1, 0, null),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("vote" as const), changes: fc.array(change, { maxLength: 40 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("moderate" as const),
      statements: fc.array(
        fc.record({ id: fc.integer({ min: -3, max: statements + 2 }), moderation: fc.constantFrom<Moderation>("pending", "accepted", "rejected"), isMeta: fc.boolean() }),
        { maxLength: 3 },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "map" as const }) },
);

test("after any sequence of votes, changes, withdrawals and moderation the map is that of all current votes, to the byte", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const first = Array.from({ length: statements }, (_, id) => statement(id));
      const engine = new OpinionEngine(first);
      const columns = new Map(first.map((column) => [column.id, column]));
      const current = new Map<string, CurrentVote>();
      let previous: OpinionMap | undefined;
      for (const next of [...steps, { kind: "map" } as const]) {
        if (next.kind === "vote") {
          engine.apply(next.changes);
          for (const { participantId, statementId, score } of next.changes) {
            const key = `${String(participantId)},${String(statementId)}`;
            if (score === null) current.delete(key);
            else current.set(key, { participantId, statementId, score });
          }
        } else if (next.kind === "moderate") {
          engine.moderate(next.statements);
          for (const column of next.statements) columns.set(column.id, column);
        } else {
          const votes = buildVoteMatrix({ votes: current.values(), statements: [...columns.values()] });
          expect(engine.votes()).toEqual(votes);
          const batch = computeOpinionMap(votes, defaultSettings, previous);
          expect(mapBytes(engine.map(defaultSettings, previous))).toBe(mapBytes(batch));
          previous = batch;
        }
      }
    }),
    { numRuns: 250, seed: 6 },
  );
});

test.each([{ mode: "polis" }, { solver: "dense" }] as const)("those who read the votes one by one get them, too: %o", (settings) => {
  const { votes } = buildSyntheticVotes({ participants: 60, statements: 20, groups: 2, missingShare: 0.4, seed: 12 });
  const engine = new OpinionEngine(votes.statements);
  engine.apply(linesOf(votes));
  const first = engine.map({ ...defaultSettings, ...settings });
  engine.apply([{ participantId: 3, statementId: 4, score: 0 }, { participantId: 99, statementId: 4, score: 1 }]);
  const second = engine.map({ ...defaultSettings, ...settings }, first);
  expect(mapBytes(second)).toBe(mapBytes(computeOpinionMap(engine.votes(), { ...defaultSettings, ...settings }, first)));
});

test("what the engine has handed out does not change afterwards", () => {
  const engine = new OpinionEngine([statement(0), statement(1)]);
  engine.apply([{ participantId: 1, statementId: 0, score: 1 }]);
  const before = engine.votes();
  engine.apply([{ participantId: 1, statementId: 0, score: -1 }, { participantId: 0, statementId: 1, score: 0 }]);
  engine.moderate([statement(-1)]);
  engine.votes();
  expect(before.participantIds).toEqual([1]);
  expect(Array.from(before.column)).toEqual([0]);
  expect(Array.from(before.score)).toEqual([1]);
});

test("a vote on an unknown statement is refused by name", () => {
  expect(() => new OpinionEngine([]).apply([{ participantId: 1, statementId: "q7", score: 1 }])).toThrow('unknown statement "q7"');
});

test("who withdraws every vote is a participant no more", () => {
  const engine = new OpinionEngine([statement(0)]);
  engine.apply([{ participantId: 1, statementId: 0, score: 1 }, { participantId: 2, statementId: 0, score: 1 }]);
  expect(engine.votes().participantIds).toEqual([1, 2]);
  engine.apply([{ participantId: 1, statementId: 0, score: null }]);
  expect(engine.votes().participantIds).toEqual([2]);
});

describe("counts of pairs", () => {
  test("three people on two statements, by hand", () => {
    const { bothAndProduct, scoreSum } = countCoMoments(packVotes(voteTable(["++", "-+", "0-", "+."])));
    // Both voted on by three; products 1 − 1 + 0; scores on 0: 1 − 1 + 0, on 1: 1 + 1 − 1.
    expect(Array.from(bothAndProduct)).toEqual([0, 3, 0, 0]);
    expect(Array.from(scoreSum)).toEqual([0, 0, 1, 0]);
  });

  test("counted at once or person by person, taken out and put back, they are the same", () => {
    fc.assert(
      fc.property(arbitraryVotes(30, 12), (input) => {
        const votes = packVotes(matrixOf(input));
        const counted = countCoMoments(votes);
        const added = emptyCoMoments(votes.statements);
        const rows = Array.from(votes.rowStart, (start, row) => votes.codes.slice(start, votes.rowEnd[row]));
        rows.forEach((row) => replaceRow(added, [], row));
        rows.forEach((row, place) => replaceRow(added, row, rows[(place + 1) % rows.length]!));
        rows.forEach((row, place) => replaceRow(added, rows[(place + 1) % rows.length]!, row));
        expect(added).toEqual(counted);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("a new statement in between moves them", () => {
    const before = countCoMoments(packVotes(voteTable(["++", "-+"])));
    expect(spreadCoMoments(before, Uint32Array.of(0, 2), 3)).toEqual(countCoMoments(packVotes(voteTable(["+.+", "-.+"]))));
  });
});

test("a large conversation, where pairs are counted and kept: still the same bytes as from the start", () => {
  const { votes } = buildSyntheticVotes({ participants: 9000, statements: 300, groups: 3, missingShare: 0.2, seed: 4 });
  expect(votes.column.length).toBeGreaterThan(2_000_000);
  const engine = new OpinionEngine(votes.statements);
  engine.apply(linesOf(votes));
  const first = engine.map(defaultSettings);
  engine.apply([{ participantId: 5, statementId: 17, score: 0 }, { participantId: 77, statementId: 3, score: null }, { participantId: 10_000, statementId: 3, score: 1 }]);
  const soon = engine.map(defaultSettings, first);
  expect(mapBytes(soon)).toBe(mapBytes(computeOpinionMap(engine.votes(), defaultSettings, first)));
  engine.moderate([statement(20, "rejected"), { id: "new", moderation: "pending", isMeta: false }]);
  engine.apply([{ participantId: 5, statementId: "new", score: 1 }, { participantId: 6, statementId: "new", score: -1 }]);
  const second = engine.map(defaultSettings, soon);
  expect(mapBytes(second)).toBe(mapBytes(computeOpinionMap(engine.votes(), defaultSettings, soon)));
});

function* linesOf({ participantIds, rowStart, column, score, statements: columns }: ReturnType<typeof matrixOf>): Generator<VoteChange> {
  for (let row = 0; row < participantIds.length; row += 1) {
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell += 1) {
      yield { participantId: participantIds[row]!, statementId: columns[column[cell]!]!.id, score: score[cell] as Score };
    }
  }
}
