import type { Kysely } from "kysely";
import type { AuthorType, MatchingStatements, ReviewQuery } from "../contract/review-query.ts";
import type { FlagKind } from "../contract/flags.ts";
import type { ModerationDecision } from "../contract/statement.ts";
import type { Moderation, StatementAuthor } from "../contract/statement.ts";
import type { Conversation, Counts, CurrentVote, ModerationLogEntry, Participant, Statement, StoredMap, VoteEvent } from "../domain.ts";
import type { ModelCallStore, ModelModeStore } from "../llm/model-call.ts";
import type { AnswerStore } from "./answer-store.ts";
import type { ImportStore } from "./import-store.ts";
import type { LifeStore } from "./life-store.ts";
import type { PrivacyStore } from "./privacy.ts";
import type { PrivacyLogEntry, PrivacyLogStore } from "./privacy-log.ts";
import type { RetentionStore } from "./retention.ts";
import type { ReportJobStore } from "./report-job-store.ts";
import type { ApiTokenStore } from "./api-token-store.ts";
import type { CommentStore } from "./comment-store.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { FlagStore } from "./flag-store.ts";
import type { ReminderStore } from "./reminder-store.ts";
import type { OrganisationStore } from "./organisation-store.ts";
import type { SignInStore } from "./sign-in-store.ts";
import type { GateStore } from "./gate-store.ts";
import type { Exclusions, ExclusionStore, OriginStore } from "./integrity-store.ts";
import type { ReaderIdStore, SiteStore } from "./site-store.ts";
import type { PictureStore } from "./picture-store.ts";
import type { SeedStore } from "./seed-store.ts";
import type { TranslationStore } from "./translation-store.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import type { FrozenInput, NewReport, Person, StoredApproval, StoredEdit, StoredReport, StoredReportAccess } from "../report/stored-report.ts";
import type { RejectReasonStore } from "./reject-reasons.ts";
import type { ReviewedStatement, ReviewNarrowing } from "./reviewed-statement.ts";
import type { StatementChangeStore } from "./statement-change-store.ts";
import type { BallotStore, KioskStore } from "./workshop-store.ts";

export type { Translation, TranslationsByStatement, TranslationStore } from "./translation-store.ts";

/** The only door to the database. Each method is one transaction; SQLite and PostgreSQL behave alike. */
export interface Store {
  readonly conversations: ConversationStore;
  /** Previews, what is due by the clock, deletion. */
  readonly life: LifeStore;
  readonly privacy: PrivacyStore;
  /** What is deleted some days after closing. */
  readonly retention: RetentionStore;
  /** What was done with participants' data. */
  readonly privacyLog: PrivacyLogStore;
  readonly statements: StatementStore;
  readonly seeds: SeedStore;
  readonly picture: PictureStore;
  /** Corrected, reworded and split statements. */
  readonly statementChanges: StatementChangeStore;
  readonly rejectReasons: RejectReasonStore;
  readonly translations: TranslationStore;
  readonly votes: VoteStore;
  readonly participants: ParticipantStore;
  readonly maps: MapStore;
  readonly reports: ReportStore;
  readonly imports: ImportStore;
  readonly answers: AnswerStore;
  /** Free comments, and the statements that were opened from them. */
  readonly comments: CommentStore;
  /** Hints for moderators about statements. */
  readonly flags: FlagStore;
  /** Reminders that statements wait. */
  readonly reminders: ReminderStore;
  readonly kiosks: KioskStore;
  readonly ballots: BallotStore;
  readonly sites: SiteStore;
  readonly readerIds: ReaderIdStore;
  /** What is asked of people before they take part. */
  readonly gates: GateStore;
  /** Participants whose votes are not counted. */
  readonly exclusions: ExclusionStore;
  /** Where newcomers seem to come from, for some days. */
  readonly origins: OriginStore;
  /** Answers of the language model, so that none is paid for twice. */
  readonly modelCalls: ModelCallStore;
  readonly modelModes: ModelModeStore;
  /** Reports being written with a model. */
  readonly reportJobs: ReportJobStore;
  /** Mails that wait to be sent. */
  readonly outbox: OutboxStore;
  /** Who may do what. */
  readonly organisations: OrganisationStore;
  /** Second steps, and the language of people's mails. */
  readonly signIn: SignInStore;
  readonly apiTokens: ApiTokenStore;
  /** The tables of the authentication library, which brings its own queries; see http/accounts/. */
  readonly accounts: AccountDatabase;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A Kysely instance on our database, and which database it is, for libraries that speak Kysely. */
export interface AccountDatabase {
  readonly db: Kysely<never>;
  readonly type: "sqlite" | "postgres";
}

export interface ConversationStore {
  create(conversation: Conversation): Promise<void>;
  find(id: string): Promise<Conversation | null>;
  /** Newest first. */
  list(): Promise<readonly Conversation[]>;
  update(id: string, changes: Partial<Conversation>): Promise<Conversation | null>;
  /** Throws AppError "conversation-not-found". */
  counts(id: string): Promise<Counts>;
  /** What grows when something readers see changes: cheap to read, for ETags. Null when there is no such conversation. */
  stamp(id: string): Promise<Stamp | null>;
}

/** `mapVersion` 0: no map yet. `revision` grows with every change of statements, moderation or settings. */
export interface Stamp {
  readonly mapVersion: number;
  readonly revision: number;
  readonly lastSeq: number;
}

export interface NewStatement {
  readonly text: string;
  readonly language: string;
  readonly author: StatementAuthor;
  readonly moderation: Moderation;
  readonly isMeta: boolean;
  readonly createdAt: number;
}

export interface ModerationOutcome {
  /** As they are now. */
  readonly statements: readonly ReviewedStatement[];
  /** Statements whose state a decision changed. */
  readonly changedIds: readonly number[];
  /** Statements whose decision came too late. */
  readonly overtakenIds: readonly number[];
}

export interface StatementStore {
  /** Adds seeds; a text that exists already (NFKC, whitespace folded) is answered with the existing statement. */
  addSeeds(conversationId: string, seeds: readonly NewStatement[]): Promise<readonly { readonly statement: Statement; readonly isNew: boolean }[]>;
  /**
   * A participant's statement and its author's agreement, in one transaction. Repeating `requestId` answers the first outcome.
   * An equal text is answered with the existing statement (the author's agreement is recorded on it if it is votable and unvoted).
   */
  submit(input: {
    readonly conversationId: string;
    readonly participantId: string;
    readonly requestId: string;
    readonly statement: NewStatement;
  }): Promise<{ readonly statement: Statement; readonly isNew: boolean; readonly seq: number | null }>;
  find(conversationId: string, statementId: number): Promise<Statement | null>;
  /** In id order, all moderation states; with the texts of before where they were corrected. */
  list(conversationId: string): Promise<readonly Statement[]>;
  listByAuthor(conversationId: string, participantId: string): Promise<readonly Statement[]>;
  review(conversationId: string, query: ReviewNarrowing & Pick<ReviewQuery, "offset" | "limit">): Promise<{
    readonly statements: readonly ReviewedStatement[];
    readonly total: number;
  }>;
  /** Everything that matches, up to `most`, in the order of the list, without texts. */
  matching(conversationId: string, filter: ReviewNarrowing, most: number): Promise<MatchingStatements>;
  /** Languages, kinds of authors and open flags among what matches; statements about the participants in the whole conversation. */
  facets(conversationId: string, filter: ReviewNarrowing): Promise<{
    readonly languages: readonly { readonly language: string; readonly count: number }[];
    readonly authors: readonly { readonly author: AuthorType; readonly count: number }[];
    readonly flags: readonly { readonly flag: FlagKind; readonly count: number }[];
    readonly meta: number;
  }>;
  /**
   * Applies the decisions and appends them to the moderation log in one transaction; unknown ids reject the whole call.
   * A decision that changes nothing is not logged; one whose `seen` is not what the statement is now is overtaken and not
   * applied, unless it asks for what the statement is anyway.
   */
  moderate(conversationId: string, decisions: readonly ModerationDecision[], by: { readonly personId: string; readonly at: number }): Promise<ModerationOutcome>;
  /** In order, in batches; read whole it may be long. */
  moderationLog(conversationId: string): AsyncIterable<readonly ModerationLogEntry[]>;
  /** The newest decision on each of these statements that has one. */
  lastDecisions(conversationId: string, statementIds: readonly number[]): Promise<readonly ModerationLogEntry[]>;
}

export interface VoteStore {
  /**
   * Appends to the vote log and sets (score null: removes) the current vote, in one transaction, creating the participant
   * on the first vote. Repeating `requestId` of the same participant changes nothing and answers isRepeat = true;
   * with other content it throws AppError "request-id-reused".
   */
  cast(input: {
    readonly conversationId: string;
    readonly participantId: string;
    readonly requestId: string;
    readonly statementId: number;
    readonly score: Score | null;
    /** Left out, a mark given before stays. */
    readonly isImportant?: boolean | undefined;
    readonly castAt: number;
    /** The mark of the network, kept beside a new participant for some days; see OriginStore. */
    readonly origin?: string | undefined;
  }): Promise<{ readonly seq: number; readonly isRepeat: boolean }>;
  /** Whether this very request was saved before: its answer may have been lost on the way. */
  isSaved(input: {
    readonly conversationId: string;
    readonly participantId: string;
    readonly requestId: string;
    readonly statementId: number;
    readonly score: Score | null;
    readonly isImportant?: boolean | undefined;
  }): Promise<boolean>;
  participant(conversationId: string, participantId: string): Promise<Participant | null>;
  ofParticipant(conversationId: string, participantId: string): Promise<readonly CurrentVote[]>;
  /** How many people call each statement important; statements nobody marked are left out. */
  importance(conversationId: string): Promise<ReadonlyMap<number, number>>;
  /** The log after `afterSeq`, in order, in batches; feeds the opinion engine. */
  logAfter(conversationId: string, afterSeq: number): AsyncIterable<readonly VoteEvent[]>;
  lastSeq(conversationId: string): Promise<number>;
  /** Votes and new participants who are counted, per UTC day, in order. */
  timeline(conversationId: string): Promise<readonly { readonly day: string; readonly votes: number; readonly newParticipants: number }[]>;
}

/** What a person may ask for about themselves. */
export interface ParticipantStore {
  /** Deleted here before; such an id never becomes a participant again. */
  isDeleted(conversationId: string, participantId: string): Promise<boolean>;
  /** Every line of the vote log of one person, oldest first. */
  voteLog(conversationId: string, participantId: string): Promise<readonly VoteEvent[]>;
  /** Of whom anything is kept: votes, statements, answers about themselves, or a reader id. In order, at most `most` after `after`. */
  ids(conversationId: string, after: string, most: number): Promise<readonly string[]>;
  idOf(conversationId: string, number: number): Promise<string | null>;
  /** For good; see delete-participant.ts. Somebody who never voted is only remembered as deleted. The privacy log says by whom (left out: by themselves). */
  delete(deletion: { readonly conversationId: string; readonly participantId: string; readonly at: number; readonly by?: PrivacyLogEntry["by"] }): Promise<{
    /** Votes that counted until now. */
    readonly votes: number;
    readonly statementsRemoved: number;
    readonly statementsKept: number;
  }>;
}

export interface MapInput extends Pick<Conversation, "moderationMode" | "groupCount"> {
  readonly statements: readonly Statement[];
  readonly statementsRevision: number;
  /** Who is not counted. */
  readonly exclusions: Exclusions;
  /** Another one than before: lines left the vote log without a withdrawal, and it is read from its beginning. */
  readonly voteEpoch: number;
}

export interface MapStore {
  latest(conversationId: string): Promise<StoredMap | null>;
  latestVersion(conversationId: string): Promise<number>;
  find(conversationId: string, version: number): Promise<StoredMap | null>;
  /**
   * Stores the next version; two writers never get the same one. Older versions go, but for the newest few and those a report names.
   * @param statementsRevision what `mapInput` answered when the statements were read; left out: the present one
   * @param exclusionsUpTo the last line of the exclusion log that was followed; left out: none
   */
  save(conversationId: string, map: OpinionMap, inputSeq: number, computedAt: number, statementsRevision?: number, exclusionsUpTo?: number): Promise<StoredMap>;
  /** What a map is made from besides votes: statements that take part and settings, read with the revision they had. */
  mapInput(conversationId: string): Promise<MapInput>;
  /** Conversations whose votes or statements are newer than their map, with the votes that count now. */
  outdated(): Promise<readonly { readonly conversationId: string; readonly votes: number }[]>;
}

export interface ReportStore {
  /** Stores an immutable version; versions count up per conversation. */
  create(report: NewReport): Promise<StoredReport>;
  find(reportId: string): Promise<StoredReport | null>;
  /** Newest first, without bodies being needed by the caller. */
  list(conversationId: string): Promise<readonly StoredReport[]>;
  latestPublished(conversationId: string): Promise<StoredReport | null>;
  /** The same without reading the report itself. */
  latestPublishedId(conversationId: string): Promise<string | null>;
  /** All published versions, newest first, without their bodies. */
  publishedVersions(conversationId: string): Promise<readonly Pick<StoredReport, "id" | "version" | "createdAt">[]>;
  /** @param contentHash the seal of what is published; the first one stays */
  setStatus(reportId: string, status: StoredReport["status"], at: number, contentHash?: string): Promise<StoredReport | null>;
  /** What the report was written from; null for a report that did not keep it. */
  frozen(reportId: string): Promise<FrozenInput | null>;
  /** Changes the words of a report that was never published and appends to the log, in one transaction. Null: there is none, or it is sealed. */
  edit(reportId: string, change: (body: StoredReport["body"]) => { readonly body: StoredReport["body"]; readonly edit: Omit<StoredEdit, "number"> }): Promise<StoredReport | null>;
  /** Oldest first. */
  edits(reportId: string): Promise<readonly StoredEdit[]>;
  approvals(reportId: string): Promise<readonly StoredApproval[]>;
  /** @param approval null takes it back */
  setApproval(reportId: string, section: string, approval: { readonly by: Person; readonly at: number } | null): Promise<void>;
  /** Null: never set, so readable by everybody once published, and not live. */
  access(conversationId: string): Promise<StoredReportAccess | null>;
  setAccess(conversationId: string, access: StoredReportAccess): Promise<void>;
}
