// Tables of what the clock deletes, and of the log about it; see database.ts.
import type { Generated } from "kysely";
import type { PrivacyLogKind } from "../contract/privacy-log.ts";

/** Without a row, or with null days, nothing is deleted by the clock. */
export interface RetentionTimersTable {
  conversation_id: string;
  ids_after_days: number | null;
  texts_after_days: number | null;
  /** `closed_at` of the closing after which the ids were replaced. */
  ids_done_for: Generated<number | null>;
  /** Participants done since then, until the line in the log is written. */
  ids_so_far: Generated<number>;
  /** `statements_revision` when the texts were last emptied: nothing new to empty while it is the same. */
  texts_done_revision: Generated<number | null>;
}

/** Append-only. What was done with personal data; never whose data it was. */
export interface PrivacyLogTable {
  conversation_id: string;
  seq: number;
  at: number;
  kind: PrivacyLogKind;
  row_count: number;
  actor: "person" | "clock" | "participant";
  /** 1 for the first person in the log of this conversation and so on; null unless a person did it. */
  person: number | null;
  /** Their account, only to give them the same number again; shown to nobody. */
  person_id: string | null;
}

export interface RetentionTables {
  retention_timers: RetentionTimersTable;
  privacy_log: PrivacyLogTable;
}
