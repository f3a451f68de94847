import type { FlagKind } from "../contract/flags.ts";

export interface StatementFlagsTable {
  conversation_id: string;
  statement_id: number;
  kind: FlagKind;
  /** JSON; see contract/flags.ts. */
  detail: string;
  at: number;
  dismissed_by: string | null;
  dismissed_at: number | null;
}

/** `source_key`: the statement's text_key when it was looked at. `advice_key`: the same for the model; null: not asked yet. */
export interface StatementScreeningsTable {
  conversation_id: string;
  statement_id: number;
  version: number;
  source_key: string;
  advice_key: string | null;
}

/** Every statement was looked at by these rules when the statements had this revision. */
export interface ScreenedConversationsTable {
  conversation_id: string;
  version: number;
  statements_revision: number;
}

/** Times at which the text of a statement was handed in again. */
export interface StatementRepeatsTable {
  conversation_id: string;
  statement_id: number;
  at: number;
}

export interface AdviceSpendingTable {
  conversation_id: string;
  /** UTC, like 2026-01-31. */
  day: string;
  tokens: number;
}

export interface FlagTables {
  statement_flags: StatementFlagsTable;
  statement_screenings: StatementScreeningsTable;
  screened_conversations: ScreenedConversationsTable;
  statement_repeats: StatementRepeatsTable;
  advice_spending: AdviceSpendingTable;
}
