import { factorizeVotes, fitRaters, indexRatings, type Ratings, type VoteFactors } from "./factorize-votes.ts";
import type { Bridging } from "./opinion-map.ts";
import { createRandom, type Random } from "./random.ts";
import { drawRows } from "./draw-rows.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

const MIN_VOTES_OF_RATER = 10;
const MIN_RATERS_OF_STATEMENT = 5;
const MIN_RATERS_PER_SIDE = 5;
const LARGEST_FACTOR = 0.5;
/** Accepted chance that any statement at all passes the threshold when votes say nothing about the statements. */
const FALSE_ALARM_RATE = 0.05;
/** Factors of votes without a pattern settle slowly, but the largest intercept is within 2 % after 30 rounds. */
const NULL_ROUNDS = 30;

export interface BridgingOptions {
  readonly seed: number;
  /** Permuted fits behind the threshold; 59 lets two of them exceed it. */
  readonly permutations: number;
  /** The fits use a seeded sample of raters when there are more votes than this. */
  readonly maxVotes: number;
}

/**
 * Which statements find agreement on both sides of the main divide, from the factorisation of factorize-votes.ts.
 * A statement bridges when
 * - its intercept (agreement beyond what the divide and generous raters explain) exceeds a permutation threshold:
 *   the 95 % point of the *largest* intercept when each rater's votes are shuffled among the statements they voted
 *   on, so that in a conversation without any such statement all of them stay below it 19 times out of 20;
 * - its factor is below 0.5 in size: voting on it does not follow the divide;
 * - of the raters with a negative and of those with a positive factor, at least 5 voted on it and more than half agree.
 *
 * Only people with ≥ 10 votes on statements in play rate, only statements with ≥ 5 such raters are rated. In a very
 * large conversation the fits use a seeded sample of raters; the raters counted on each side are always all of them.
 *
 * @returns one entry per statement of `votes`; null where it has too few raters or is not in play
 */
export function computeBridging(votes: VoteMatrix, options: BridgingOptions): readonly (Bridging | null)[] {
  const all = selectRatings(votes);
  const none = votes.statements.map(() => null);
  if (all === null) return none;
  const sample = sampleRaters(all.ratings, options);
  const factors = factorizeVotes(sample, createRandom(options.seed, 0));
  const threshold = interceptThreshold(sample, options);
  const sides = countSides(all.ratings, factors, sample.rating.length / sample.raters);
  const bridging: (Bridging | null)[] = none;
  all.statementIndex.forEach((statement, rated) => {
    bridging[statement] = judge(rated, factors, threshold, sides);
  });
  return bridging;
}

function judge(rated: number, factors: VoteFactors, nullThreshold: number, sides: Sides): Bridging {
  const intercept = factors.statementIntercept[rated]!;
  const factor = factors.statementFactor[rated]!;
  const agreesOn = (agreeing: Uint32Array, asked: Uint32Array): boolean =>
    asked[rated]! >= MIN_RATERS_PER_SIDE && agreeing[rated]! * 2 > asked[rated]!;
  return {
    intercept,
    factor,
    agreeingRatersNegative: sides.agreeingNegative[rated]!,
    agreeingRatersPositive: sides.agreeingPositive[rated]!,
    ratersNegative: sides.askedNegative[rated]!,
    ratersPositive: sides.askedPositive[rated]!,
    nullThreshold,
    bridges:
      intercept > nullThreshold && Math.abs(factor) < LARGEST_FACTOR &&
      agreesOn(sides.agreeingNegative, sides.askedNegative) && agreesOn(sides.agreeingPositive, sides.askedPositive),
  };
}

/** Votes of active people on statements in play with enough of them, as ratings; null when none are left. */
function selectRatings(votes: VoteMatrix): { ratings: Ratings; statementIndex: readonly number[] } | null {
  const inPlay = votes.statements.map(({ moderation, isMeta }) => moderation !== "rejected" && !isMeta);
  const active: number[] = [];
  const raters = new Uint32Array(votes.statements.length);
  for (let row = 0; row < votes.participantIds.length; row += 1) {
    const columns = votes.column.subarray(votes.rowStart[row]!, votes.rowStart[row + 1]!);
    let given = 0;
    for (const statement of columns) if (inPlay[statement]!) given += 1;
    if (given < MIN_VOTES_OF_RATER) continue;
    active.push(row);
    for (const statement of columns) if (inPlay[statement]!) raters[statement]! += 1;
  }
  const statementIndex = [...raters.keys()].filter((statement) => raters[statement]! >= MIN_RATERS_OF_STATEMENT);
  if (statementIndex.length === 0) return null;
  const renumbered = new Int32Array(votes.statements.length).fill(-1);
  statementIndex.forEach((statement, index) => { renumbered[statement] = index; });

  const size = statementIndex.reduce((sum, statement) => sum + raters[statement]!, 0);
  const rowStart = new Uint32Array(active.length + 1);
  const column = new Uint32Array(size);
  const rating = new Float64Array(size);
  let filled = 0;
  active.forEach((row, rater) => {
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      const statement = renumbered[votes.column[cell]!]!;
      if (statement < 0) continue;
      column[filled] = statement;
      rating[filled] = (votes.score[cell]! + 1) / 2;
      filled += 1;
    }
    rowStart[rater + 1] = filled;
  });
  return { ratings: indexRatings(statementIndex.length, rowStart, column, rating), statementIndex };
}

function sampleRaters(ratings: Ratings, { seed, maxVotes }: BridgingOptions): Ratings {
  const size = ratings.rating.length;
  if (size <= maxVotes) return ratings;
  const rows = drawRows(ratings.raters, Math.floor((ratings.raters * maxVotes) / size), createRandom(seed, 1));
  const rowStart = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => { rowStart[index + 1] = rowStart[index]! + ratings.rowStart[row + 1]! - ratings.rowStart[row]!; });
  const column = new Uint32Array(rowStart[rows.length]!);
  const rating = new Float64Array(column.length);
  rows.forEach((row, index) => {
    column.set(ratings.column.subarray(ratings.rowStart[row]!, ratings.rowStart[row + 1]!), rowStart[index]!);
    rating.set(ratings.rating.subarray(ratings.rowStart[row]!, ratings.rowStart[row + 1]!), rowStart[index]!);
  });
  return indexRatings(ratings.statements, rowStart, column, rating);
}

function interceptThreshold(ratings: Ratings, { seed, permutations }: BridgingOptions): number {
  const largest: number[] = [];
  for (let permutation = 0; permutation < permutations; permutation += 1) {
    const random = createRandom(seed, 2 + permutation);
    const rating = ratings.rating.slice();
    for (let rater = 0; rater < ratings.raters; rater += 1) {
      shuffle(rating.subarray(ratings.rowStart[rater]!, ratings.rowStart[rater + 1]!), random);
    }
    largest.push(Math.max(...factorizeVotes({ ...ratings, rating }, random, NULL_ROUNDS).statementIntercept));
  }
  // Exceeding all but `allowed` of the null values has chance (allowed + 1) / (permutations + 1) at most.
  const allowed = Math.max(0, Math.floor(FALSE_ALARM_RATE * (permutations + 1)) - 1);
  return largest.sort((a, b) => b - a)[allowed] ?? Infinity;
}

function shuffle(values: Float64Array, random: Random): void {
  for (let left = values.length; left > 1; left -= 1) {
    const other = random.below(left);
    const last = values[left - 1]!;
    values[left - 1] = values[other]!;
    values[other] = last;
  }
}

interface Sides {
  readonly askedNegative: Uint32Array;
  readonly askedPositive: Uint32Array;
  readonly agreeingNegative: Uint32Array;
  readonly agreeingPositive: Uint32Array;
}

/** For each statement how many raters of either sign voted on it and agreed. Raters outside the sample are placed by the fit. */
function countSides(ratings: Ratings, fitted: VoteFactors, ratingsPerRater: number): Sides {
  const raterFactor = new Float64Array(ratings.raters);
  fitRaters(ratings, { ...fitted, raterFactor, raterIntercept: new Float64Array(ratings.raters) }, ratingsPerRater);
  const count = (): Uint32Array => new Uint32Array(ratings.statements);
  const sides: Sides = { askedNegative: count(), askedPositive: count(), agreeingNegative: count(), agreeingPositive: count() };
  for (let rater = 0; rater < ratings.raters; rater += 1) {
    const factor = raterFactor[rater]!;
    if (factor === 0) continue;
    const [asked, agreeing] = factor < 0
      ? [sides.askedNegative, sides.agreeingNegative]
      : [sides.askedPositive, sides.agreeingPositive];
    for (let cell = ratings.rowStart[rater]!; cell < ratings.rowStart[rater + 1]!; cell += 1) {
      const statement = ratings.column[cell]!;
      asked[statement]! += 1;
      if (ratings.rating[cell] === 1) agreeing[statement]! += 1;
    }
  }
  return sides;
}
