import type { ReportStatus } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { StoredReport } from "../report/stored-report.ts";

/** Publishes a report version, takes it back, or makes it a draft again. What it says never changes. Throws "report-not-found". */
export async function setReportStatus({ store, clock }: Pick<Deps, "store" | "clock">, reportId: string, status: ReportStatus): Promise<StoredReport> {
  const report = await store.reports.setStatus(reportId, status, clock());
  if (report === null) throw new AppError("report-not-found");
  return report;
}
