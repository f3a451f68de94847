import { packVotes, type PackedVotes } from "./packed-votes.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/** Votes of one block of rows fit the processor's second cache. */
const CELLS_A_BLOCK = 400_000;

/**
 * Exact counts over the people who voted on both of two statements, for every pair of them.
 * Row-major statements × statements; 8 bytes a pair and direction.
 */
export interface CoMoments {
  readonly statements: number;
  /** Above the diagonal how many people voted on both; below it Σ of the products of their two scores. */
  readonly bothAndProduct: Int32Array;
  /** [j][l]: Σ of the scores on j of those who voted on l too. */
  readonly scoreSum: Int32Array;
}

/**
 * Counts all pairs: for each block of people and each first statement, each voter's later votes are counted into a table
 * of (own score, other statement, other score) that stays in the first cache; one increment a pair, Σ votes²/2 in all.
 */
export function countCoMoments(votes: VoteMatrix): CoMoments {
  const packed = packVotes(votes);
  const { statements, codes } = packed;
  const moments = emptyCoMoments(statements);
  const counts = [0, 1, 2].map(() => new Uint32Array(statements * 4));
  const first = new Uint32Array(statements * 4 + 1);
  const places = new Uint32Array(Math.min(codes.length, CELLS_A_BLOCK + statements + 1));
  for (let start = 0; start < codes.length;) {
    const end = blockEnd(packed, start);
    sortPlaces(packed, start, end, first, places);
    for (let statement = 0; statement < statements; statement += 1) {
      if (first[statement * 4] === first[statement * 4 + 3]) continue;
      counts.forEach((table, own) => {
        table.fill(0, statement * 4);
        countLaterVotes(packed, places, first[statement * 4 + own]!, first[statement * 4 + own + 1]!, table);
      });
      addCounts(moments, statement, counts[0]!, counts[1]!, counts[2]!);
    }
    start = end;
  }
  return moments;
}

export const emptyCoMoments = (statements: number): CoMoments => ({
  statements,
  bothAndProduct: new Int32Array(statements * statements),
  scoreSum: new Int32Array(statements * statements),
});

/** Adds (or with `sign` −1 takes away) one person's row. Changes `moments`: for their owner, the engine, only. */
export function addRow({ statements, bothAndProduct, scoreSum }: CoMoments, { rowStart, column, score }: VoteMatrix, row: number, sign: 1 | -1): void {
  const end = rowStart[row + 1]!;
  for (let cell = rowStart[row]!; cell < end; cell += 1) {
    const j = column[cell]!;
    const own = sign * score[cell]!;
    for (let later = cell + 1; later < end; later += 1) {
      const l = column[later]!;
      bothAndProduct[j * statements + l]! += sign;
      bothAndProduct[l * statements + j]! += own * score[later]!;
      scoreSum[j * statements + l]! += own;
      scoreSum[l * statements + j]! += sign * score[later]!;
    }
  }
}

/** The same counts under a longer list of statements. @param moved new index of each old statement, ascending */
export function spreadCoMoments(moments: CoMoments, moved: Uint32Array, statements: number): CoMoments {
  const spread = emptyCoMoments(statements);
  moved.forEach((to, from) => {
    for (let other = 0; other < moved.length; other += 1) {
      const place = to * statements + moved[other]!;
      spread.bothAndProduct[place] = moments.bothAndProduct[from * moments.statements + other]!;
      spread.scoreSum[place] = moments.scoreSum[from * moments.statements + other]!;
    }
  });
  return spread;
}

function countLaterVotes({ codes, end }: PackedVotes, places: Uint32Array, from: number, to: number, table: Uint32Array): void {
  for (let i = from; i < to; i += 1) {
    let place = places[i]! + 1;
    for (let code = codes[place]!; code !== end; code = codes[++place]!) table[code]! += 1;
  }
}

function addCounts({ statements, bothAndProduct, scoreSum }: CoMoments, j: number, against: Uint32Array, passed: Uint32Array, agreed: Uint32Array): void {
  for (let l = j + 1; l < statements; l += 1) {
    const at = l * 4;
    const otherAgainst = against[at]! + passed[at]! + agreed[at]!;
    const otherPassed = against[at + 1]! + passed[at + 1]! + agreed[at + 1]!;
    const otherAgreed = against[at + 2]! + passed[at + 2]! + agreed[at + 2]!;
    const both = otherAgainst + otherPassed + otherAgreed;
    if (both === 0) continue;
    bothAndProduct[j * statements + l]! += both;
    bothAndProduct[l * statements + j]! += agreed[at + 2]! + against[at]! - agreed[at]! - against[at + 2]!;
    scoreSum[j * statements + l]! += agreed[at]! + agreed[at + 1]! + agreed[at + 2]! - against[at]! - against[at + 1]! - against[at + 2]!;
    scoreSum[l * statements + j]! += otherAgreed - otherAgainst;
  }
}

/** Whole rows from `start` on, about `CELLS_A_BLOCK` cells. */
function blockEnd({ codes, end }: PackedVotes, start: number): number {
  let place = Math.min(codes.length, start + CELLS_A_BLOCK);
  while (place < codes.length && codes[place - 1] !== end) place += 1;
  return place;
}

/** Places start … end − 1 of the packed votes by code, by counting sort; those of code c begin at first[c]. */
function sortPlaces({ codes, end: rowEnd }: PackedVotes, start: number, end: number, first: Uint32Array, places: Uint32Array): void {
  first.fill(0);
  for (let place = start; place < end; place += 1) if (codes[place] !== rowEnd) first[codes[place]! + 1]! += 1;
  for (let code = 1; code < first.length; code += 1) first[code]! += first[code - 1]!;
  for (let place = end - 1; place >= start; place -= 1) {
    const code = codes[place]!;
    if (code !== rowEnd) places[--first[code + 1]!] = place;
  }
  // Filling from behind has moved each start one entry up.
  first.copyWithin(0, 1);
}
