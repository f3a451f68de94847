import type { Score } from "../../../clustering/vote-matrix.ts";
import type { VoteEvent } from "../../domain.ts";

export interface ExportedCounts {
  /** Lines for and against each statement. */
  readonly events: ReadonlyMap<number, { readonly agrees: number; readonly disagrees: number }>;
  /** The votes that count: person → statement → score. */
  readonly people: ReadonlyMap<number, ReadonlyMap<number, Score>>;
  readonly votes: number;
  /** What each person marked as important among the votes that count: person → statements. Nobody: empty. */
  readonly important: ReadonlyMap<number, ReadonlySet<number>>;
  /** False for withdrawals and for what came before one on the same statement. */
  readonly isExported: (event: VoteEvent) => boolean;
}

/** Reads the log twice: first what was taken back, then what is left. */
export async function countExported(votes: () => AsyncIterable<readonly VoteEvent[]>): Promise<ExportedCounts> {
  const pair = ({ participantNumber, statementId }: VoteEvent): string => `${String(participantNumber)} ${String(statementId)}`;
  const withdrawnAt = new Map<string, number>();
  for await (const batch of votes()) {
    for (const event of batch) if (event.score === null) withdrawnAt.set(pair(event), event.seq);
  }
  const isExported = (event: VoteEvent): boolean => event.score !== null && (withdrawnAt.size === 0 || event.seq > (withdrawnAt.get(pair(event)) ?? -1));

  const events = new Map<number, { agrees: number; disagrees: number }>();
  const people = new Map<number, Map<number, Score>>();
  const important = new Map<number, Set<number>>();
  let exported = 0;
  for await (const batch of votes()) {
    for (const event of batch) {
      if (event.score === null || !isExported(event)) continue;
      exported += 1;
      const tally = events.get(event.statementId) ?? { agrees: 0, disagrees: 0 };
      if (event.score === 1) tally.agrees += 1;
      if (event.score === -1) tally.disagrees += 1;
      events.set(event.statementId, tally);
      const own = people.get(event.participantNumber) ?? new Map<number, Score>();
      people.set(event.participantNumber, own.set(event.statementId, event.score));
      const marked = important.get(event.participantNumber) ?? new Set<number>();
      if (event.isImportant === true) important.set(event.participantNumber, marked.add(event.statementId));
      else if (marked.delete(event.statementId) && marked.size === 0) important.delete(event.participantNumber);
    }
  }
  return { events, people, votes: exported, important, isExported };
}
