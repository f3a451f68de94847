import { createRandom } from "../../../clustering/random.ts";
import { symmetricEigen } from "../../../clustering/symmetric-eigen.ts";
import { featuresOf } from "./text-features.ts";
import type { TopicItem } from "./topic.ts";

/** Features of one text with their weights; length 1, or nothing for a text that shares no feature with any other. */
export interface WeightedRow {
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/** A feature in more than this share of the texts tells them apart no longer. */
const COMMON_SHARE = 0.2;
const MOST_DIMENSIONS = 48;
const TEXTS_PER_DIMENSION = 4;
const ROUNDS = 8;
const SEED = 6_105;

/**
 * Texts as points on the unit sphere, in which two short texts may be near although they share no word, when other texts
 * use both of their words: the strongest directions of the weighted rows (latent semantic analysis, Deerwester 1990).
 * Same rows, same bytes; all zero for a row without features.
 */
export function topicSpace(rows: readonly WeightedRow[]): readonly Float64Array[] {
  const width = rows.reduce((most, { columns }) => columns.reduce((high, column) => Math.max(high, column + 1), most), 0);
  const dimensions = Math.min(MOST_DIMENSIONS, Math.max(2, Math.ceil(rows.length / TEXTS_PER_DIMENSION)), width, rows.length);
  return dimensions === 0 ? rows.map(() => new Float64Array(0)) : strongestDirections(rows, width, dimensions).map(toUnit);
}

/** TF-IDF (G. Salton 1975) of words and characters; columns in the order in which the features sort, so that the order of the texts changes nothing in them. */
export function weightedRows(items: readonly TopicItem[], aside: ReadonlySet<string>): readonly WeightedRow[] {
  const features = items.map((item) => featuresOf(item, aside));
  const seenIn = new Map<string, number>();
  for (const own of features) for (const feature of own.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const mostTexts = Math.max(3, COMMON_SHARE * items.length);
  const kept = [...seenIn].filter(([, texts]) => texts >= 2 && texts <= mostTexts).map(([feature]) => feature).sort();
  const columnOf = new Map(kept.map((feature, column) => [feature, column]));
  return features.map((own) => {
    const cells = [...own].flatMap(([feature, weight]) => {
      const column = columnOf.get(feature);
      const texts = seenIn.get(feature) ?? 1;
      return column === undefined ? [] : [{ column, weight: weight * Math.log((items.length + 1) / texts) }];
    }).sort((a, b) => a.column - b.column);
    const length = Math.sqrt(cells.reduce((sum, { weight }) => sum + weight * weight, 0));
    return {
      columns: Int32Array.from(cells, ({ column }) => column),
      weights: Float64Array.from(cells, ({ weight }) => (length > 0 ? weight / length : 0)),
    };
  });
}

/** Coordinates of the rows along the strongest directions: subspace iteration with a seeded start (Halko 2011). */
function strongestDirections(rows: readonly WeightedRow[], width: number, dimensions: number): readonly Float64Array[] {
  const random = createRandom(SEED);
  let basis: readonly Float64Array[] = Array.from({ length: dimensions }, () => Float64Array.from({ length: width }, () => random.next() - 0.5));
  orthonormalise(basis);
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = gather(rows, project(rows, basis), width, dimensions);
    orthonormalise(basis);
  }
  const projected = project(rows, basis);
  // Turned onto the axes of the projection, so that a direction does not depend on where the iteration began.
  const gram = new Float64Array(dimensions * dimensions);
  for (const point of projected) {
    for (let i = 0; i < dimensions; i += 1) for (let j = 0; j < dimensions; j += 1) gram[i * dimensions + j] = (gram[i * dimensions + j] ?? 0) + (point[i] ?? 0) * (point[j] ?? 0);
  }
  const { vectors } = symmetricEigen(gram, dimensions);
  return projected.map((point) => Float64Array.from(vectors, (vector) => vector.reduce((sum, value, i) => sum + value * (point[i] ?? 0), 0)));
}

const project = (rows: readonly WeightedRow[], basis: readonly Float64Array[]): readonly Float64Array[] =>
  rows.map(({ columns, weights }) => {
    const point = new Float64Array(basis.length);
    basis.forEach((direction, axis) => {
      let sum = 0;
      for (let cell = 0; cell < columns.length; cell += 1) sum += (weights[cell] ?? 0) * (direction[columns[cell] ?? 0] ?? 0);
      point[axis] = sum;
    });
    return point;
  });

function gather(rows: readonly WeightedRow[], projected: readonly Float64Array[], width: number, dimensions: number): readonly Float64Array[] {
  const basis = Array.from({ length: dimensions }, () => new Float64Array(width));
  rows.forEach(({ columns, weights }, row) => {
    const point = projected[row];
    if (point === undefined) return;
    basis.forEach((direction, axis) => {
      const along = point[axis] ?? 0;
      for (let cell = 0; cell < columns.length; cell += 1) {
        const column = columns[cell] ?? 0;
        direction[column] = (direction[column] ?? 0) + along * (weights[cell] ?? 0);
      }
    });
  });
  return basis;
}

/** Gram–Schmidt, twice is enough; what is left of a direction that depends on earlier ones becomes zero. */
function orthonormalise(basis: readonly Float64Array[]): void {
  basis.forEach((direction, axis) => {
    const before = lengthOf(direction);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const earlier of basis.slice(0, axis)) {
        const along = dot(direction, earlier);
        for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] ?? 0) - along * (earlier[i] ?? 0);
      }
    }
    const length = lengthOf(direction);
    const isNothing = length <= 1e-10 * before || length === 0;
    for (let i = 0; i < direction.length; i += 1) direction[i] = isNothing ? 0 : (direction[i] ?? 0) / length;
  });
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function toUnit(vector: ArrayLike<number>): Float64Array {
  const unit = Float64Array.from(vector);
  const length = lengthOf(unit);
  return length < 1e-9 ? unit.fill(0) : unit.map((value) => value / length);
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));
