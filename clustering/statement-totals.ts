import type { MapMode } from "./settings.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

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
  const { rowStart, column, score } = votes;
  const statements = votes.statements.length;
  const participants = votes.participantIds.length;
  const counts = new Uint32Array(statements * 3);
  for (let cell = 0; cell < column.length; cell += 1) counts[column[cell]! * 3 + score[cell]! + 1]! += 1;

  const agrees = new Uint32Array(statements);
  const disagrees = new Uint32Array(statements);
  const passes = new Uint32Array(statements);
  const inPlay = new Uint8Array(statements);
  const center = new Float64Array(statements);
  let inPlayCount = 0;
  let votedOnCount = 0;
  for (let statement = 0; statement < statements; statement += 1) {
    disagrees[statement] = counts[statement * 3]!;
    passes[statement] = counts[statement * 3 + 1]!;
    agrees[statement] = counts[statement * 3 + 2]!;
    const seen = agrees[statement]! + disagrees[statement]! + passes[statement]!;
    if (seen === 0) continue;
    votedOnCount += 1;
    const { isMeta, moderation } = votes.statements[statement]!;
    if (isMeta || moderation === "rejected") continue;
    inPlay[statement] = 1;
    inPlayCount += 1;
    center[statement] = (agrees[statement]! - disagrees[statement]!) / seen;
  }

  const votesOf = new Uint32Array(participants);
  const votesInPlay = new Uint32Array(participants);
  for (let row = 0; row < participants; row += 1) {
    const end = rowStart[row + 1]!;
    votesOf[row] = end - rowStart[row]!;
    if (votedOnCount === inPlayCount) {
      votesInPlay[row] = votesOf[row]!;
      continue;
    }
    let inPlayVotes = 0;
    for (let cell = rowStart[row]!; cell < end; cell += 1) inPlayVotes += inPlay[column[cell]!]!;
    votesInPlay[row] = inPlayVotes;
  }
  return {
    agrees, disagrees, passes, votes: votesOf, votesInPlay, inPlay, inPlayCount, votedOnCount,
    zeroedCount: votedOnCount - inPlayCount, center,
  };
}

/** How many statements count for the vote threshold and for the scale of projections in this mode (Polis §2.6, §2.7). */
export const scaleStatements = (totals: StatementTotals, mode: MapMode): number =>
  mode === "polis" ? totals.votedOnCount : totals.inPlayCount;
