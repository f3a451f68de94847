import { expect, test } from "vitest";
import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";

test("the same grouping under other names is 1", () => {
  expect(adjustedRandIndex([0, 0, 1, 1, 2], [4, 4, 0, 0, 1])).toBe(1);
});

test("six people, one moved: 0.3243 by hand", () => {
  // table 3 0 / 1 2: Σ C(n_ij,2) = 3 + 1 = 4; rows 3,3: 6; columns 4,2: 7; E = 6·7/15 = 2.8; (4 − 2.8)/(6.5 − 2.8)
  expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 1, 1])).toBeCloseTo(1.2 / 3.7, 12);
});

test("groupings that cross each other are below chance", () => {
  // no pair together in both: (0 − 2·2/6) / (2 − 2/3) = −0.5
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
});

test("people not placed in either grouping do not count", () => {
  expect(adjustedRandIndex([0, 0, 1, 1, -1, 1], [1, 1, 0, 0, 0, -1])).toBe(1);
});

test("no people, one person and everybody together are equal groupings", () => {
  expect(adjustedRandIndex([], [])).toBe(1);
  expect(adjustedRandIndex([0], [3])).toBe(1);
  expect(adjustedRandIndex([0, 0, 0], [1, 1, 1])).toBe(1);
});

test("everybody together says nothing about two groups", () => {
  expect(adjustedRandIndex([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0);
});

test("groupings of different people are refused", () => {
  expect(() => adjustedRandIndex([0, 1], [0])).toThrow(RangeError);
});
