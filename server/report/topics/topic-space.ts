import { createRandom } from "../../../clustering/random.ts";
import { strongestDirections, type SparseRow } from "../../../clustering/strongest-directions.ts";

/** Features of one text with their weights; length 1, or nothing for a text that shares no feature with any other. */
export type WeightedRow = SparseRow;

/** A feature in more than this share of the texts tells them apart no longer. */
const COMMON_SHARE = 0.2;
const MOST_DIMENSIONS = 32;
const TEXTS_PER_DIMENSION = 4;
const ROUNDS = 5;
const SEED = 6_105;

/**
 * Texts as points on the unit sphere, in which two short texts may be near although they share no word, when other texts
 * use both of their words: the strongest directions of the weighted rows (latent semantic analysis, Deerwester 1990).
 * Same rows, same bytes; all zero for a row without features.
 */
export function topicSpace(rows: readonly WeightedRow[]): readonly Float64Array[] {
  const width = rows.reduce((most, { columns }) => Math.max(most, (columns.at(-1) ?? -1) + 1), 0);
  const dimensions = Math.min(MOST_DIMENSIONS, Math.max(2, Math.ceil(rows.length / TEXTS_PER_DIMENSION)), width, rows.length);
  return dimensions === 0 ? rows.map(() => new Float64Array(0)) : strongestDirections(rows, width, dimensions, ROUNDS, createRandom(SEED)).map(toUnit);
}

/** TF-IDF (G. Salton 1975) of the features of each text; columns in the order in which features sort, whatever order the texts have. */
export function weightedRows(features: readonly ReadonlyMap<string, number>[]): readonly WeightedRow[] {
  const seenIn = new Map<string, number>();
  for (const own of features) for (const feature of own.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const mostTexts = Math.max(3, COMMON_SHARE * features.length);
  const kept = [...seenIn].filter(([, texts]) => texts >= 2 && texts <= mostTexts).map(([feature]) => feature).sort();
  const columnOf = new Map(kept.map((feature, column) => [feature, column]));
  return features.map((own) => {
    const cells = [...own].flatMap(([feature, weight]) => {
      const column = columnOf.get(feature);
      return column === undefined ? [] : [{ column, weight: weight * Math.log((features.length + 1) / (seenIn.get(feature) ?? 1)) }];
    }).sort((a, b) => a.column - b.column);
    const length = Math.sqrt(cells.reduce((sum, { weight }) => sum + weight * weight, 0));
    return {
      columns: Int32Array.from(cells, ({ column }) => column),
      weights: Float64Array.from(cells, ({ weight }) => (length > 0 ? weight / length : 0)),
    };
  });
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => (length < 1e-9 ? 0 : value / length));
}
