// Tables of what is asked of people before they take part; see database.ts.
import type { WorkLevel } from "../contract/gates.ts";

export interface GateRulesTable {
  conversation_id: string;
  work: WorkLevel;
  needs_code: number;
  needs_list: number;
  needs_sign_in: number;
}

export interface InvitationBatchesTable {
  conversation_id: string;
  number: number;
  label: string;
  uses_each: number;
  created_at: number;
  /** A name, for people to read. */
  created_by: string;
  ends_at: number | null;
  revoked_at: number | null;
}

/** The code itself is stored nowhere, nor who came in with it. */
export interface InvitationsTable {
  conversation_id: string;
  code_hash: string;
  batch: number;
  uses: number;
}

/** Who has met what was asked. */
export interface AdmissionsTable {
  conversation_id: string;
  participant_id: string;
}

/** Ids on the organisers' list, as participants' ids: keyed hashes, see participantIdFor. */
export interface AllowedIdsTable {
  conversation_id: string;
  id_hash: string;
}

/** Challenges that were solved: none is good twice. */
export interface SolvedWorkTable {
  signature: string;
  expires_at: number;
}

export interface GateTables {
  gate_rules: GateRulesTable;
  invitation_batches: InvitationBatchesTable;
  invitations: InvitationsTable;
  admissions: AdmissionsTable;
  allowed_ids: AllowedIdsTable;
  solved_work: SolvedWorkTable;
}
