import { expect, test } from "vitest";
import { chooseNextStatement, isNewStatement, type NextCandidate } from "../../clustering/next-statement.ts";
import { createRandom } from "../../clustering/random.ts";

const statement = (id: number, more: Partial<NextCandidate> = {}): NextCandidate => ({
  id, priority: 1, isMeta: false, isNew: false, ...more,
});
const nobody = { votesGiven: 0, metaShown: 0, alreadyVoted: new Set<number>() };
const draws = (candidates: readonly NextCandidate[], context = nobody, times = 20_000): Map<unknown, number> => {
  const random = createRandom(7);
  const counts = new Map<unknown, number>();
  for (let time = 0; time < times; time += 1) {
    const id = chooseNextStatement(candidates, context, random);
    counts.set(id, (counts.get(id) ?? 0) + 1 / times);
  }
  return counts;
};

test("chances are proportional to priority", () => {
  const shares = draws([statement(1, { priority: 1 }), statement(2, { priority: 3 })]);
  expect(shares.get(1)).toBeCloseTo(0.25, 1.5);
  expect(shares.get(2)).toBeCloseTo(0.75, 1.5);
});

test("a statement already voted on is never shown again", () => {
  const shares = draws([statement(1, { priority: 1000 }), statement(2)], { ...nobody, alreadyVoted: new Set([1]) });
  expect([...shares.keys()]).toEqual([2]);
});

test("nothing left gives null", () => {
  expect(chooseNextStatement([], nobody, createRandom(1))).toBeNull();
  expect(chooseNextStatement([statement(1)], { ...nobody, alreadyVoted: new Set([1]) }, createRandom(1))).toBeNull();
});

test("a new statement gets its fifth of the draws even beside a priority a thousand times higher", () => {
  const shares = draws([statement(1, { priority: 5000 }), statement(2, { priority: 5, isNew: true })]);
  expect(shares.get(2)).toBeGreaterThan(0.19);
  expect(shares.get(2)).toBeLessThan(0.22);
});

test("meta statements wait for seven votes, even when nothing else is left", () => {
  const candidates = [statement(1, { isMeta: true, priority: 49 })];
  const after = (votesGiven: number) => chooseNextStatement(candidates, { ...nobody, votesGiven }, createRandom(1));
  expect([0, 6, 7].map(after)).toEqual([null, null, 1]);
});

test("meta statements are at most one in three", () => {
  const candidates = [statement(1, { isMeta: true, priority: 49 })];
  const after = (votesGiven: number, metaShown: number) =>
    chooseNextStatement(candidates, { ...nobody, votesGiven, metaShown }, createRandom(1));
  // the tenth vote may be the third meta one only if it makes 3 of 9 or fewer
  expect(after(7, 2)).toBeNull();
  expect(after(8, 2)).toBe(1);
});

test("a statement younger than the map, or without a usable weight, can still be drawn", () => {
  const shares = draws([statement(1, { priority: null }), statement(2, { priority: 0 }), statement(3, { priority: Number.NaN })]);
  // 5.0625 : 1 : 1
  expect(shares.get(1)).toBeCloseTo(5.0625 / 7.0625, 1.5);
  expect(shares.get(2)).toBeCloseTo(1 / 7.0625, 1.5);
  expect(shares.get(3)).toBeCloseTo(1 / 7.0625, 1.5);
});

test("the same seed shows the same statements", () => {
  const candidates = Array.from({ length: 30 }, (_, id) => statement(id, { priority: id + 1 }));
  const run = () => { const random = createRandom(3); return Array.from({ length: 50 }, () => chooseNextStatement(candidates, nobody, random)); };
  expect(run()).toEqual(run());
});

test("a statement is new until its tenth vote", () => {
  expect([0, 9, 10].map(isNewStatement)).toEqual([true, true, false]);
});

test("seeds that are shown first come in their order, whatever the priorities, and then the draw is as it would have been", () => {
  const candidates = [statement(1, { priority: 1000 }), statement(2, { seedPlace: 1 }), statement(3, { seedPlace: 0 }), statement(4, { isNew: true })];
  const meet = (people: number) => Array.from({ length: people }, (_, person) => {
    const random = createRandom(person + 1);
    const met: unknown[] = [];
    for (let step = 0; step < candidates.length; step += 1) {
      met.push(chooseNextStatement(candidates, { votesGiven: step, metaShown: 0, alreadyVoted: new Set(met as number[]) }, random));
    }
    return met;
  });
  const met = meet(300);
  expect(new Set(met.map((order) => order.slice(0, 2).join()))).toEqual(new Set(["3,2"]));
  // Afterwards 1 has a weight of 1000 and 4 of its own: one draw in five still goes to the new statement.
  const newFirst = met.filter((order) => order[2] === 4).length;
  expect(newFirst).toBeGreaterThan(300 * 0.12);
  expect(newFirst).toBeLessThan(300 * 0.28);
});

test("a seed about the participants keeps its own rule even when seeds come first", () => {
  const candidates = [statement(1, { isMeta: true, seedPlace: 0 }), statement(2, { seedPlace: 1 })];
  expect(chooseNextStatement(candidates, nobody, createRandom(1))).toBe(2);
  expect(chooseNextStatement(candidates, { ...nobody, votesGiven: 7, alreadyVoted: new Set([2]) }, createRandom(1))).toBe(1);
});
