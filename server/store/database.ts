// Tables as Kysely sees them: the same on SQLite and PostgreSQL. Yes/no is 0 or 1, times are milliseconds since 1970,
// structured settings are columns of their own, so that both databases can be read with any tool.
import type { Generated, Kysely, Transaction } from "kysely";
import type { ConversationState, ModerationMode, WhoMayWrite } from "../contract/conversation.ts";
import type { Moderation, StatementAuthor } from "../contract/statement.ts";
import type { ParticipantSource } from "../contract/workshop.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { AnswerTables } from "./answer-tables.ts";
import type { CommentTables } from "./comment-tables.ts";
import type { OutboxTables } from "./outbox-tables.ts";
import type { FlagTables } from "./flag-tables.ts";
import type { OrganisationTables } from "./organisation-tables.ts";
import type { GateTables } from "./gate-tables.ts";
import type { IntegrityTables } from "./integrity-tables.ts";
import type { ReminderTables } from "./reminder-store.ts";
import type { LifeTables } from "./life-tables.ts";
import type { RetentionTables } from "./retention-tables.ts";
import type { ReportJobTables } from "./report-job-tables.ts";
import type { SeedingTables } from "./seed-tables.ts";
import type { SignInTables } from "./sign-in-tables.ts";
import type { ReviewTables } from "./review-tables.ts";
import type { WorkshopTables } from "./workshop-tables.ts";
import type { ReaderIdRulesTable, ReaderIdsTable, SitePagesTable, SitesTable } from "./site-tables.ts";
import type { ReportAccessTable, ReportApprovalsTable, ReportEditsTable, ReportInputsTable, ReportsTable } from "./report-tables.ts";

export interface ConversationsTable {
  id: string;
  topic: string;
  description_markdown: string;
  language: string;
  state: ConversationState;
  opens_at: number | null;
  closes_at: number | null;
  /** When it last stopped being open; null while it is open or not yet open. */
  closed_at: Generated<number | null>;
  moderation_mode: ModerationMode;
  who_may_write: WhoMayWrite;
  statement_max_graphemes: number;
  statement_max_graphemes_other: number;
  moderation_policy_markdown: string;
  /** JSON array of origins. */
  embed_sites: string;
  min_group_size: number;
  group_count: number | null;
  is_listed: number;
  publishes_moderation_log: number;
  is_demonstration: number;
  is_template: Generated<number>;
  source: string | null;
  organisation_id: Generated<string>;
  created_at: number;
  updated_at: number;
}

/**
 * Everything that counts up in one conversation, in a row of its own. Whoever numbers something updates this row first
 * and so holds its lock until the transaction ends: numbers have no gaps that a later commit fills, and a reader who
 * has seen the vote log up to n never misses an earlier line that commits later.
 */
export interface CountersTable {
  conversation_id: string;
  last_seq: number;
  last_participant: number;
  /** People who have voted; fewer than `last_participant` when an imported file left numbers out. */
  participants: number;
  last_statement: number;
  last_map: number;
  last_report: number;
  last_moderation: number;
  /** Votes that count now. */
  current_votes: number;
  /** Grows with every change of statements or settings, for ETags. */
  revision: number;
  /** `revision` when statements or their moderation last changed: what the opinion map depends on besides votes. */
  statements_revision: number;
  /** `statements_revision` when lines last left the vote log without a withdrawal: engines that read them begin anew. */
  vote_epoch: Generated<number>;
}

export interface StatementsTable {
  conversation_id: string;
  id: number;
  text: string;
  /** NFKC, whitespace folded: equal keys are the same statement. */
  text_key: string;
  language: string;
  author: StatementAuthor;
  author_number: number | null;
  moderation: Moderation;
  is_meta: number;
  reason: string | null;
  created_at: number;
  decided_at: number | null;
  /** How the author took part; null for organisers and for what was written before this was kept. */
  author_source: Generated<ParticipantSource | null>;
  /** The text folded for searching; see search-key.ts. */
  search_key: string;
  /** The statement this one was reworded or split from. */
  parent_id: Generated<number | null>;
}

export interface ParticipantsTable {
  conversation_id: string;
  number: number;
  id: string;
  created_at: number;
  /** How they took part; follows from the id, see participant-source.ts. */
  source: Generated<ParticipantSource>;
}

/** Participants who deleted themselves, as a hash: their tokens are refused. */
export interface DeletedParticipantsTable {
  conversation_id: string;
  id_hash: string;
}

/**
 * Append-only, but for people who delete themselves (delete-participant.ts). `score` null is a withdrawal;
 * `request_id` null for imported votes and for the withdrawals of a deleted person.
 */
export interface VoteLogTable {
  conversation_id: string;
  seq: number;
  participant_number: number;
  statement_id: number;
  score: Score | null;
  /** 1: the voter marks the statement as important. */
  is_important: number;
  cast_at: number;
  request_id: string | null;
}

/** The vote that counts now, one for each participant and statement. */
export interface VotesTable {
  conversation_id: string;
  participant_number: number;
  statement_id: number;
  score: Score;
  is_important: number;
}

/** What became of each submitted statement, so that a retry gets the same answer. */
export interface SubmissionsTable {
  conversation_id: string;
  participant_id: string;
  request_id: string;
  statement_id: number;
  text_key: string;
  is_new: number;
}

export interface MapsTable {
  conversation_id: string;
  version: number;
  input_seq: number;
  statements_revision: number;
  computed_at: number;
  /** See encode-opinion-map.ts. */
  body: Uint8Array;
  /** The last line of the exclusion log that was followed. */
  exclusions_up_to: Generated<number>;
}

export interface ModerationLogTable {
  conversation_id: string;
  seq: number;
  statement_id: number;
  person_id: string;
  at: number;
  moderation_before: Moderation;
  moderation_after: Moderation;
  is_meta_before: number;
  is_meta_after: number;
  reason: string | null;
  /** 1 for the first moderator of the conversation and so on. */
  moderator: number;
  /** See moderation-log/chain-hash.ts. */
  hash: string;
  /** JSON of what the line says besides a state: see LogChange. Null for a plain decision. */
  change: Generated<string | null>;
}

export interface ImportsTable {
  fingerprint: string;
  conversation_id: string;
  imported_at: number;
}

/** Kept answers of the language model; see llm/model-call.ts. */
export interface ModelCallsTable {
  key: string;
  response: string;
  prompt_tokens: number;
  completion_tokens: number;
  created_at: number;
}

export interface Tables extends AnswerTables, CommentTables, FlagTables, GateTables, IntegrityTables, LifeTables, OrganisationTables, OutboxTables, ReportJobTables, RetentionTables, ReviewTables, SeedingTables, SignInTables, ReminderTables, WorkshopTables {
  conversations: ConversationsTable;
  counters: CountersTable;
  statements: StatementsTable;
  participants: ParticipantsTable;
  deleted_participants: DeletedParticipantsTable;
  vote_log: VoteLogTable;
  votes: VotesTable;
  submissions: SubmissionsTable;
  maps: MapsTable;
  moderation_log: ModerationLogTable;
  reports: ReportsTable;
  report_inputs: ReportInputsTable;
  report_edits: ReportEditsTable;
  report_approvals: ReportApprovalsTable;
  report_access: ReportAccessTable;
  imports: ImportsTable;
  model_calls: ModelCallsTable;
  sites: SitesTable;
  site_pages: SitePagesTable;
  reader_id_rules: ReaderIdRulesTable;
  reader_ids: ReaderIdsTable;
}

export type Dialect = "sqlite" | "postgres";
export type Db = Kysely<Tables>;
/** Inside one transaction. */
export type Tx = Transaction<Tables>;
