import type { Statement } from "../domain.ts";

/** A seed with what came along in its row of a file. */
export interface NewSeed extends Pick<Statement, "text" | "language" | "author" | "moderation" | "isMeta" | "createdAt"> {
  /** Approved by whoever imports them. */
  readonly translations: Readonly<Record<string, string>>;
}

export interface SeedStore {
  /** The organisers' statements in their order, whatever their moderation. */
  list(conversationId: string): Promise<{ readonly showsFirst: boolean; readonly seeds: readonly Statement[] }>;
  /**
   * What is left out stays. `order`: these seeds come first, in this order; the others after them as they were.
   * Throws AppError "conversation-not-found", "statement-not-found" when one of them is not a seed.
   */
  arrange(conversationId: string, changes: { readonly showsFirst?: boolean | undefined; readonly order?: readonly number[] | undefined }): Promise<void>;
  /**
   * Adds all of them, behind the seeds that are there, with their translations, or none at all.
   * Null: one of the texts is there already (NFKC, whitespace folded).
   */
  importAll(conversationId: string, seeds: readonly NewSeed[], personId: string): Promise<readonly number[] | null>;
  /** Throws AppError "statement-not-found"; then none is changed. */
  setLanguages(conversationId: string, changes: readonly { readonly statementId: number; readonly language: string }[]): Promise<void>;
}
