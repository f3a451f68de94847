import { createHash } from "node:crypto";
import type { LogChange } from "../contract/log-change.ts";
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
  /** What happened besides the state; left out for a plain decision. */
  readonly change?: LogChange | undefined;
}

/** The hash before the first decision. */
export const CHAIN_START = "0".repeat(64);

/**
 * sha256 (hex) of a JSON array, so that anybody can compute it again:
 * `[conversation, seq, time, moderator, statement, moderation before, meta before, moderation after, meta after, reason, hash before]`,
 * and for a line that is more than a decision, between the reason and the hash before, `[kind, …]` of the change.
 * Each hash covers the one before it: a line that is changed, left out or slipped in later breaks every hash after it.
 */
export function chainHash(decision: LoggedDecision, previousHash: string): string {
  const { conversationId, seq, at, moderator, statementId, before, after, reason, change } = decision;
  const line = [
    conversationId, seq, at, moderator, statementId, before.moderation, before.isMeta, after.moderation, after.isMeta, reason,
    ...(change === undefined ? [] : [hashedChange(change)]), previousHash,
  ];
  return sha256(line);
}

/** What stands for a text in the log. Without the salt nobody can find the text by guessing; with both anybody can check it. */
export const textHash = (text: string, salt: string): string => sha256([salt, text]);

const sha256 = (parts: readonly unknown[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

function hashedChange(change: LogChange): readonly (string | number)[] {
  switch (change.kind) {
    case "corrected":
      return [change.kind, change.textBefore, change.textAfter];
    case "reworded":
    case "split":
      return [change.kind, ...change.into];
    case "written":
      return [change.kind, change.from];
    case "undone":
      return [change.kind, change.line];
  }
}

type ChainedDecision = LoggedDecision & { readonly hash: string };

/** Follows a log line by line, in order; a log of any length needs no room. */
export function followChain() {
  let lines = 0;
  let previousHash = CHAIN_START;
  let brokenAt: number | null = null;
  return {
    next(decision: ChainedDecision): void {
      lines += 1;
      if (brokenAt === null && (decision.seq !== lines || chainHash(decision, previousHash) !== decision.hash)) brokenAt = lines;
      previousHash = decision.hash;
    },
    lines: (): number => lines,
    /** The number of the first line that does not follow from the lines before it; null while the chain is whole. */
    brokenAt: (): number | null => brokenAt,
  };
}

/** The same for a log that is at hand as a whole. */
export function firstBrokenLine(log: Iterable<ChainedDecision>): number | null {
  const chain = followChain();
  for (const decision of log) chain.next(decision);
  return chain.brokenAt();
}
