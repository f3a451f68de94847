import type { PublishedReport, ReportSummary } from "../contract/report.ts";
import type { ReportAccess, ReportReview } from "../contract/report-review.ts";
import type { LiveReport } from "../jobs/live-reports.ts";
import type { StoredApproval, StoredEdit, StoredReport, StoredReportAccess } from "../report/stored-report.ts";

/** What a reader is told besides the report itself. */
export interface Surroundings {
  readonly isProtected: boolean;
  readonly versions: readonly Pick<StoredReport, "id" | "version" | "createdAt">[];
}

export const presentReport = ({ id, version, status, createdAt, statusAt, contentHash, body }: StoredReport, { isProtected, versions }: Surroundings): PublishedReport =>
  ({ id, version, status, createdAt, statusAt, contentHash, isProtected, versions: [...versions], report: body });

/** The report that follows a conversation: its version is the map's. */
export const presentLiveReport = (id: string, { mapVersion, writtenAt, body }: LiveReport, { isProtected, versions, isClosed }: Surroundings & { readonly isClosed: boolean }): PublishedReport =>
  ({ id, version: mapVersion, status: "live", createdAt: writtenAt, statusAt: writtenAt, contentHash: null, isProtected, isClosed, versions: [...versions], report: body });

/** A line of the list of versions. */
export const presentReportSummary = ({ id, version, status, createdAt, statusAt, contentHash, parentId, mapVersion, body }: StoredReport): ReportSummary => ({
  id,
  version,
  status,
  createdAt,
  statusAt,
  contentHash,
  parentId,
  mapVersion,
  participants: body.counts.participants,
  votes: body.counts.votes,
  fromModel: body.writing.fromModel,
});

/** A report with what people did to it; `canEdit` needs its words unsealed and what it was written from kept. */
export const presentReview = (
  published: PublishedReport,
  { edits, approvals, isFrozenKept }: { readonly edits: readonly StoredEdit[]; readonly approvals: readonly StoredApproval[]; readonly isFrozenKept: boolean },
): ReportReview => ({
  published,
  edits: edits.map(({ by, failedRules, ...edit }) => ({ ...edit, by: by.name, failedRules: [...failedRules] })),
  approvals: approvals.map(({ section, by, at }) => ({ section, by: by.name, at })),
  canEdit: isFrozenKept && published.contentHash === null && published.status !== "withdrawn",
});

export const presentReportAccess = (conversationId: string, access: StoredReportAccess | null): ReportAccess =>
  ({ conversationId, isProtected: (access?.passwordHash ?? null) !== null, isLive: access?.isLive ?? false, changedAt: access?.changedAt ?? null });
