import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rakeWeights, usualRaking } from "../../clustering/rake-weights.ts";

const shareOf = (weights: Float64Array, part: readonly number[], wanted: number): number =>
  weights.reduce((sum, weight, person) => sum + (part[person] === wanted ? weight : 0), 0) / weights.reduce((sum, weight) => sum + weight, 0);

describe("raking", () => {
  test("one division: 8 women and 2 men, who should be half each, count 0.625 and 2.5", () => {
    const part = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    const { weights, effective, designEffect, isMet, capped } = rakeWeights(10, [{ part, shares: [0.5, 0.5] }]);
    expect([...weights]).toEqual([...Array<number>(8).fill(0.625), 2.5, 2.5].map((weight) => expect.closeTo(weight, 9) as number));
    // Σw = 10, Σw² = 8 × 0.390625 + 2 × 6.25 = 15.625: 100 / 15.625 = 6.4.
    expect(effective).toBeCloseTo(6.4, 9);
    expect(designEffect).toBeCloseTo(10 / 6.4, 9);
    expect([isMet, capped]).toEqual([true, 0]);
  });

  test("two divisions of a 2 × 2 table: independent cells are multiplied by the product of both factors", () => {
    // 4 people in each cell but (0, 0), which has 8: raked to half and half, the odds ratio of 8 × 4 / (4 × 4) = 2 stays.
    const cells = [[8, 4], [4, 4]] as const;
    const rows = cells.flatMap((row, r) => row.flatMap((count) => Array<number>(count).fill(r)));
    const columns = cells.flatMap((row) => row.flatMap((count, c) => Array<number>(count).fill(c)));
    const { weights } = rakeWeights(20, [{ part: rows, shares: [0.5, 0.5] }, { part: columns, shares: [0.5, 0.5] }]);
    const cell = (r: number, c: number): number => weights.reduce((sum, weight, person) => sum + (rows[person] === r && columns[person] === c ? weight : 0), 0);
    // x² / (10 − x)² = 2 with all margins 10: x = 10√2 / (1 + √2) = 5.8579.
    expect(cell(0, 0)).toBeCloseTo(5.8579, 3);
    expect(cell(1, 1)).toBeCloseTo(5.8579, 3);
    expect(cell(0, 1)).toBeCloseTo(4.1421, 3);
    expect(cell(0, 0) * cell(1, 1) / (cell(0, 1) * cell(1, 0))).toBeCloseTo(2, 4);
  });

  test("people who are as they should be all count 1", () => {
    const { weights, effective } = rakeWeights(4, [{ part: [0, 0, 1, 1], shares: [0.5, 0.5] }]);
    expect([...weights]).toEqual([1, 1, 1, 1]);
    expect(effective).toBe(4);
  });

  test("the cap holds, and says what it costs: one man among twenty cannot be half", () => {
    const part = [1, ...Array<number>(19).fill(0)];
    const { weights, gap, isMet, capped } = rakeWeights(20, [{ part, shares: [0.5, 0.5] }]);
    // He counts 5, the others (20 − 5) / 19; his share is 5 / 20, a quarter short of half.
    expect(weights[0]).toBeCloseTo(5, 9);
    expect(weights[1]).toBeCloseTo(15 / 19, 9);
    expect([gap, isMet, capped]).toEqual([expect.closeTo(0.25, 9), false, 1]);
  });

  test("nobody, an empty part that should have a share, and shares that are not a whole are refused", () => {
    expect(() => rakeWeights(0, [])).toThrow(RangeError);
    expect(() => rakeWeights(2, [{ part: [0, 0], shares: [0.5, 0.5] }])).toThrow(/nobody is in part 1/);
    expect(() => rakeWeights(2, [{ part: [0, 1], shares: [0.5, 0.4] }])).toThrow(/add up/);
  });

  test("whoever the people are: weights are positive, at most the cap, 1 on average, and shares that can be met are met", () => {
    const shares = fc.integer({ min: 2, max: 5 }).chain((parts) => fc.array(fc.integer({ min: 2, max: 9 }), { minLength: parts, maxLength: parts }))
      .map((numbers) => numbers.map((number) => number / numbers.reduce((sum, one) => sum + one, 0)));
    fc.assert(fc.property(shares, shares, fc.integer({ min: 1, max: 6 }), (one, other, seed) => {
      // Everybody is there: each pair of parts has at least one person, some have more.
      const people = one.flatMap((_, r) => other.flatMap((_, c) => Array.from({ length: 1 + ((r * 3 + c * 5 + seed) % 3) }, () => [r, c] as const)));
      const [rows, columns] = [people.map(([r]) => r), people.map(([, c]) => c)];
      const { weights, effective, capped } = rakeWeights(people.length, [{ part: rows, shares: one }, { part: columns, shares: other }]);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      expect(Math.max(...weights)).toBeLessThanOrEqual(usualRaking.cap + 1e-9);
      expect(weights.reduce((sum, weight) => sum + weight, 0) / people.length).toBeCloseTo(1, 6);
      expect(effective).toBeLessThanOrEqual(people.length + 1e-9);
      expect(effective).toBeGreaterThan(0);
      if (capped > 0) return;
      one.forEach((share, part) => expect(shareOf(weights, rows, part)).toBeCloseTo(share, 4));
      other.forEach((share, part) => expect(shareOf(weights, columns, part)).toBeCloseTo(share, 4));
    }), { numRuns: 100 });
  });
});
