import { Migrator, type Kysely, type Migration } from "kysely";
import type { Dialect } from "./database.ts";
import { firstTables } from "./migrations/0001-first-tables.ts";
import { accountTables } from "./migrations/0002-account-tables.ts";
import { modelCalls } from "./migrations/0003-model-calls.ts";
import { groupCount } from "./migrations/0004-group-count.ts";
import { deletedParticipants } from "./migrations/0005-deleted-participants.ts";
import { sites } from "./migrations/0010-sites.ts";
import { importantVotes } from "./migrations/0011-important-votes.ts";
import { translationsAndPolicy } from "./migrations/0012-translations-and-policy.ts";
import { participantSource } from "./migrations/0013-participant-source.ts";
import { ballots } from "./migrations/0014-ballots.ts";
import { reportJobs } from "./migrations/0015-report-jobs.ts";
import { modelModes } from "./migrations/0016-model-modes.ts";
import { reportReview } from "./migrations/0017-report-review.ts";
import { reportAccess } from "./migrations/0018-report-access.ts";
import { comments } from "./migrations/0019-comments.ts";
import { statementOrigins } from "./migrations/0020-statement-origins.ts";
import { moderationChain } from "./migrations/0021-moderation-chain.ts";
import { organisations } from "./migrations/0022-organisations.ts";
import { conversationRoles } from "./migrations/0023-conversation-roles.ts";
import { apiTokens } from "./migrations/0024-api-tokens.ts";
import { secondStep } from "./migrations/0025-second-step.ts";
import { outbox } from "./migrations/0026-outbox.ts";
import { conversationLife } from "./migrations/0027-conversation-life.ts";
import { privacyNotices } from "./migrations/0028-privacy-notices.ts";
import { seedOrder } from "./migrations/0030-seed-order.ts";
import { arrivals } from "./migrations/0031-arrivals.ts";
import { reviewIndex } from "./migrations/0032-review-index.ts";
import { rejectReasons } from "./migrations/0033-reject-reasons.ts";
import { statementChanges } from "./migrations/0034-statement-changes.ts";
import { statementFlags } from "./migrations/0035-statement-flags.ts";
import { reminders } from "./migrations/0036-reminders.ts";
import { exclusions } from "./migrations/0037-exclusions.ts";
import { gates } from "./migrations/0038-gates.ts";
import { gateSignIn } from "./migrations/0039-gate-sign-in.ts";
import { questions } from "./migrations/0040-questions.ts";
import { answerResults } from "./migrations/0041-answer-results.ts";
import { retention } from "./migrations/0042-retention.ts";

/** Every change of the tables, in order. A released one is never edited; a new one is added below. */
const migrations = (dialect: Dialect): Record<string, Migration> => ({
  "0001-first-tables": firstTables(dialect),
  "0002-account-tables": accountTables(dialect),
  "0003-model-calls": modelCalls(dialect),
  "0004-group-count": groupCount(),
  "0005-deleted-participants": deletedParticipants(),
  "0010-sites": sites(dialect),
  "0011-important-votes": importantVotes(),
  "0012-translations-and-policy": translationsAndPolicy(dialect),
  "0013-participant-source": participantSource(dialect),
  "0014-ballots": ballots(dialect),
  "0015-report-jobs": reportJobs(dialect),
  "0016-model-modes": modelModes(),
  "0017-report-review": reportReview(dialect),
  "0018-report-access": reportAccess(dialect),
  "0019-comments": comments(dialect),
  "0020-statement-origins": statementOrigins(dialect),
  "0021-moderation-chain": moderationChain(),
  "0022-organisations": organisations(dialect),
  "0023-conversation-roles": conversationRoles(),
  "0024-api-tokens": apiTokens(dialect),
  "0025-second-step": secondStep(dialect),
  "0026-outbox": outbox(dialect),
  "0027-conversation-life": conversationLife(dialect),
  "0028-privacy-notices": privacyNotices(),
  "0030-seed-order": seedOrder(),
  "0031-arrivals": arrivals(),
  "0032-review-index": reviewIndex(dialect),
  "0033-reject-reasons": rejectReasons(),
  "0034-statement-changes": statementChanges(dialect),
  "0035-statement-flags": statementFlags(dialect),
  "0036-reminders": reminders(dialect),
  "0037-exclusions": exclusions(dialect),
  "0038-gates": gates(dialect),
  "0039-gate-sign-in": gateSignIn(),
  "0040-questions": questions(dialect),
  "0041-answer-results": answerResults(dialect),
  "0042-retention": retention(dialect),
});

/** Brings the tables up to date; several servers may do so at once (Kysely takes a lock). Throws what went wrong. */
export async function migrate(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations(dialect)) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error("the database could not be migrated", { cause: error });
}
