import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * Votes as one number a cell, 4 · statement + score + 1, ascending inside a row. Loops over votes then read one array,
 * and what a vote contributes is a look-up in a table of 4 entries a statement. Two bytes a vote while there are fewer
 * than 16,384 statements.
 */
export interface PackedVotes {
  readonly codes: Codes;
  /** Row i holds codes[rowStart[i]] … codes[rowEnd[i] − 1]. There may be room between rows, and rows may lie in any order. */
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
  readonly participants: number;
  readonly statements: number;
}

export type Codes = Uint16Array | Uint32Array;

export const createCodes = (statements: number, length: number): Codes =>
  statements * 4 <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length);

export function packVotes({ rowStart, column, score, participantIds, statements }: VoteMatrix): PackedVotes {
  const codes = createCodes(statements.length, column.length);
  for (let cell = 0; cell < codes.length; cell += 1) codes[cell] = column[cell]! * 4 + score[cell]! + 1;
  const participants = participantIds.length;
  return {
    codes, rowStart: rowStart.subarray(0, participants), rowEnd: rowStart.subarray(1, participants + 1), participants, statements: statements.length,
  };
}

/** How many votes of each code there are. */
export function countCodes({ codes, rowStart, rowEnd, participants, statements }: PackedVotes): Uint32Array {
  const counts = new Uint32Array(statements * 4);
  for (let row = 0; row < participants; row += 1) {
    const end = rowEnd[row]!;
    for (let cell = rowStart[row]!; cell < end; cell += 1) counts[codes[cell]!]! += 1;
  }
  return counts;
}

/** How many votes each row has on the statements flagged 1. */
export function countInPlay({ codes, rowStart, rowEnd, participants }: PackedVotes, inPlay: Uint8Array): Uint32Array {
  const counts = new Uint32Array(participants);
  for (let row = 0; row < participants; row += 1) {
    const end = rowEnd[row]!;
    let votes = 0;
    for (let cell = rowStart[row]!; cell < end; cell += 1) votes += inPlay[codes[cell]! >>> 2]!;
    counts[row] = votes;
  }
  return counts;
}
