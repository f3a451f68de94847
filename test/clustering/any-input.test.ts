import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings, type MapSettings } from "../../clustering/settings.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import { arbitraryVotes, matrixOf, shuffled } from "../support/arbitrary-votes.ts";
import { mapBytes } from "../support/map-bytes.ts";
import { voteTable } from "../support/vote-table.ts";

// Thousands of conversations take seconds, on a busy machine tens of them.
vi.setConfig({ testTimeout: 120_000 });

const modes: readonly MapSettings[] = [defaultSettings, { ...defaultSettings, mode: "polis" }];

/** What holds of every map, whatever went in. */
function expectSound(map: OpinionMap, votes: VoteMatrix): void {
  expect(mapBytes(map)).not.toMatch(/"(NaN|-?Infinity|-0)"/);
  const people = votes.participantIds.length;
  expect(map.counts).toMatchObject({ participants: people, statements: votes.statements.length, votes: votes.column.length });
  expect(map.groups.length).toBe(map.chosenK);
  expect(map.state.kind === "ready").toBe(map.chosenK > 0);
  expect(new Set(map.groups.map(({ id }) => id)).size).toBe(map.chosenK);
  map.groups.forEach(({ size }, index) => {
    expect(size).toBeGreaterThan(0);
    expect(map.participants.group.filter((own) => own === index).length).toBe(size);
  });
  expect(map.groups.reduce((sum, { size }) => sum + size, 0)).toBe(map.chosenK > 0 ? map.counts.placed : 0);
  for (const { k, sizes, assignment } of map.groupings) {
    expect(sizes.length).toBe(k);
    expect(assignment.length).toBe(people);
    sizes.forEach((size, index) => {
      expect(size).toBeGreaterThan(0);
      expect(assignment.filter((own) => own === index).length).toBe(size);
    });
  }
  for (const statement of map.statements) {
    expect(statement.agrees + statement.disagrees + statement.passes).toBe(statement.seen);
    expect(statement.priority).toBeGreaterThan(0);
    expect(Object.keys(statement.groups)).toEqual(map.groups.map(({ id }) => id));
  }
}

test("any votes at all: no NaN, no throw, no empty group, nobody in two groups", () => {
  fc.assert(
    fc.property(arbitraryVotes(), fc.constantFrom(...modes), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (input, settings, seed) => {
      const votes = matrixOf(input);
      const map = computeOpinionMap(votes, { ...settings, seed });
      expectSound(map, votes);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("a following map keeps all of that, whatever came before", () => {
  fc.assert(
    fc.property(arbitraryVotes(), arbitraryVotes(), fc.constantFrom(...modes), (before, after, settings) => {
      const previous = computeOpinionMap(matrixOf(before), settings);
      const votes = matrixOf(after);
      expectSound(computeOpinionMap(votes, settings, previous), votes);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test("a pinned number of groups is kept when there are as many different positions", () => {
  fc.assert(
    fc.property(arbitraryVotes(40, 12), fc.integer({ min: 2, max: 10 }), (input, pinnedGroupCount) => {
      const votes = matrixOf(input);
      const map = computeOpinionMap(votes, { ...defaultSettings, pinnedGroupCount });
      expectSound(map, votes);
      const placed = map.participants.group.filter((own) => own >= 0).length;
      const positions = new Set(Array.from(map.participants.x, (x, row) => (map.participants.group[row]! < 0 ? "" : `${String(x)},${String(map.participants.y[row])}`)).filter(Boolean));
      if (placed >= 7 && positions.size >= pinnedGroupCount) expect(map.chosenK).toBe(pinnedGroupCount);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test("arrival order, row order and column order leave no trace, to the byte", () => {
  fc.assert(
    fc.property(arbitraryVotes(40, 12), fc.constantFrom(...modes), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (input, settings, draws) => {
      const other = { votes: shuffled(input.votes, draws), statements: shuffled(input.statements, draws) };
      expect(mapBytes(computeOpinionMap(matrixOf(other), settings))).toBe(mapBytes(computeOpinionMap(matrixOf(input), settings)));
    }),
    { numRuns: 300, seed: 4 },
  );
});

test("people with the same votes stand at the same place and are in the same group", () => {
  fc.assert(
    fc.property(arbitraryVotes(40, 8), fc.constantFrom(...modes), (input, settings) => {
      const votes = matrixOf(input);
      const { participants } = computeOpinionMap(votes, settings);
      const seen = new Map<string, number>();
      votes.participantIds.forEach((_, row) => {
        const [from, to] = [votes.rowStart[row]!, votes.rowStart[row + 1]!];
        const pattern = `${votes.column.slice(from, to).join()}|${votes.score.slice(from, to).join()}`;
        const twin = seen.get(pattern) ?? row;
        seen.set(pattern, twin);
        expect([participants.x[row], participants.y[row]]).toEqual([participants.x[twin], participants.y[twin]]);
        const [own, other] = [participants.group[row]!, participants.group[twin]!];
        if (own >= 0 && other >= 0) expect(own).toBe(other);
      });
    }),
    { numRuns: 400, seed: 5 },
  );
});

const eight = (row: string): string[] => Array.from({ length: 8 }, () => row);

test.each([
  ["nobody", voteTable([]), { kind: "too-few-participants", placed: 0, needed: 7 }],
  ["one participant", voteTable(["++-0"]), { kind: "too-few-participants", placed: 1, needed: 7 }],
  ["six participants", voteTable(["++", "--", "+-", "-+", "00", "+0"]), { kind: "too-few-participants", placed: 6, needed: 7 }],
  ["everybody agrees with everything", voteTable(eight("+++")), { kind: "one-group", reason: "no-variance" }],
  ["everybody disagrees with everything", voteTable(eight("---")), { kind: "one-group", reason: "no-variance" }],
  ["everybody passes", voteTable(eight("000")), { kind: "one-group", reason: "no-variance" }],
  ["identical participants", voteTable(eight("+-0+")), { kind: "one-group", reason: "no-variance" }],
  ["every statement rejected", voteTable(eight("+-"), { 0: { moderation: "rejected" }, 1: { moderation: "rejected" } }), { kind: "too-few-participants", placed: 0, needed: 7 }],
  ["one statement", voteTable(["+", "+", "+", "+", "-", "-", "-"]), { kind: "ready" }],
  ["more statements than people", voteTable(["++++++++++", "----------", "+-+-+-+-+-", "-+-+-+-+-+", "++++++++++", "----------", "0000000000"]), { kind: "ready" }],
  ["a statement nobody voted on", voteTable(["+.", "+.", "+.", "+.", "-.", "-.", "-."]), { kind: "ready" }],
] as const)("%s has a defined answer", (_, votes, state) => {
  const map = computeOpinionMap(votes, defaultSettings);
  expect(map.state).toEqual(state);
  expectSound(map, votes);
});

test("without groups the tallies, shares and consensus of the whole conversation are complete", () => {
  const map = computeOpinionMap(voteTable(eight("+-0")), defaultSettings);
  expect(map.groups).toEqual([]);
  expect(map.chosenK).toBe(0);
  expect(map.statements.map(({ agrees, disagrees, passes }) => [agrees, disagrees, passes])).toEqual([[8, 0, 0], [0, 8, 0], [0, 0, 8]]);
  expect(map.consensus.agree.map(({ statementId }) => statementId)).toEqual([0]);
  expect(map.consensus.disagree.map(({ statementId }) => statementId)).toEqual([1]);
  // S = 8, A = 8, E = 0: (9/10)·(9/10)·(1 + 8·2^(−1.6))
  expect(map.statements[0]!.priority).toBeCloseTo((0.81 * (1 + 8 * 2 ** -1.6)) ** 2, 10);
});

test("one statement divides its voters on one axis and leaves the other at zero", () => {
  const map = computeOpinionMap(voteTable(["+", "+", "+", "+", "-", "-", "-"]), defaultSettings);
  expect(map.groups.map(({ size }) => size)).toEqual([4, 3]);
  expect(Array.from(map.participants.y)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(map.pca.axisDetermined[1]).toBe(false);
});
