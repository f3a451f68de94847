import type { Random } from "./random.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** One row of a sparse matrix: `weights[i]` stands in column `columns[i]`. */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Coordinates of sparse rows along the strongest directions of their columns (truncated singular value decomposition,
 * uncentred) by subspace iteration from a seeded start (Halko, Martinsson & Tropp 2011). A few rounds are enough for
 * telling rows apart; nothing here is used as a statistic.
 *
 * @param width number of columns
 * @returns one vector of length `dimensions` for each row, turned onto the axes of their own spread
 */
export function strongestDirections(rows: readonly SparseRow[], width: number, dimensions: number, rounds: number, random: Random): readonly Float64Array[] {
  // One block, column by column: the coordinates of one column lie side by side.
  let basis = Float64Array.from({ length: width * dimensions }, () => random.next() - 0.5);
  orthonormalise(basis, width, dimensions);
  const points = rows.map(() => new Float64Array(dimensions));
  for (let round = 0; round < rounds; round += 1) {
    project(rows, basis, points, dimensions);
    basis = gather(rows, points, width, dimensions);
    orthonormalise(basis, width, dimensions);
  }
  project(rows, basis, points, dimensions);
  const { vectors } = symmetricEigen(gramOf(points, dimensions), dimensions);
  return points.map((point) => Float64Array.from(vectors, (vector) => {
    let sum = 0;
    for (let i = 0; i < dimensions; i += 1) sum += vector[i]! * point[i]!;
    return sum;
  }));
}

function project(rows: readonly SparseRow[], basis: Float64Array, points: readonly Float64Array[], dimensions: number): void {
  rows.forEach(({ columns, weights }, row) => {
    const point = points[row]!.fill(0);
    for (let cell = 0; cell < columns.length; cell += 1) {
      const weight = weights[cell]!;
      const at = columns[cell]! * dimensions;
      for (let i = 0; i < dimensions; i += 1) point[i]! += weight * basis[at + i]!;
    }
  });
}

function gather(rows: readonly SparseRow[], points: readonly Float64Array[], width: number, dimensions: number): Float64Array<ArrayBuffer> {
  const basis = new Float64Array(width * dimensions);
  rows.forEach(({ columns, weights }, row) => {
    const point = points[row]!;
    for (let cell = 0; cell < columns.length; cell += 1) {
      const weight = weights[cell]!;
      const at = columns[cell]! * dimensions;
      for (let i = 0; i < dimensions; i += 1) basis[at + i]! += weight * point[i]!;
    }
  });
  return basis;
}

/** Directions that depend on the others become zero. Turns the block by the eigenvectors of its Gram matrix and scales them to length 1. */
function orthonormalise(basis: Float64Array, width: number, dimensions: number): void {
  const columns = Array.from({ length: width }, (_, column) => basis.subarray(column * dimensions, (column + 1) * dimensions));
  const { values, vectors } = symmetricEigen(gramOf(columns, dimensions), dimensions);
  const smallest = 1e-12 * (values[0] ?? 0);
  const scale = Float64Array.from(values, (value) => (value > smallest ? 1 / Math.sqrt(value) : 0));
  const turned = new Float64Array(dimensions);
  for (const column of columns) {
    for (let axis = 0; axis < dimensions; axis += 1) {
      const vector = vectors[axis]!;
      let sum = 0;
      for (let i = 0; i < dimensions; i += 1) sum += vector[i]! * column[i]!;
      turned[axis] = sum * scale[axis]!;
    }
    column.set(turned);
  }
}

/** Σ v·vᵀ over all vectors, row-major. */
function gramOf(vectors: readonly Float64Array[], dimensions: number): Float64Array {
  const gram = new Float64Array(dimensions * dimensions);
  for (const vector of vectors) {
    for (let i = 0; i < dimensions; i += 1) {
      const own = vector[i]!;
      if (own !== 0) for (let j = 0; j < dimensions; j += 1) gram[i * dimensions + j]! += own * vector[j]!;
    }
  }
  return gram;
}
