/** A statement in another language, as somebody wrote it. */
export interface Translation {
  readonly statementId: number;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
  readonly isApproved: boolean;
  readonly personId: string;
  readonly at: number;
  /** The language model that proposed the text; left out when a person wrote it. */
  readonly model?: string;
}

/** Statement → language → text. */
export type TranslationsByStatement = ReadonlyMap<number, Readonly<Record<string, string>>>;

export interface TranslationStore {
  /** All of a conversation, by statement and language. `isCurrent`: of the statement as it is worded now. */
  list(conversationId: string): Promise<readonly (Translation & { readonly isCurrent: boolean })[]>;
  /** What citizens may read: approved, and of the statement as it is worded now. */
  approved(conversationId: string): Promise<TranslationsByStatement>;
  /**
   * All or none; replaces what is there for a statement and language. A proposal of the model that a person saves unchanged
   * stays marked as the model's. Throws AppError "statement-not-found".
   */
  save(conversationId: string, translations: readonly Translation[]): Promise<void>;
  /**
   * Stores proposals of the model, unapproved, where the statement still reads `original` and has no translation of that wording
   * into the language. Answers the statements they were stored for.
   */
  propose(conversationId: string, proposals: readonly (Omit<Translation, "isApproved"> & { readonly model: string; readonly original: string })[]): Promise<readonly number[]>;
  /** False when there is no such translation. */
  setApproved(conversationId: string, at: Pick<Translation, "statementId" | "language">, isApproved: boolean): Promise<boolean>;
  remove(conversationId: string, at: Pick<Translation, "statementId" | "language">): Promise<boolean>;
}
