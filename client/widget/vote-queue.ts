import type { Vote } from "../../server/contract/vote.ts";

/** A vote (or, null, a withdrawal) not yet confirmed by the server. The server knows it by `requestId`: sending it twice counts once. */
export interface QueuedVote {
  readonly requestId: string;
  readonly statementId: number;
  readonly vote: Vote | null;
  /** Whether the voter marks the statement as important. */
  readonly isImportant?: boolean;
  /** Place in line; the device's clock plays no part. */
  readonly order: number;
  /** How often it was sent. A vote that was sent may have arrived, so it is never rewritten. */
  readonly tries: number;
}

/** In the order of sending. */
export type VoteQueue = readonly QueuedVote[];

export interface AddedVote {
  readonly queue: VoteQueue;
  readonly added: QueuedVote;
  /** Never sent and overtaken by the newer vote on the same statement. */
  readonly overtaken: readonly QueuedVote[];
}

export function addVote(queue: VoteQueue, vote: Pick<QueuedVote, "requestId" | "statementId" | "vote" | "isImportant">): AddedVote {
  const overtaken = queue.filter((other) => other.statementId === vote.statementId && other.tries === 0);
  const order = queue.reduce((last, other) => Math.max(last, other.order), 0) + 1;
  const added: QueuedVote = { ...vote, order, tries: 0 };
  return { queue: [...queue.filter((other) => !overtaken.includes(other)), added], added, overtaken };
}

export const markTried = (queue: VoteQueue, requestId: string): VoteQueue =>
  queue.map((other) => (other.requestId === requestId ? { ...other, tries: other.tries + 1 } : other));

export const removeVote = (queue: VoteQueue, requestId: string): VoteQueue => queue.filter((other) => other.requestId !== requestId);

/** The reader's votes as they will be once the queue has been sent. */
export function withQueue(saved: ReadonlyMap<number, Vote>, queue: VoteQueue): ReadonlyMap<number, Vote> {
  const votes = new Map(saved);
  for (const { statementId, vote } of queue) {
    if (vote === null) votes.delete(statementId);
    else votes.set(statementId, vote);
  }
  return votes;
}

/** 1 s, 2 s, 4 s … 60 s, drawn between half and whole so that a crowd coming back does not come at once. `random` in 0–1. */
export function backOffMs(failures: number, random: number): number {
  const whole = Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + random / 2));
}

export type SendVerdict = "try-again" | "new-token" | "refused";

/** What to do with a vote the server did not take. Only an answer that will never change lets go of it. */
export function judgeFailure(failure: { readonly code: string; readonly isTemporary: boolean }): SendVerdict {
  if (failure.code.startsWith("participant-token")) return "new-token";
  return failure.isTemporary ? "try-again" : "refused";
}

/** A queue entry read back from storage, written by addVote under a key of ours; null when it was cut short. */
export function parseQueuedVote(text: string | null): QueuedVote | null {
  try {
    const entry = JSON.parse(text ?? "null") as QueuedVote | null;
    return typeof entry?.requestId === "string" && entry.order > 0 ? entry : null;
  } catch {
    return null;
  }
}
