import { expect, test } from "vitest";
import type { Group } from "../../../clustering/opinion-map.ts";
import { hiddenGroups } from "../../../server/present/hidden-groups.ts";

const group = (id: string, size: number): Group => ({ id, size, center: [0, 0], stability: null, representative: [] });

/** A map with these groups and `unplaced` people in none. */
const map = (sizes: Readonly<Record<string, number>>, unplaced = 0) => {
  const groups = Object.entries(sizes).map(([id, size]) => group(id, size));
  const members = [...groups.flatMap(({ size }, index) => Array<number>(size).fill(index)), ...Array<number>(unplaced).fill(-1)];
  return { groups, participants: { ids: members.map((_, id) => id), x: new Float64Array(members.length), y: new Float64Array(members.length), votes: new Uint32Array(members.length), group: Int8Array.from(members) } };
};

test("groups of the minimum size and above are shown", () => {
  expect([...hiddenGroups(map({ A: 5, B: 30 }), 5)]).toEqual([]);
});

test("two small groups that make up the minimum together are hidden, and nothing else is", () => {
  expect([...hiddenGroups(map({ A: 3, B: 2, C: 40 }), 5)]).toEqual(["B", "A"]);
});

test("one small group alone would be what is left over: the smallest shown group is hidden with it", () => {
  expect([...hiddenGroups(map({ A: 3, B: 60, C: 20 }), 5)]).toEqual(["A", "C"]);
});

test("people in no group blur what is left over, when they are enough", () => {
  expect([...hiddenGroups(map({ A: 3, B: 60, C: 20 }, 2), 5)]).toEqual(["A"]);
  expect([...hiddenGroups(map({ A: 3, B: 60, C: 20 }, 1), 5)]).toEqual(["A", "C"]);
});

test("of equal groups the one with the later letter stays", () => {
  expect([...hiddenGroups(map({ A: 1, B: 9, C: 9 }), 5)]).toEqual(["A", "B"]);
});

test("no groups, nobody hidden", () => {
  expect([...hiddenGroups(map({}, 4), 5)]).toEqual([]);
});
