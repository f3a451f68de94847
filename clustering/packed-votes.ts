import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * Votes as one number a cell, 4 · statement + score + 1, row after row, each row closed by `end`. Loops over votes then
 * read one array, and what a vote contributes is a look-up in a table of 4 entries a statement. Two bytes a vote while
 * there are fewer than 16,384 statements.
 */
export interface PackedVotes {
  readonly codes: Uint16Array | Uint32Array;
  readonly end: number;
  readonly participants: number;
  readonly statements: number;
}

export function packVotes({ rowStart, column, score, participantIds, statements }: VoteMatrix): PackedVotes {
  const length = column.length + participantIds.length;
  const isNarrow = statements.length * 4 < 0xffff;
  const codes = isNarrow ? new Uint16Array(length) : new Uint32Array(length);
  const end = isNarrow ? 0xffff : 0xffff_ffff;
  let written = 0;
  for (let row = 0; row < participantIds.length; row += 1) {
    const rowEnd = rowStart[row + 1]!;
    for (let cell = rowStart[row]!; cell < rowEnd; cell += 1) codes[written++] = column[cell]! * 4 + score[cell]! + 1;
    codes[written++] = end;
  }
  return { codes, end, participants: participantIds.length, statements: statements.length };
}
