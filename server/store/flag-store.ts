import type { FlagCounts, FlagDetail, FlagKind } from "../contract/flags.ts";
import type { Statement } from "../domain.ts";

/** A flag on one statement. */
export interface NewFlag {
  readonly statementId: number;
  readonly detail: FlagDetail;
}

export interface StoredFlag extends NewFlag {
  readonly at: number;
  readonly dismissedBy: string | null;
  readonly dismissedAt: number | null;
}

export type StatementToScreen = Pick<Statement, "id" | "text" | "language" | "author" | "authorNumber" | "authorSource" | "moderation" | "createdAt"> & {
  /** Folded text: tells which wording was looked at. */
  readonly sourceKey: string;
};

export interface Screened {
  /** Of the rules. */
  readonly version: number;
  readonly at: number;
  readonly statements: readonly Pick<StatementToScreen, "id" | "sourceKey">[];
  /** Everything the rules found in them; and bursts, which may name statements looked at before. */
  readonly flags: readonly NewFlag[];
}

/** Two statements that say nearly the same and stand side by side until a person has decided. */
export interface LikePair {
  readonly newerId: number;
  readonly olderId: number;
  readonly likeness: number;
}

/** Hints for moderators. Nothing here changes a statement. */
export interface FlagStore {
  /** Conversations with statements that these rules have not looked at as they are worded now. */
  conversationsToScreen(version: number): Promise<readonly string[]>;
  /** Such statements in id order, without those their authors took away. */
  toScreen(conversationId: string, version: number, limit: number): Promise<readonly StatementToScreen[]>;
  /** Notes that everything was looked at, as of this revision of the statements. */
  markScreened(conversationId: string, version: number, statementsRevision: number): Promise<void>;
  statementsRevision(conversationId: string): Promise<number>;
  /** Statements of participants written between two times, and when texts of these were handed in again. */
  writtenBetween(conversationId: string, from: number, to: number): Promise<{
    readonly statements: readonly StatementToScreen[];
    readonly repeats: readonly { readonly statementId: number; readonly at: number }[];
  }>;
  /** Forgets when texts were handed in again before this time. */
  forgetRepeats(before: number): Promise<void>;
  /**
   * Keeps what was found in one transaction; the same again changes nothing. A flag that was dismissed stays dismissed as
   * long as the same is found; one that is not found any more goes, unless it was dismissed.
   */
  save(conversationId: string, screened: Screened): Promise<void>;
  of(conversationId: string, statementIds: readonly number[]): Promise<ReadonlyMap<number, readonly StoredFlag[]>>;
  counts(conversationId: string): Promise<FlagCounts>;
  /** @param by null takes a dismissal back. False when there is no such flag. */
  setDismissed(conversationId: string, statementId: number, kind: FlagKind, by: { readonly personId: string; readonly at: number } | null): Promise<boolean>;
  /** Pairs nobody has decided on, neither statement rejected: the likest first. */
  likePairs(conversationId: string): Promise<readonly LikePair[]>;
  /** Pending statements a model has not been asked about as they are worded now, in id order. */
  toAdvise(conversationId: string, limit: number): Promise<readonly StatementToScreen[]>;
  /** Conversations that have some. */
  conversationsToAdvise(): Promise<readonly string[]>;
  saveAdvice(conversationId: string, asked: readonly Pick<StatementToScreen, "id" | "sourceKey">[], advice: readonly NewFlag[], at: number): Promise<void>;
  /** Tokens spent on advice on a day (UTC, like 2026-01-31). */
  adviceSpent(conversationId: string, day: string): Promise<number>;
  spendOnAdvice(conversationId: string, day: string, tokens: number): Promise<void>;
}
