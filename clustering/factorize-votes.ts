import type { Random } from "./random.ts";

/** Ratings of raters × statements, compressed both ways. Disagree 0, pass ½, agree 1. */
export interface Ratings {
  readonly raters: number;
  readonly statements: number;
  /** Cells of rater u: rowStart[u] … rowStart[u + 1] − 1. */
  readonly rowStart: Uint32Array;
  readonly column: Uint32Array;
  readonly rating: Float64Array;
  /** Cells of statement s, as positions in `rating`: columnCell[columnStart[s]] …, with the rater of each beside it. */
  readonly columnStart: Uint32Array;
  readonly columnCell: Uint32Array;
  readonly columnRater: Uint32Array;
}

export interface VoteFactors {
  readonly mean: number;
  readonly raterIntercept: Float64Array;
  readonly raterFactor: Float64Array;
  readonly statementIntercept: Float64Array;
  readonly statementFactor: Float64Array;
}

const INTERCEPT_PENALTY = 0.15;
const FACTOR_PENALTY = 0.03;
/** The fit stops when no statement's intercept or factor moves more than this in one round. */
const SETTLED = 1e-6;
const MOST_ROUNDS = 300;

/** Adds the by-statement index to ratings given by rater. */
export function indexRatings(
  statements: number, rowStart: Uint32Array, column: Uint32Array, rating: Float64Array,
): Ratings {
  const columnStart = new Uint32Array(statements + 1);
  for (const statement of column) columnStart[statement + 1]! += 1;
  for (let statement = 0; statement < statements; statement += 1) columnStart[statement + 1]! += columnStart[statement]!;
  const next = columnStart.slice();
  const columnCell = new Uint32Array(column.length);
  const columnRater = new Uint32Array(column.length);
  const raters = rowStart.length - 1;
  for (let rater = 0; rater < raters; rater += 1) {
    for (let cell = rowStart[rater]!; cell < rowStart[rater + 1]!; cell += 1) {
      const place = next[column[cell]!]!;
      next[column[cell]!] = place + 1;
      columnCell[place] = cell;
      columnRater[place] = rater;
    }
  }
  return { raters, statements, rowStart, column, rating, columnStart, columnCell, columnRater };
}

/**
 * Fits  r_us ≈ μ + i_u + i_s + f_u·f_s  (one factor; the model of Community Notes: Wojcik et al., "Birdwatch", 2022,
 * arXiv 2210.15723) by alternating least squares on
 *
 *   (1/N)·Σ(r − μ − i_u − i_s − f_u·f_s)² + 0.15·(mean i_u² + mean i_s²) + 0.03·(mean f_u² + mean f_s²)
 *
 * N ratings, U raters, S statements. Because penalties are means, a rater's own ridge is penalty·N/U and a
 * statement's is penalty·N/S: how much is shrunk does not depend on the size of the conversation. μ is not penalised.
 * f_u·f_s has no sign of its own; the statement with the largest |f_s| (the first of equals) gets a positive one.
 *
 * Deterministic: starts from small factors drawn from `random`, sums in the given order.
 */
export function factorizeVotes(ratings: Ratings, random: Random, mostRounds = MOST_ROUNDS): VoteFactors {
  const { raters, statements, rating } = ratings;
  const raterIntercept = new Float64Array(raters);
  const raterFactor = new Float64Array(raters);
  const statementIntercept = new Float64Array(statements);
  const statementFactor = Float64Array.from({ length: statements }, () => (random.next() - 0.5) / 2);
  let mean = average(rating);
  let moved = Infinity;
  for (let round = 0; round < mostRounds && moved > SETTLED; round += 1) {
    fitRaters(ratings, { mean, raterIntercept, raterFactor, statementIntercept, statementFactor });
    moved = fitStatements(ratings, { mean, raterIntercept, raterFactor, statementIntercept, statementFactor });
    mean = fitMean(ratings, { mean, raterIntercept, raterFactor, statementIntercept, statementFactor });
  }
  orient(raterFactor, statementFactor);
  return { mean, raterIntercept, raterFactor, statementIntercept, statementFactor };
}

/** Each rater's intercept and factor given the statements' ones: writes raterIntercept and raterFactor. */
export function fitRaters(ratings: Ratings, factors: VoteFactors, ratingsPerRater = ratings.rating.length / ratings.raters): void {
  const { rowStart, column, rating, raters } = ratings;
  const { mean, raterIntercept, raterFactor, statementIntercept, statementFactor } = factors;
  for (let rater = 0; rater < raters; rater += 1) {
    let sumF = 0, sumFF = 0, sumE = 0, sumEF = 0;
    const end = rowStart[rater + 1]!;
    for (let cell = rowStart[rater]!; cell < end; cell += 1) {
      const statement = column[cell]!;
      const factor = statementFactor[statement]!;
      const error = rating[cell]! - mean - statementIntercept[statement]!;
      sumF += factor; sumFF += factor * factor; sumE += error; sumEF += error * factor;
    }
    const a = end - rowStart[rater]! + INTERCEPT_PENALTY * ratingsPerRater;
    const d = sumFF + FACTOR_PENALTY * ratingsPerRater;
    const determinant = a * d - sumF * sumF;
    raterIntercept[rater] = (sumE * d - sumEF * sumF) / determinant;
    raterFactor[rater] = (sumEF * a - sumE * sumF) / determinant;
  }
}

function fitStatements(ratings: Ratings, factors: VoteFactors): number {
  const { columnStart, columnCell, columnRater, rating, statements } = ratings;
  const { mean, raterIntercept, raterFactor, statementIntercept, statementFactor } = factors;
  const ratingsPerStatement = rating.length / statements;
  let moved = 0;
  for (let statement = 0; statement < statements; statement += 1) {
    let sumF = 0, sumFF = 0, sumE = 0, sumEF = 0;
    const end = columnStart[statement + 1]!;
    for (let place = columnStart[statement]!; place < end; place += 1) {
      const rater = columnRater[place]!;
      const factor = raterFactor[rater]!;
      const error = rating[columnCell[place]!]! - mean - raterIntercept[rater]!;
      sumF += factor; sumFF += factor * factor; sumE += error; sumEF += error * factor;
    }
    const a = end - columnStart[statement]! + INTERCEPT_PENALTY * ratingsPerStatement;
    const d = sumFF + FACTOR_PENALTY * ratingsPerStatement;
    const determinant = a * d - sumF * sumF;
    const intercept = (sumE * d - sumEF * sumF) / determinant;
    const factor = (sumEF * a - sumE * sumF) / determinant;
    moved = Math.max(moved, Math.abs(intercept - statementIntercept[statement]!), Math.abs(factor - statementFactor[statement]!));
    statementIntercept[statement] = intercept;
    statementFactor[statement] = factor;
  }
  return moved;
}

function fitMean(ratings: Ratings, factors: VoteFactors): number {
  const { rowStart, column, rating, raters } = ratings;
  let sum = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    const intercept = factors.raterIntercept[rater]!;
    const factor = factors.raterFactor[rater]!;
    for (let cell = rowStart[rater]!; cell < rowStart[rater + 1]!; cell += 1) {
      const statement = column[cell]!;
      sum += rating[cell]! - intercept - factors.statementIntercept[statement]! - factor * factors.statementFactor[statement]!;
    }
  }
  return rating.length === 0 ? 0 : sum / rating.length;
}

function orient(raterFactor: Float64Array, statementFactor: Float64Array): void {
  let largest = 0;
  for (const factor of statementFactor) if (Math.abs(factor) > Math.abs(largest)) largest = factor;
  if (largest >= 0) return;
  for (const factors of [raterFactor, statementFactor]) factors.forEach((factor, index) => { factors[index] = -factor; });
}

const average = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
