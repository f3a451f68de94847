import type { ReportStatus } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { contentHash } from "../report/content-hash.ts";
import type { StoredReport } from "../report/stored-report.ts";

/** Where a version may go from where it is: once published, its words are sealed, and it is never a draft again. */
const next: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  draft: ["review", "published", "withdrawn"],
  review: ["draft", "published", "withdrawn"],
  published: ["withdrawn"],
  withdrawn: ["published", "draft"],
};

/**
 * Moves a report version on: draft, review, published, withdrawn. Publishing seals its words under their hash.
 * @throws AppError "report-not-found", "report-sealed" for a way back that does not exist
 */
export async function setReportStatus({ store, clock }: Pick<Deps, "store" | "clock">, reportId: string, status: ReportStatus): Promise<StoredReport> {
  const before = await store.reports.find(reportId);
  if (before === null) throw new AppError("report-not-found");
  if (before.status === status) return before;
  const isWayBack = before.contentHash !== null && (status === "draft" || status === "review");
  if (isWayBack || !next[before.status].includes(status)) throw new AppError("report-sealed");
  const report = await store.reports.setStatus(reportId, status, clock(), status === "published" ? contentHash(before.body) : undefined);
  if (report === null) throw new AppError("report-not-found");
  return report;
}
