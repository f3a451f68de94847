import type { Id, Score } from "./vote-matrix.ts";

/** One line of a vote log. `score` null withdraws the vote. */
export interface VoteEvent {
  readonly participantId: Id;
  readonly statementId: Id;
  readonly score: Score | null;
  /** Any number that grows with time (milliseconds, a sequence number). */
  readonly at: number;
}

/** A vote that counts now. */
export interface CurrentVote {
  readonly participantId: Id;
  readonly statementId: Id;
  readonly score: Score;
}

/**
 * The vote that counts for each participant and statement: the latest by time; of two at the same time the later row.
 * A pair whose last event is a withdrawal is left out.
 */
export function latestVotes(events: Iterable<VoteEvent>): CurrentVote[] {
  const byParticipant = new Map<Id, Map<Id, VoteEvent>>();
  for (const event of events) {
    let own = byParticipant.get(event.participantId);
    if (own === undefined) {
      own = new Map();
      byParticipant.set(event.participantId, own);
    }
    const known = own.get(event.statementId);
    if (known === undefined || event.at >= known.at) own.set(event.statementId, event);
  }
  const current: CurrentVote[] = [];
  for (const own of byParticipant.values()) {
    for (const { participantId, statementId, score } of own.values()) {
      if (score !== null) current.push({ participantId, statementId, score });
    }
  }
  return current;
}
