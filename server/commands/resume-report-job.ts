import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { StoredJob } from "../report/jobs/stored-job.ts";

/** Goes on with a cancelled or failed job. Throws AppError "report-job-not-found", "report-job-over", "report-job-running". */
export async function resumeReportJob({ store }: Pick<Deps, "store">, jobId: string): Promise<StoredJob> {
  const job = await store.reportJobs.find(jobId);
  if (job === null) throw new AppError("report-job-not-found");
  if (job.state !== "cancelled" && job.state !== "failed") throw new AppError(job.finishedAt === null ? "report-job-running" : "report-job-over");
  const resumed = await store.reportJobs.resume(jobId);
  if (resumed === null) throw new AppError("report-job-running");
  return resumed;
}
