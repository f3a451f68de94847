import { countCodes, countInPlay, packVotes, type PackedVotes } from "./packed-votes.ts";
import type { MapMode } from "./settings.ts";
import type { StatementColumn, VoteMatrix } from "./vote-matrix.ts";

/** What everybody together said on each statement, and which statements take part in placing people. */
export interface StatementTotals {
  readonly agrees: Uint32Array;
  readonly disagrees: Uint32Array;
  readonly passes: Uint32Array;
  /** Votes of each participant on all statements (row lengths). */
  readonly votes: Uint32Array;
  /** Votes of each participant on statements in play. */
  readonly votesInPlay: Uint32Array;
  /** 1 for statements that place people: neither rejected nor meta, and with at least one vote. */
  readonly inPlay: Uint8Array;
  readonly inPlayCount: number;
  /** Statements with at least one vote, rejected and meta ones included: Polis's n-cmts. */
  readonly votedOnCount: number;
  /** Rejected and meta statements with at least one vote: Polis's zeroed columns. */
  readonly zeroedCount: number;
  /** Mean score of the votes on each statement in play, −1…1; 0 elsewhere (Polis §2.4). */
  readonly center: Float64Array;
}

/** One pass over the votes, two where some are not in play. Counts are exact, so nothing here depends on the order of rows. */
export function computeStatementTotals(votes: VoteMatrix): StatementTotals {
  const packed = packVotes(votes);
  return totalsFromCounts(votes.statements, countCodes(packed), packed);
}

/**
 * The totals from votes already counted by code (packed-votes.ts).
 * @param packed for the length of rows
 * @param votesInPlay of each row; asked only where some statement with votes is not in play
 */
export function totalsFromCounts(
  columns: readonly StatementColumn[],
  counts: Uint32Array,
  packed: PackedVotes,
  votesInPlay = (flags: Uint8Array): Uint32Array => countInPlay(packed, flags),
): StatementTotals {
  const statements = columns.length;
  const agrees = new Uint32Array(statements);
  const disagrees = new Uint32Array(statements);
  const passes = new Uint32Array(statements);
  const inPlay = new Uint8Array(statements);
  const center = new Float64Array(statements);
  let inPlayCount = 0;
  let votedOnCount = 0;
  for (let statement = 0; statement < statements; statement += 1) {
    disagrees[statement] = counts[statement * 4]!;
    passes[statement] = counts[statement * 4 + 1]!;
    agrees[statement] = counts[statement * 4 + 2]!;
    const seen = agrees[statement]! + disagrees[statement]! + passes[statement]!;
    if (seen === 0) continue;
    votedOnCount += 1;
    const { isMeta, moderation } = columns[statement]!;
    if (isMeta || moderation === "rejected") continue;
    inPlay[statement] = 1;
    inPlayCount += 1;
    center[statement] = (agrees[statement]! - disagrees[statement]!) / seen;
  }
  const votes = rowLengths(packed);
  return {
    agrees, disagrees, passes, votes, inPlay, inPlayCount, votedOnCount, center,
    votesInPlay: votedOnCount === inPlayCount ? votes : votesInPlay(inPlay),
    zeroedCount: votedOnCount - inPlayCount,
  };
}

function rowLengths({ rowStart, rowEnd, participants }: PackedVotes): Uint32Array {
  const lengths = new Uint32Array(participants);
  for (let row = 0; row < participants; row += 1) lengths[row] = rowEnd[row]! - rowStart[row]!;
  return lengths;
}

/** How many statements count for the vote threshold and for the scale of projections in this mode (Polis §2.6, §2.7). */
export const scaleStatements = (totals: StatementTotals, mode: MapMode): number =>
  mode === "polis" ? totals.votedOnCount : totals.inPlayCount;
