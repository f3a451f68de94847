import type { Moderation } from "../contract/statement.ts";
import type { ReviewedStatement } from "./reviewed-statement.ts";

export interface ModeratedBy {
  readonly personId: string;
  readonly at: number;
}

interface StatementToChange {
  readonly conversationId: string;
  readonly statementId: number;
  /** The text the moderator saw. Another one now: AppError "statement-changed-meanwhile". */
  readonly seenText: string;
  readonly by: ModeratedBy;
}

export interface ChangedStatement {
  /** The change's line in the moderation log: what `undo` takes. */
  readonly line: number;
  /** The statement first, then those made of it; as they are now. */
  readonly statements: readonly ReviewedStatement[];
  /** New statements that an undo took away. */
  readonly removedIds: readonly number[];
}

/** One correction as the organisers may read it. */
export interface Correction {
  readonly statementId: number;
  readonly line: number;
  readonly textBefore: string;
  readonly textAfter: string;
  /** Opens the hashes in the moderation log. */
  readonly salt: string;
  readonly isUndone: boolean;
}

export interface Descent {
  readonly childId: number;
  readonly parentId: number;
  readonly kind: "reworded" | "split";
  readonly personId: string;
  readonly at: number;
}

/** Changes of a statement's words. Each is one transaction with its lines in the moderation log. */
export interface StatementChangeStore {
  /**
   * Another text for the same statement; number, author and votes stay, the text before is kept. `salt` is nobody's guess:
   * the log holds hashes of both texts made with it.
   * @throws AppError "statement-not-found", "statement-changed-meanwhile", "statement-text-taken"
   */
  correct(change: StatementToChange & { readonly text: string; readonly salt: string }): Promise<ChangedStatement>;
  /**
   * Takes a statement out and puts one (reworded) or several (split) new ones of the same author in its place. They begin without votes.
   * @throws AppError "statement-not-found", "statement-changed-meanwhile", "statement-text-taken"
   */
  replace(change: StatementToChange & { readonly texts: readonly string[]; readonly moderation: Moderation; readonly reason: string | null }): Promise<ChangedStatement>;
  /**
   * Takes back a correction or a replacement: text, state and reason are as they were before, the new statements are gone.
   * @throws AppError "change-not-undoable": it is not the statement's newest change, or somebody has voted on a new statement
   */
  undo(change: { readonly conversationId: string; readonly line: number; readonly by: ModeratedBy }): Promise<ChangedStatement>;
  /** In the order of the log. */
  corrections(conversationId: string, statementIds?: readonly number[]): Promise<readonly Correction[]>;
  /** By child. */
  lineage(conversationId: string, statementIds?: readonly number[]): Promise<readonly Descent[]>;
}
