// Tables of previews and of deleted conversations as Kysely sees them; see database.ts.

/** Whoever has the password may try a conversation in preview. The row stays when it opens, without the password. */
export interface PreviewsTable {
  conversation_id: string;
  password_hash: string | null;
  started_at: number;
}

/** What is remembered of a conversation that was deleted: enough to say so, and who did it. */
export interface DeletedConversationsTable {
  id: string;
  deleted_at: number;
  /** Id of the person. */
  deleted_by: string;
}

/** What organisers say on the privacy page. */
export interface PrivacyNoticesTable {
  conversation_id: string;
  responsible: string;
  contact: string;
  notice_markdown: string;
}

export interface LifeTables {
  privacy_notices: PrivacyNoticesTable;
  previews: PreviewsTable;
  deleted_conversations: DeletedConversationsTable;
}
