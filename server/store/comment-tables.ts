/** The file free comments came in, one for a conversation. */
export interface CommentFilesTable {
  conversation_id: string;
  /** JSON of the contract's CommentFile. */
  file: string;
  uploaded_at: number;
}

/** A free comment as it was uploaded. `name` and `attributes` are never published. */
export interface CommentsTable {
  conversation_id: string;
  number: number;
  external_id: string;
  text: string;
  name: string | null;
  /** JSON: column → cell. */
  attributes: string;
}

/** Which claim a statement was opened from. */
export interface StatementOriginsTable {
  conversation_id: string;
  statement_id: number;
  report_id: string;
  claim_id: number;
  comments: number;
  people: number;
  /** JSON: the exact words with the ids of their comments, as they stand in the report. */
  quotes: string;
  opened_at: number;
}

export interface CommentTables {
  comment_files: CommentFilesTable;
  comments: CommentsTable;
  statement_origins: StatementOriginsTable;
}
