import type { Codes, PackedVotes } from "./packed-votes.ts";

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
export function countCoMoments(votes: PackedVotes): CoMoments {
  const { statements, participants } = votes;
  const moments = emptyCoMoments(statements);
  const [against, passed, agreed] = [0, 1, 2].map(() => new Uint32Array(statements * 4)) as [Uint32Array, Uint32Array, Uint32Array];
  for (let row = 0; row < participants;) {
    const nextRow = blockEnd(votes, row);
    const { first, cells, ends } = sortCells(votes, row, nextRow);
    for (let statement = 0; statement < statements; statement += 1) {
      const code = statement * 4;
      if (first[code] === first[code + 3]) continue;
      countLaterVotes(votes.codes, cells, ends, first[code]!, first[code + 1]!, against);
      countLaterVotes(votes.codes, cells, ends, first[code + 1]!, first[code + 2]!, passed);
      countLaterVotes(votes.codes, cells, ends, first[code + 2]!, first[code + 3]!, agreed);
      addCounts(moments, statement, against, passed, agreed);
    }
    row = nextRow;
  }
  return moments;
}

export const emptyCoMoments = (statements: number): CoMoments => ({
  statements,
  bothAndProduct: new Int32Array(statements * statements),
  scoreSum: new Int32Array(statements * statements),
});

/**
 * The counts when one person's votes change from `before` to `after`, each as ascending codes (packed-votes.ts). Only
 * pairs with a changed vote are visited: changed votes × votes, and not votes².
 * Changes `moments` and `touched`: for their owner, the engine, only.
 * @param touched gets a 1 for every statement with a changed vote
 */
export function replaceRow(moments: CoMoments, before: ArrayLike<number>, after: ArrayLike<number>, touched?: Uint8Array): void {
  const kept: number[] = [];
  const gone: number[] = [];
  const come: number[] = [];
  for (let b = 0, a = 0; b < before.length || a < after.length;) {
    const old = before[b] ?? Infinity;
    const now = after[a] ?? Infinity;
    if (old === now) kept.push(old);
    else (old < now ? gone : come).push(Math.min(old, now));
    if (old <= now) b += 1;
    if (now <= old) a += 1;
  }
  for (const [changed, sign] of [[gone, -1], [come, 1]] as const) {
    changed.forEach((code, i) => {
      if (touched !== undefined) touched[code >>> 2] = 1;
      for (const other of kept) addPair(moments, code, other, sign);
      for (let later = i + 1; later < changed.length; later += 1) addPair(moments, code, changed[later]!, sign);
    });
  }
}

function addPair({ statements, bothAndProduct, scoreSum }: CoMoments, one: number, other: number, sign: 1 | -1): void {
  const [lower, upper] = one < other ? [one, other] : [other, one];
  const j = lower >>> 2;
  const l = upper >>> 2;
  const scoreJ = sign * ((lower & 3) - 1);
  const scoreL = (upper & 3) - 1;
  bothAndProduct[j * statements + l]! += sign;
  bothAndProduct[l * statements + j]! += scoreJ * scoreL;
  scoreSum[j * statements + l]! += scoreJ;
  scoreSum[l * statements + j]! += sign * scoreL;
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

function countLaterVotes(codes: Codes, cells: Uint32Array, ends: Uint32Array, from: number, to: number, table: Uint32Array): void {
  for (let i = from; i < to; i += 1) {
    const end = ends[i]!;
    for (let cell = cells[i]! + 1; cell < end; cell += 1) table[codes[cell]!]! += 1;
  }
}

/** Adds the tables of the statement j to the moments and leaves them empty. */
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
  const from = (j + 1) * 4;
  against.fill(0, from);
  passed.fill(0, from);
  agreed.fill(0, from);
}

/** Whole rows from `row` on, about `CELLS_A_BLOCK` cells. */
function blockEnd({ rowStart, rowEnd, participants }: PackedVotes, row: number): number {
  let next = row;
  for (let cells = 0; next < participants && cells < CELLS_A_BLOCK; next += 1) cells += rowEnd[next]! - rowStart[next]!;
  return next;
}

/** The cells of a block by code, by counting sort, and where the row of each ends; those of code c begin at first[c]. */
function sortCells({ codes, rowStart, rowEnd, statements }: PackedVotes, from: number, to: number): { readonly first: Uint32Array; readonly cells: Uint32Array; readonly ends: Uint32Array } {
  const first = new Uint32Array(statements * 4 + 1);
  for (let row = from; row < to; row += 1) {
    for (let cell = rowStart[row]!; cell < rowEnd[row]!; cell += 1) first[codes[cell]! + 1]! += 1;
  }
  for (let code = 1; code < first.length; code += 1) first[code]! += first[code - 1]!;
  const cells = new Uint32Array(first[first.length - 1]!);
  const ends = new Uint32Array(cells.length);
  const next = first.slice();
  for (let row = from; row < to; row += 1) {
    const end = rowEnd[row]!;
    for (let cell = rowStart[row]!; cell < end; cell += 1) {
      const place = next[codes[cell]!]!++;
      cells[place] = cell;
      ends[place] = end;
    }
  }
  return { first, cells, ends };
}
