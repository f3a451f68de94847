// Tables of what organisers leave out of the map, and of where newcomers seem to come from; see database.ts.

/** Append-only: every time somebody left participants out of the map or took that back. */
export interface ExclusionLogTable {
  conversation_id: string;
  number: number;
  at: number;
  person_id: string;
  person_name: string;
  reason: string;
  /** The entry that is taken back; null: people are left out. */
  takes_back: number | null;
  /** JSON array of participants' numbers. */
  participants: string;
}

/** Who is left out now, and by which entry of the log. */
export interface ExcludedParticipantsTable {
  conversation_id: string;
  participant_number: number;
  exclusion: number;
}

/** A short mark of the network a participant first voted from; deleted after some days. See http/network-mark.ts. */
export interface ParticipantOriginsTable {
  conversation_id: string;
  participant_number: number;
  origin: string;
  at: number;
}

export interface IntegrityTables {
  exclusion_log: ExclusionLogTable;
  excluded_participants: ExcludedParticipantsTable;
  participant_origins: ParticipantOriginsTable;
}
