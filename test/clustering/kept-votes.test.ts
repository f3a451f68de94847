import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { inputHash } from "../../clustering/input-hash.ts";
import { mergeRow, WITHDRAWN, type VoteChanges } from "../../clustering/kept-rows.ts";
import { KeptVotes } from "../../clustering/kept-votes.ts";
import { packVotes } from "../../clustering/packed-votes.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { passesOver } from "../../clustering/vote-passes.ts";
import { voteTable } from "../support/vote-table.ts";

vi.setConfig({ testTimeout: 60_000 });

const statement = (id: number, moderation: StatementColumn["moderation"] = "accepted"): StatementColumn => ({ id, moderation, isMeta: false });

/** Each entry: participant, statement, −1 … 1 or `WITHDRAWN`; the last of several for one cell counts. */
function changesOf(cells: readonly (readonly [number, number, number])[]): VoteChanges {
  const people = new Map<number, Map<number, number>>();
  for (const [person, column, value] of cells) {
    const own = people.get(person) ?? people.set(person, new Map()).get(person)!;
    own.set(column, value);
  }
  const participantIds = [...people.keys()].sort((left, right) => left - right);
  const rows = participantIds.map((id) => [...people.get(id)!].sort(([left], [right]) => left - right));
  const flat = rows.flat();
  return {
    participantIds,
    rowStart: Uint32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).reduce((sum, own) => sum + own.length, 0))]),
    column: Uint32Array.from(flat, ([column]) => column),
    value: Int8Array.from(flat, ([, value]) => value),
  };
}

/** The same votes counted at once. */
function expectAsCountedAtOnce(kept: KeptVotes, group: Int8Array, groups: number): void {
  const passes = passesOver(kept.toMatrix());
  expect(kept.totals()).toEqual(passes.totals());
  expect(kept.tallies(group, groups)).toEqual(passes.tallies(group, groups));
  expect(kept.hash(defaultSettings)).toBe(passes.hash(defaultSettings));
}

const cell = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom(1, 1, -1, 0, WITHDRAWN));

test("votes that come, change and go, people who leave and come back, statements in between: counts and hash as at once", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 120 }), { minLength: 2, maxLength: 10 }), fc.integer({ min: 1, max: 1_000_000 }), (batches, seed) => {
      const draw = createRandom(seed);
      const kept = new KeptVotes(Array.from({ length: 10 }, (_, id) => statement(id * 10)));
      const votes = new Map<string, number>();
      batches.forEach((batch, index) => {
        kept.apply(changesOf(batch));
        // The last of several counts here, too. Statement 10 · column keeps its number when others come in between.
        for (const [person, column, value] of batch) votes.set(`${String(person)},${String(column)}`, value);
        const group = Int8Array.from(kept.ids, () => draw.below(4) - 1);
        expectAsCountedAtOnce(kept, group, 3);
        // Hardly anybody changes group, as from one map to the next.
        expectAsCountedAtOnce(kept, group.map((own) => (draw.below(20) === 0 ? (own + 2) % 4 - 1 : own)), 3);
        if (index === 1) kept.setStatements(kept.statements.map(({ id }) => statement(id as number, id === 30 ? "rejected" : "accepted")), Uint32Array.from(kept.statements.keys()));
      });
      const current = [...votes].filter(([, value]) => value !== WITHDRAWN);
      const { participantIds, rowStart, column, score } = kept.toMatrix();
      const stored = participantIds.flatMap((id, row) =>
        Array.from(column.slice(rowStart[row], rowStart[row + 1]), (own, place) => [`${String(id)},${String(own)}`, score[rowStart[row]! + place]]));
      expect(new Map(stored as [string, number][])).toEqual(new Map(current));
      expect(participantIds).toEqual([...participantIds].sort((left, right) => Number(left) - Number(right)));
    }),
    { numRuns: 150, seed: 41 },
  );
});

test("a statement that comes in between moves votes, one that comes last leaves them", () => {
  const kept = new KeptVotes([statement(1), statement(5)]);
  kept.apply(changesOf([[7, 0, 1], [7, 1, -1], [8, 1, 1]]));
  kept.setStatements([statement(1), statement(3), statement(5)], Uint32Array.of(0, 2));
  kept.setStatements([statement(1), statement(3), statement(5), statement(9)], Uint32Array.of(0, 1, 2));
  expect(Array.from(kept.toMatrix().column)).toEqual([0, 2, 2]);
  expectAsCountedAtOnce(kept, Int8Array.of(0, 1), 2);
});

test("rows that keep growing are moved together again", () => {
  const kept = new KeptVotes(Array.from({ length: 200 }, (_, id) => statement(id)));
  kept.apply(changesOf(Array.from({ length: 20 }, (_, person) => [person, 0, 1] as const)));
  for (let column = 1; column < 200; column += 1) kept.apply(changesOf([[column % 20, column, 1], [(column * 7) % 20, column, -1]]));
  expect(kept.packed.codes.length).toBeLessThan(2 * kept.toMatrix().column.length + 2048);
  expectAsCountedAtOnce(kept, new Int8Array(20), 1);
});

test("one row and its changes, by hand", () => {
  // Statements 0 agree, 2 disagree; now 1 passes, 2 is taken back, 3 agrees.
  const after = mergeRow(Uint16Array.of(2, 8), changesOf([[0, 1, 0], [0, 2, WITHDRAWN], [0, 3, 1]]), 0);
  expect(Array.from(after)).toEqual([2, 5, 14]);
});

const hashOf = (votes: VoteMatrix): string => inputHash(votes, defaultSettings, packVotes(votes));

test("the hash tells votes, people, statements and settings apart", () => {
  const votes = voteTable(["++", "-0", "+."]);
  const others = [
    hashOf(voteTable(["++", "-0", "-."])), hashOf(voteTable(["++", "-0", ".+"])), hashOf(voteTable(["++", "-0"])),
    hashOf({ ...votes, participantIds: [0, 1, 3] }), hashOf({ ...votes, participantIds: [0, 1, "2"] }),
    hashOf(voteTable(["++", "-0", "+."], { 1: { moderation: "rejected" } })), hashOf(voteTable(["++", "-0", "+."], { 1: { isMeta: true } })),
    inputHash(votes, { ...defaultSettings, seed: 1 }, packVotes(votes)),
    // The same cells, cut into rows elsewhere.
    hashOf({ ...votes, rowStart: Uint32Array.of(0, 1, 4, 5) }),
  ];
  expect(new Set([hashOf(votes), ...others]).size).toBe(others.length + 1);
  expect(hashOf(voteTable(["++", "-0", "+."]))).toBe(hashOf(votes));
});
