// Tables of registered sites and of their readers' ids; see database.ts.
import type { Generated } from "kysely";
import type { ModerationMode, WhoMayWrite } from "../contract/conversation.ts";
import type { ReaderIds } from "../contract/reader-ids.ts";

export interface SitesTable {
  id: string;
  name: string;
  /** JSON array of origins. */
  origins: string;
  most_per_day: number;
  language: string;
  description_markdown: string;
  moderation_mode: ModerationMode;
  who_may_write: WhoMayWrite;
  statement_max_graphemes: number;
  is_listed: number;
  reader_ids: ReaderIds;
  keeps_reader_ids: number;
  /** JSON array of sentences. */
  seeds: string;
  /** What the signing key is derived from; null: there is no key. */
  key_id: string | null;
  key_made_at: number | null;
  organisation_id: Generated<string>;
  created_at: number;
}

/** Which conversation belongs to which page of a site. */
export interface SitePagesTable {
  site_id: string;
  page: string;
  conversation_id: string;
  created_at: number;
}

/** Without a row: every id is welcome and none is kept. */
export interface ReaderIdRulesTable {
  conversation_id: string;
  reader_ids: ReaderIds;
  keeps_reader_ids: number;
  key_id: string | null;
  key_made_at: number | null;
}

/** Ids of readers as host pages gave them, only where the organisers asked to keep them. */
export interface ReaderIdsTable {
  conversation_id: string;
  participant_id: string;
  external_id: string;
}

/** Codes for shared tablets. */
