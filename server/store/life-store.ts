import type { Conversation } from "../domain.ts";

/** What is known of a preview. */
export interface StoredPreview {
  /** Null: the conversation has opened since. */
  readonly passwordHash: string | null;
  readonly startedAt: number;
}

export interface DeletedConversation {
  readonly deletedAt: number;
  /** Id of the person. */
  readonly deletedBy: string;
}

/** The life of conversations between being written and being gone; see ConversationStore for their settings. */
export interface LifeStore {
  /** Null: it never was in preview. */
  preview(conversationId: string): Promise<StoredPreview | null>;
  /** Puts a draft in preview, or gives a preview another password; null when it is neither. */
  startPreview(conversationId: string, passwordHash: string, at: number): Promise<Conversation | null>;
  /** Drafts and previews whose time to open has come, and open conversations past their end. */
  due(now: number): Promise<{ readonly toOpen: readonly string[]; readonly toClose: readonly string[] }>;
  /** Everything of a conversation, in every table, for good; what stays is that it was deleted. False: there is none. */
  delete(conversationId: string, by: DeletedConversation): Promise<boolean>;
  deleted(conversationId: string): Promise<DeletedConversation | null>;
}
