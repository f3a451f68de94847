import type { CommentFile, StatementOrigin } from "../contract/comments.ts";
import type { Conversation, Statement } from "../domain.ts";

/** A comment as it was uploaded. */
export interface KeptComment {
  readonly number: number;
  readonly externalId: string;
  readonly text: string;
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface CommentStore {
  /** A conversation with its comments, in one transaction. */
  create(input: { readonly conversation: Conversation; readonly file: CommentFile; readonly comments: readonly KeptComment[]; readonly uploadedAt: number }): Promise<void>;
  /** Null: the conversation has no comments. Comments in the order of the file. */
  find(conversationId: string): Promise<{ readonly file: CommentFile; readonly uploadedAt: number; readonly comments: readonly KeptComment[] } | null>;
  /** 0 where a conversation did not begin with comments. */
  count(conversationId: string): Promise<number>;
  /** Adds claims as statements and keeps where they come from; a text that exists already keeps its statement and gets the origin. Opening a claim again changes nothing. */
  openClaims(conversationId: string, claims: readonly { readonly statement: Omit<Statement, "conversationId" | "id" | "authorNumber" | "authorSource" | "reason" | "decidedAt">; readonly origin: Omit<StatementOrigin, "statementId"> }[]): Promise<readonly { readonly statement: Statement; readonly isNew: boolean }[]>;
  /** In the order of statements. */
  origins(conversationId: string): Promise<readonly StatementOrigin[]>;
}
