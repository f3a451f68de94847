import { expect, test } from "vitest";
import { factorizeVotes, indexRatings, type Ratings, type VoteFactors } from "../../clustering/factorize-votes.ts";
import { createRandom } from "../../clustering/random.ts";

/** Rows of ratings, null = not rated. */
function ratingsOf(rows: readonly (readonly (number | null)[])[]): Ratings {
  const cells = rows.map((row) => row.flatMap((rating, column) => (rating === null ? [] : [{ column, rating }])));
  const rowStart = Uint32Array.from([0, ...cells.map((_, row) => cells.slice(0, row + 1).flat().length)]);
  const flat = cells.flat();
  return indexRatings(rows[0]!.length, rowStart, Uint32Array.from(flat, ({ column }) => column), Float64Array.from(flat, ({ rating }) => rating));
}

function loss({ rowStart, column, rating, raters }: Ratings, f: VoteFactors): number {
  let squares = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    for (let cell = rowStart[rater]!; cell < rowStart[rater + 1]!; cell += 1) {
      const s = column[cell]!;
      squares += (rating[cell]! - f.mean - f.raterIntercept[rater]! - f.statementIntercept[s]! - f.raterFactor[rater]! * f.statementFactor[s]!) ** 2;
    }
  }
  const meanSquare = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0) / values.length;
  return squares / rating.length + 0.15 * (meanSquare(f.raterIntercept) + meanSquare(f.statementIntercept)) + 0.03 * (meanSquare(f.raterFactor) + meanSquare(f.statementFactor));
}

test("everybody agrees with everything: mean 1 and nothing left to explain", () => {
  const factors = factorizeVotes(ratingsOf([[1, 1], [1, 1], [1, 1]]), createRandom(1));
  expect(factors.mean).toBeCloseTo(1, 6);
  for (const values of [factors.raterIntercept, factors.statementIntercept]) values.forEach((value) => expect(value).toBeCloseTo(0, 6));
});

test("no small step in any direction lowers the loss", () => {
  const random = createRandom(5);
  const rows = Array.from({ length: 12 }, () => Array.from({ length: 7 }, () => (random.next() < 0.3 ? null : random.below(3) / 2)));
  const ratings = ratingsOf(rows);
  const factors = factorizeVotes(ratings, createRandom(2));
  const least = loss(ratings, factors);
  for (const name of ["raterIntercept", "raterFactor", "statementIntercept", "statementFactor"] as const) {
    for (const index of factors[name].keys()) {
      for (const step of [-0.01, 0.01]) {
        const moved = factors[name].slice();
        moved[index]! += step;
        expect(loss(ratings, { ...factors, [name]: moved })).toBeGreaterThan(least);
      }
    }
  }
});

test("two camps get factors of opposite sign, the largest statement factor positive", () => {
  const camp = (first: number): number[] => [first, first, first, 1 - first, 1 - first, 1];
  const factors = factorizeVotes(ratingsOf([...Array.from({ length: 10 }, () => camp(1)), ...Array.from({ length: 10 }, () => camp(0))]), createRandom(3));
  const signs = [...factors.raterFactor].map(Math.sign);
  expect(new Set(signs.slice(0, 10)).size).toBe(1);
  expect(signs[0]).toBe(-signs[19]!);
  const sizes = [...factors.statementFactor].map(Math.abs);
  expect(factors.statementFactor[sizes.indexOf(Math.max(...sizes))]).toBeGreaterThan(0);
  expect(Math.abs(factors.statementFactor[5]!)).toBeLessThan(0.05);
  // μ = 7/12 of 20 raters; the sixth is ⁵⁄₁₂ above it, of which the mean-form penalty keeps at most 1/1.15
  expect(factors.statementIntercept[5]).toBeGreaterThan(0.3);
  expect(factors.statementIntercept[5]).toBeLessThan(0.5 / 1.15);
});
