// Tables of reports as Kysely sees them; see database.ts.
import type { Locale } from "../../messages/locale.ts";
import type { ReportStatus } from "../report/stored-report.ts";

export interface ReportsTable {
  id: string;
  conversation_id: string;
  version: number;
  created_at: number;
  status: ReportStatus;
  status_at: number;
  snapshot_hash: string;
  map_version: number;
  /** JSON of the contract's Report. */
  body: string;
  /** Set when first published: the body never changes from then on. */
  content_hash: string | null;
  parent_id: string | null;
}

/** JSON of FrozenInput; see report/stored-report.ts. */
export interface ReportInputsTable {
  report_id: string;
  body: string;
}

/** Append-only. */
export interface ReportEditsTable {
  report_id: string;
  number: number;
  locale: Locale;
  sentence_id: string;
  person_id: string;
  person_name: string;
  at: number;
  text_before: string;
  text_after: string;
  /** JSON array. */
  failed_rules: string;
  reason: string | null;
}

export interface ReportApprovalsTable {
  report_id: string;
  section: string;
  person_id: string;
  person_name: string;
  at: number;
}

export interface ReportAccessTable {
  conversation_id: string;
  password_hash: string | null;
  is_live: number;
  changed_at: number;
}
