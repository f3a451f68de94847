import fc from "fast-check";
import { expect, test } from "vitest";
import { computeComponents, totalVarianceOf } from "../../clustering/components.ts";
import { matrixOperator, scatterMatrix } from "../../clustering/covariance.ts";
import { countCoMoments } from "../../clustering/co-moments.ts";
import { largestEigenpairs } from "../../clustering/largest-eigenpairs.ts";
import { packVotes } from "../../clustering/packed-votes.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { sparseOperator } from "../../clustering/sparse-operator.ts";
import { computeStatementTotals } from "../../clustering/statement-totals.ts";
import { symmetricEigen } from "../../clustering/symmetric-eigen.ts";
import { arbitraryVotes, matrixOf } from "../support/arbitrary-votes.ts";
import { largestDifference, signAlong } from "../support/close-to.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";

const diagonal = (values: readonly number[]): Float64Array =>
  Float64Array.from({ length: values.length ** 2 }, (_, place) => (place % (values.length + 1) === 0 ? values[place / (values.length + 1)]! : 0));

test("a two by two matrix: eigenvalues 3 and 1 along the diagonals", () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(Array.from(values)).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
  expect(Math.abs(vectors[0]![0]! * vectors[0]![1]!)).toBeCloseTo(0.5, 14);
  expect(vectors[1]![0]! * vectors[1]![1]!).toBeCloseTo(-0.5, 14);
});

test("any symmetric matrix times its eigenvector is eigenvalue times eigenvector", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.noBias(fc.integer({ min: 0, max: 1_000_000 })), (size, seed) => {
      const random = createRandom(seed);
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i += 1) for (let j = 0; j <= i; j += 1) matrix[i * size + j] = matrix[j * size + i] = random.next() - 0.5;
      const { values, vectors } = symmetricEigen(matrix, size);
      vectors.forEach((vector, k) => {
        for (let i = 0; i < size; i += 1) {
          const image = vector.reduce((sum, loading, j) => sum + matrix[i * size + j]! * loading, 0);
          expect(image).toBeCloseTo(values[k]! * vector[i]!, 12);
        }
        if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]!);
      });
    }),
    { numRuns: 200, seed: 8 },
  );
});

test("an eigenvalue that occurs three times is found three times", () => {
  const size = 60;
  const values = Array.from({ length: size }, (_, i) => (i < 3 ? 5 : 1 / (i + 1)));
  const found = largestEigenpairs(matrixOperator(diagonal(values), size), size, [], createRandom(1));
  expect(found.values).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12), expect.closeTo(5, 9)]);
});

test("nearly equal eigenvalues do not stop it early: the residual decides", () => {
  const size = 300;
  const values = Array.from({ length: size }, (_, i) => 1 - i * 1e-4);
  const found = largestEigenpairs(matrixOperator(diagonal(values), size), size, [], createRandom(1));
  expect(found.values[0]).toBeCloseTo(1, 9);
  expect(found.values[1]).toBeCloseTo(0.9999, 9);
  expect(found.residuals[0]).toBeLessThanOrEqual(1e-10);
  expect(found.residuals[1]).toBeLessThanOrEqual(1e-10);
});

test("beginning at the answer takes a fraction of the products", () => {
  const size = 200;
  const values = Array.from({ length: size }, (_, i) => 1 / (1 + i / 10));
  const operator = matrixOperator(diagonal(values), size);
  const cold = largestEigenpairs(operator, size, [], createRandom(1));
  const warm = largestEigenpairs(operator, size, cold.vectors, createRandom(1));
  expect(warm.products).toBeLessThan(cold.products / 2);
});

test("passes over the votes and the matrix of exact counts find the same components", () => {
  const { votes } = buildSyntheticVotes({ participants: 500, statements: 60, groups: 3, missingShare: 0.5, seed: 2 });
  const totals = computeStatementTotals(votes);
  const people = votes.participantIds.length;
  const variance = totalVarianceOf(totals, people);
  const passes = computeComponents(sparseOperator(packVotes(votes), totals), totals, variance, people, defaultSettings, []);
  const matrix = scatterMatrix(totals, countCoMoments(packVotes(votes)));
  const counted = computeComponents(matrixOperator(matrix, 60, 1 / (people - 1)), totals, variance, people, defaultSettings, []);
  expect(largestDifference(counted.eigenvalues, passes.eigenvalues)).toBeLessThan(1e-9);
  passes.axes.forEach((axis, i) => {
    const sign = signAlong(axis, counted.axes[i]!);
    expect(largestDifference(axis, counted.axes[i]!.map((loading) => sign * loading))).toBeLessThan(1e-8);
  });
});

test("(n − 1)·C from exact counts is that of the votes with missing ones at the mean", () => {
  fc.assert(
    fc.property(arbitraryVotes(20, 8), (input) => {
      const votes = matrixOf(input);
      const totals = computeStatementTotals(votes);
      const size = votes.statements.length;
      const centred = votes.participantIds.map((_, row) => {
        const line = new Float64Array(size);
        for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
          const statement = votes.column[cell]!;
          if (totals.inPlay[statement] === 1) line[statement] = votes.score[cell]! - totals.center[statement]!;
        }
        return line;
      });
      const matrix = scatterMatrix(totals, countCoMoments(packVotes(votes)));
      const plain = Array.from({ length: size * size }, (_, place) =>
        centred.reduce((sum, line) => sum + line[Math.floor(place / size)]! * line[place % size]!, 0));
      expect(largestDifference(matrix, plain)).toBeLessThan(1e-12);
    }),
    { numRuns: 300, seed: 9 },
  );
});
