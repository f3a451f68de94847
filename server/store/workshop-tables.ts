// Tables of shared tablets and of paper; see database.ts.
import type { BallotBatch } from "../contract/workshop.ts";

export interface KiosksTable {
  conversation_id: string;
  number: number;
  label: string;
  /** The code itself is kept nowhere. */
  code_hash: string;
  idle_seconds: number;
  created_at: number;
  created_by: string;
  ends_at: number;
  /** An organiser ended it before its time. */
  ended_at: number | null;
}

/** Statements in the order of a sheet. */
export interface BallotSetsTable {
  conversation_id: string;
  number: number;
  /** JSON array. */
  statement_ids: string;
}

export interface BallotPrintingsTable {
  conversation_id: string;
  number: number;
  set_number: number;
  first_sheet: number;
  last_sheet: number;
  locale: "en" | "ja";
  is_large: number;
  created_at: number;
  created_by: string;
}

/** Sheets entered in one go; what was taken back stays in the list. */
export interface BallotBatchesTable {
  conversation_id: string;
  id: string;
  number: number;
  kind: BallotBatch["kind"];
  file_name: string | null;
  /** sha256 of an uploaded file. */
  fingerprint: string | null;
  sheets: number;
  votes: number;
  statements: number;
  created_at: number;
  /** A name, for people to read. */
  created_by: string;
  taken_back_at: number | null;
  taken_back_by: string | null;
}

/** Sheets that count now. */
export interface BallotSheetsTable {
  conversation_id: string;
  sheet: number;
  copy: number;
  batch_id: string;
  participant_id: string;
  /** What was on it, to tell a repeated request from another one. */
  content: string;
  votes: number;
  statements: number;
  entered_at: number;
}

export interface WorkshopTables {
  kiosks: KiosksTable;
  ballot_sets: BallotSetsTable;
  ballot_printings: BallotPrintingsTable;
  ballot_batches: BallotBatchesTable;
  ballot_sheets: BallotSheetsTable;
}
