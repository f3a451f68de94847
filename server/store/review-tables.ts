// Tables of the review queue; see migrations 0032 to 0034.

/** How people vote on a statement now. Kept by the database itself, by triggers on `votes`; no row: nobody ever voted. */
export interface StatementTalliesTable {
  conversation_id: string;
  statement_id: number;
  agrees: number;
  disagrees: number;
  passes: number;
}

export interface RejectReasonsTable {
  conversation_id: string;
  /** From 1, in the order moderators see. */
  number: number;
  /** JSON object: language tag → text. */
  texts: string;
}

/** One corrected text. `seq` is its line in the moderation log, which holds only hashes of the texts, made with `salt`. */
export interface StatementCorrectionsTable {
  conversation_id: string;
  seq: number;
  statement_id: number;
  text_before: string;
  text_after: string;
  salt: string;
  /** 1: somebody other than the author had voted by then. */
  had_votes: number;
  is_undone: number;
}

export interface StatementLineageTable {
  conversation_id: string;
  child_id: number;
  parent_id: number;
  kind: "reworded" | "split";
  person_id: string;
  at: number;
}

export interface ReviewTables {
  statement_tallies: StatementTalliesTable;
  reject_reasons: RejectReasonsTable;
  statement_corrections: StatementCorrectionsTable;
  statement_lineage: StatementLineageTable;
}
