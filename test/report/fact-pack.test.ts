import { expect, test } from "vitest";
import { buildPack, smallTown } from "../support/build-counted-map.ts";

const pack = buildPack(smallTown);

test("shares are of all who voted, passes included, with their interval", () => {
  const cell = pack.byId.get(1)?.all;
  expect(cell).toMatchObject({ agrees: 54, disagrees: 3, passes: 3, seen: 60 });
  expect(cell?.agree.value).toBe(0.9);
  // Wilson 95 % interval of 54 of 60.
  expect(cell?.agree.low).toBeCloseTo(0.7985, 4);
  expect(cell?.agree.high).toBeCloseTo(0.9534, 4);
});

test("the widest gap names the more agreeing group first", () => {
  const gap = pack.byId.get(2)?.gap;
  expect(gap).toMatchObject({ high: "B", low: "A" });
  expect(gap?.difference).toBeCloseTo(0.85 - 0.1, 12);
  expect(gap?.adjustedP).toBeLessThan(0.001);
});

test("a group with too few votes on a statement is not counted there", () => {
  // Four of 40 votes of A and one of 20 of B: both under the minimum of five votes.
  expect(pack.byId.get(6)?.eligible).toEqual([]);
  expect(pack.byId.get(6)?.gap).toBeNull();
});

test("a group below the minimum size leaves no trace in the facts", () => {
  const withThree = buildPack({
    groups: { A: 40, B: 20, C: 4 },
    statements: [{ id: 1, text: "More trees.", votes: { A: [30, 5, 5], B: [10, 5, 5], C: [0, 4, 0] } }],
  });
  const fact = withThree.byId.get(1);
  expect(withThree.groups.map(({ id }) => id)).toEqual(["A", "B"]);
  expect(Object.keys(fact?.groups ?? {})).toEqual(["A", "B"]);
  // "All other groups" of A is B alone: C cannot be worked out from it.
  expect(fact?.groups["A"]?.others).toMatchObject({ agrees: 10, disagrees: 5, passes: 5 });
});

test("with one group there are no others to compare with", () => {
  const single = buildPack({ groups: { A: 30 }, statements: [{ id: 1, text: "More trees.", votes: { A: [20, 5, 5] } }] });
  expect(single.byId.get(1)?.groups["A"]).toMatchObject({ others: null, agreeLead: null });
});

test("the votes a statement needs grow with the number of people", () => {
  expect(pack.minVotes).toBe(7);
  expect(buildPack({ groups: { A: 1000 }, statements: [] }).minVotes).toBe(50);
});

test("without a single vote every share is zero and every interval is open", () => {
  const silent = buildPack({ groups: {}, statements: [{ id: 1, text: "More trees.", votes: {} }] });
  expect(silent.byId.get(1)?.all).toMatchObject({ seen: 0, passShare: 0, agree: { value: 0, low: 0, high: 1 } });
});
