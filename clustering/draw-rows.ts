import type { Random } from "./random.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/** `wanted` different row numbers out of `rows`, ascending; all of them when `wanted` is not smaller. Floyd's algorithm. */
export function drawRows(rows: number, wanted: number, random: Random): Uint32Array {
  if (wanted >= rows) return Uint32Array.from({ length: rows }, (_, row) => row);
  const taken = new Set<number>();
  for (let last = rows - wanted; last < rows; last += 1) {
    const row = random.below(last + 1);
    taken.add(taken.has(row) ? last : row);
  }
  return Uint32Array.from(taken).sort();
}

/** `wanted` row numbers drawn with replacement, ascending: a bootstrap resample. */
export function resampleRows(rows: number, wanted: number, random: Random): Uint32Array {
  return Uint32Array.from({ length: wanted }, () => random.below(rows)).sort();
}

/**
 * The votes of the given rows, in the given order, repeats included. Statements stay, so columns keep their numbers.
 * Repeated rows would repeat ids; `participantIds` are therefore the positions 0, 1, 2… in `rows`.
 */
export function takeRows(votes: VoteMatrix, rows: Uint32Array): VoteMatrix {
  const rowStart = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => { rowStart[index + 1] = rowStart[index]! + votes.rowStart[row + 1]! - votes.rowStart[row]!; });
  const column = new Uint32Array(rowStart[rows.length]!);
  const score = new Int8Array(column.length);
  rows.forEach((row, index) => {
    column.set(votes.column.subarray(votes.rowStart[row]!, votes.rowStart[row + 1]!), rowStart[index]!);
    score.set(votes.score.subarray(votes.rowStart[row]!, votes.rowStart[row + 1]!), rowStart[index]!);
  });
  return { participantIds: Array.from({ length: rows.length }, (_, index) => index), statements: votes.statements, rowStart, column, score };
}
