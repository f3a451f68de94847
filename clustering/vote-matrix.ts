/** An id as the input file or database has it; kept as it came, in every result. */
export type Id = number | string;

/** +1 agree, −1 disagree, 0 pass. "Unseen" is the absence of a cell, never 0. */
export type Score = -1 | 0 | 1;

export type Moderation = "pending" | "accepted" | "rejected";

export interface StatementColumn {
  readonly id: Id;
  readonly moderation: Moderation;
  /** A statement about the participants themselves ("I live here"); shown, never used to place people. */
  readonly isMeta: boolean;
}

/**
 * Current votes as a sparse matrix in compressed rows, participants × statements.
 * Row i holds the votes of `participantIds[i]`: cells rowStart[i] … rowStart[i + 1] − 1.
 */
export interface VoteMatrix {
  readonly participantIds: readonly Id[];
  readonly statements: readonly StatementColumn[];
  /** Length participants + 1, ascending; the last entry is the number of votes. */
  readonly rowStart: Uint32Array;
  /** Statement index of each cell, ascending inside a row. Length = votes. */
  readonly column: Uint32Array;
  /** Score of each cell. Length = votes. */
  readonly score: Int8Array;
}
