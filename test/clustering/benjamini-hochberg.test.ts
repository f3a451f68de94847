import { expect, test } from "vitest";
import { benjaminiHochberg } from "../../clustering/benjamini-hochberg.ts";

test("adjusted p-values are p·m/rank, made monotone from the largest down", () => {
  const { adjusted, discovered } = benjaminiHochberg([0.04, 0.01, 0.03, 0.5]);
  // sorted .01·4/1 = .04, .03·4/2 = .06, .04·4/3 = .0533, .5·4/4 = .5; .06 is capped by the .0533 after it
  expect(adjusted.map((p) => Number(p.toFixed(6)))).toEqual([0.053333, 0.04, 0.053333, 0.5]);
  expect(discovered).toEqual([false, true, false, false]);
});

test("a p-value that fails alone is rescued by better ones after it", () => {
  // .04 alone against .05/4 would fail; as the fourth of four it only has to be below .05
  expect(benjaminiHochberg([0.04, 0.04, 0.04, 0.04]).discovered).toEqual([true, true, true, true]);
});

test("nothing tested, nothing found", () => {
  expect(benjaminiHochberg([])).toEqual({ adjusted: [], discovered: [] });
});

test("one test is left as it is", () => {
  expect(benjaminiHochberg([0.05])).toEqual({ adjusted: [0.05], discovered: [true] });
});
