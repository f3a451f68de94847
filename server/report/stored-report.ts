import type { FailedRule, Report, ReportStatus } from "../contract/report.ts";
import type { Conversation, Statement } from "../domain.ts";
import type { Locale } from "../../messages/locale.ts";

export type { ReportStatus };

/** The settings and statements a report was written from, as they were then: sentences edited later are checked against these. */
export interface FrozenInput {
  readonly conversation: Pick<Conversation, "minGroupSize" | "moderationMode">;
  /** Without authors' numbers and moderators' reasons, which no sentence needs. */
  readonly statements: readonly Pick<Statement, "id" | "text" | "language" | "moderation" | "isMeta">[];
}

export interface NewReport {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: number;
  readonly status: ReportStatus;
  readonly snapshotHash: string;
  readonly mapVersion: number;
  readonly body: Report;
  /** Left out: its sentences cannot be edited. */
  readonly frozen?: FrozenInput;
  /** The version it was made from; left out: written from the votes. */
  readonly parentId?: string;
}

/** A version. Its words may change until it is first published (`contentHash`); from then on only its status does. */
export interface StoredReport extends Omit<NewReport, "frozen" | "parentId"> {
  readonly version: number;
  readonly statusAt: number;
  readonly contentHash: string | null;
  readonly parentId: string | null;
}

/** Who did something, as it is kept: the name of then, so that the log stays readable when the account is gone. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface StoredEdit {
  /** Counts up inside one report. */
  readonly number: number;
  readonly locale: Locale;
  readonly sentenceId: string;
  readonly by: Person;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly failedRules: readonly FailedRule[];
  readonly reason: string | null;
}

export interface StoredApproval {
  readonly section: string;
  readonly by: Person;
  readonly at: number;
}

/** Who may read the reports of one conversation. `passwordHash` null: everybody. */
export interface StoredReportAccess {
  readonly passwordHash: string | null;
  readonly isLive: boolean;
  readonly changedAt: number;
}
