import { expect, test } from "vitest";
import { computeBridging } from "../../clustering/bridging.ts";
import { createRandom } from "../../clustering/random.ts";
import type { Score, StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const options = { seed: 1, permutations: 59, maxVotes: 100_000 };

function fullMatrix(rows: readonly (readonly Score[])[], marks: Readonly<Record<number, Partial<StatementColumn>>> = {}): VoteMatrix {
  const width = rows[0]!.length;
  return {
    participantIds: rows.map((_, row) => row),
    statements: rows[0]!.map((_, id) => ({ id, moderation: "accepted" as const, isMeta: false, ...marks[id] })),
    rowStart: Uint32Array.from({ length: rows.length + 1 }, (_, row) => row * width),
    column: Uint32Array.from({ length: rows.length * width }, (_, cell) => cell % width),
    score: Int8Array.from(rows.flat()),
  };
}

/** 20 people each side; statements 0–4 for one side, 5–9 for the other, 10 agreed by all, 11 by one side and two thirds of all. */
const flip = (score: Score): Score => (score === 1 ? -1 : 1);
const divided = (side: Score): Score[] => Array.from({ length: 10 }, (_, s) => (s < 5 ? side : flip(side)));
const conversation = [
  ...Array.from({ length: 20 }, (): Score[] => [...divided(1), 1, 1]),
  ...Array.from({ length: 20 }, (_, person): Score[] => [...divided(-1), 1, person < 8 ? 1 : -1]),
];

test("the statement both sides agree on bridges, those one side is for do not", () => {
  const bridging = computeBridging(fullMatrix(conversation), options);
  expect(bridging.map((entry) => entry?.bridges)).toEqual([...Array.from({ length: 10 }, () => false), true, false]);
  expect(bridging[10]).toMatchObject({ agreeingRatersNegative: 20, agreeingRatersPositive: 20, ratersNegative: 20, ratersPositive: 20 });
  expect(Math.abs(bridging[10]!.factor)).toBeLessThan(0.2);
  expect(Math.abs(bridging[0]!.factor)).toBeGreaterThan(0.5);
});

test("rejected and meta statements are not rated", () => {
  const bridging = computeBridging(fullMatrix(conversation, { 10: { moderation: "rejected" }, 11: { isMeta: true } }), options);
  expect(bridging.slice(10)).toEqual([null, null]);
});

test("people with fewer than ten votes and statements with fewer than five raters say nothing", () => {
  expect(computeBridging(fullMatrix(conversation.map((row) => row.slice(0, 9))), options).every((entry) => entry === null)).toBe(true);
  expect(computeBridging(fullMatrix(conversation.slice(0, 4)), options).every((entry) => entry === null)).toBe(true);
});

test("where everybody agrees with everything no statement stands out", () => {
  const bridging = computeBridging(fullMatrix(Array.from({ length: 20 }, () => Array.from({ length: 12 }, (): Score => 1))), options);
  expect(bridging.some((entry) => entry?.bridges)).toBe(false);
  bridging.forEach((entry) => expect(Object.values(entry!).some(Number.isNaN)).toBe(false));
});

test("votes that say nothing about the statements raise a false alarm in at most about one conversation in twenty", () => {
  let alarms = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const random = createRandom(seed, 9);
    const rows = Array.from({ length: 40 }, () => { const kind = random.next(); return Array.from({ length: 15 }, (): Score => (random.next() < kind ? 1 : -1)); });
    if (computeBridging(fullMatrix(rows), { ...options, permutations: 39, seed }).some((entry) => entry?.bridges)) alarms += 1;
  }
  // 60 conversations at 5 %: 3 expected, more than 8 has a chance below 1 in 200
  expect(alarms).toBeLessThanOrEqual(8);
});

test("planted consensus is found in two opposed groups, also when only a sample of raters is fitted", () => {
  const { votes, consensus, model } = buildSyntheticVotes({ participants: 1_500, statements: 80, groups: 2, missingShare: 0.6, seed: 4 });
  for (const maxVotes of [1_000_000, 15_000]) {
    const found = computeBridging(votes, { ...options, permutations: 19, maxVotes }).flatMap((entry, statement) => (entry?.bridges ? [statement] : []));
    expect(consensus.filter((statement) => found.includes(statement)).length).toBeGreaterThanOrEqual(consensus.length * 0.8);
    // whatever else is found has most of both groups for it
    expect(found.filter((statement) => model.agreeChance[statement]! < 0.5 || model.agreeChance[80 + statement]! < 0.5)).toEqual([]);
  }
});

test("the same seed gives the same numbers", () => {
  expect(computeBridging(fullMatrix(conversation), options)).toEqual(computeBridging(fullMatrix(conversation), options));
});
