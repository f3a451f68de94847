import type { PublishedReport, ReportSummary } from "../contract/report.ts";
import type { StoredReport } from "../report/stored-report.ts";

export const presentReport = ({ id, version, status, createdAt, statusAt, body }: StoredReport): PublishedReport =>
  ({ id, version, status, createdAt, statusAt, report: body });

/** A line of the list of versions. */
export const presentReportSummary = ({ id, version, status, createdAt, statusAt, mapVersion, body }: StoredReport): ReportSummary => ({
  id,
  version,
  status,
  createdAt,
  statusAt,
  mapVersion,
  participants: body.counts.participants,
  votes: body.counts.votes,
  fromModel: body.writing.fromModel,
});
