import { createHash } from "node:crypto";
import type { Moderation } from "../contract/statement.ts";

interface ModerationState {
  readonly moderation: Moderation;
  readonly isMeta: boolean;
}

/** What one line of the moderation log says, without its hash. */
export interface LoggedDecision {
  readonly conversationId: string;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Who decided: 1 for the first moderator of the conversation and so on. Names are not part of the chain. */
  readonly moderator: number;
  readonly statementId: number;
  readonly before: ModerationState;
  readonly after: ModerationState;
  readonly reason: string | null;
}

/** The hash before the first decision. */
export const CHAIN_START = "0".repeat(64);

/**
 * sha256 (hex) of a JSON array, so that anybody can compute it again:
 * `[conversation, seq, time, moderator, statement, moderation before, meta before, moderation after, meta after, reason, hash before]`.
 * Each hash covers the one before it: a line that is changed, left out or slipped in later breaks every hash after it.
 */
export function chainHash(decision: LoggedDecision, previousHash: string): string {
  const { conversationId, seq, at, moderator, statementId, before, after, reason } = decision;
  const line = [conversationId, seq, at, moderator, statementId, before.moderation, before.isMeta, after.moderation, after.isMeta, reason, previousHash];
  return createHash("sha256").update(JSON.stringify(line)).digest("hex");
}

/** The number of the first line that does not follow from the lines before it; null when the chain is whole. */
export function firstBrokenLine(log: Iterable<LoggedDecision & { readonly hash: string }>): number | null {
  let previousHash = CHAIN_START;
  let seq = 0;
  for (const decision of log) {
    seq += 1;
    if (decision.seq !== seq || chainHash(decision, previousHash) !== decision.hash) return seq;
    previousHash = decision.hash;
  }
  return null;
}
