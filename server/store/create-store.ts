import { join } from "node:path";
import { sql, type Kysely } from "kysely";
import { connectPostgres } from "./connect-postgres.ts";
import { connectSqlite } from "./connect-sqlite.ts";
import { createApiTokenStore } from "./api-tokens.ts";
import { createAnswerStore } from "./answers.ts";
import { createBallotStore } from "./ballots.ts";
import { createCommentStore } from "./comments.ts";
import { createConversationStore } from "./conversations.ts";
import type { Db, Dialect } from "./database.ts";
import { createFlagStore } from "./flags.ts";
import { createGateStore } from "./gates.ts";
import { createExclusionStore } from "./exclusions.ts";
import { createImportStore } from "./imports.ts";
import { createLifeStore } from "./life.ts";
import { createPrivacyStore } from "./privacy.ts";
import { createPrivacyLogStore } from "./privacy-log.ts";
import { createKioskStore } from "./kiosks.ts";
import { createMapStore } from "./maps.ts";
import { migrate } from "./migrate.ts";
import { createModelCallStore } from "./model-calls.ts";
import { createOutboxStore } from "./outbox.ts";
import { createOrganisationStore } from "./organisations.ts";
import { createOriginStore } from "./origins.ts";
import { createParticipantStore } from "./participants.ts";
import { createPictureStore } from "./picture.ts";
import { createReaderIdStore } from "./reader-ids.ts";
import { createModelModeStore, createReportJobStore } from "./report-jobs.ts";
import { createRetentionStore } from "./retention.ts";
import { createRejectReasonStore } from "./reject-reasons.ts";
import { createReminderStore } from "./reminders.ts";
import { createReportStore } from "./reports.ts";
import { createSeedStore } from "./seeds.ts";
import { createSignInStore } from "./sign-in.ts";
import { createSiteStore } from "./sites.ts";
import { createStatementChanges } from "./statement-changes.ts";
import { createStatementStore } from "./statements.ts";
import { createTranslationStore } from "./translations.ts";
import type { Store } from "./store.ts";
import { createVoteStore } from "./votes.ts";

export interface StoreOptions {
  /** Versions of the opinion map kept for each conversation. */
  readonly mapsKept?: number;
  /** Connections to PostgreSQL. */
  readonly connections?: number;
}

const SERVER_CONNECTIONS = 10;

/** A store on a SQLite file (":memory:" for a passing one), with its tables up to date. */
export const createSqliteStore = (path: string, options: StoreOptions = {}): Promise<Store> =>
  createStoreOn(connectSqlite(path), "sqlite", options);

/** A store on PostgreSQL, with its tables up to date. */
export const createPostgresStore = (url: string, options: StoreOptions = {}): Promise<Store> =>
  createStoreOn(connectPostgres(url, options.connections ?? SERVER_CONNECTIONS), "postgres", options);

/** Which database the configuration asks for. */
export interface DatabaseChoice {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly mapsKept: number;
}

export const createStore = ({ databaseUrl, dataDir, mapsKept }: DatabaseChoice, options: Pick<StoreOptions, "connections"> = {}): Promise<Store> =>
  databaseUrl === null
    ? createSqliteStore(join(dataDir, "hiroba.sqlite"), { mapsKept })
    : createPostgresStore(databaseUrl, { mapsKept, ...options });

async function createStoreOn(db: Db, dialect: Dialect, { mapsKept = 20 }: StoreOptions): Promise<Store> {
  try {
    await migrate(db as unknown as Kysely<unknown>, dialect);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const context = { db, dialect };
  return {
    conversations: createConversationStore(context),
    life: createLifeStore(context),
    privacy: createPrivacyStore(context),
    retention: createRetentionStore(context),
    privacyLog: createPrivacyLogStore(context),
    statements: createStatementStore(context),
    seeds: createSeedStore(context),
    picture: createPictureStore(context),
    statementChanges: createStatementChanges(context),
    rejectReasons: createRejectReasonStore(context),
    translations: createTranslationStore(context),
    votes: createVoteStore(context),
    participants: createParticipantStore(context),
    maps: createMapStore(context, mapsKept),
    reports: createReportStore(context),
    imports: createImportStore(context),
    answers: createAnswerStore(context),
    comments: createCommentStore(context),
    flags: createFlagStore(context),
    reminders: createReminderStore(context),
    kiosks: createKioskStore(context),
    ballots: createBallotStore(context),
    sites: createSiteStore(context),
    readerIds: createReaderIdStore(context),
    gates: createGateStore(context),
    exclusions: createExclusionStore(context),
    origins: createOriginStore(context),
    modelCalls: createModelCallStore(context),
    modelModes: createModelModeStore(context),
    reportJobs: createReportJobStore(context),
    outbox: createOutboxStore(context),
    organisations: createOrganisationStore(context),
    signIn: createSignInStore(context),
    apiTokens: createApiTokenStore(context),
    accounts: { db: db as unknown as Kysely<never>, type: dialect },
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
