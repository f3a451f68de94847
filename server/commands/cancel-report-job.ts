import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { StoredJob } from "../report/jobs/stored-job.ts";

/** Stops a job; what it has is kept. Throws AppError "report-job-not-found". */
export async function cancelReportJob({ store, clock }: Pick<Deps, "store" | "clock">, jobId: string): Promise<StoredJob> {
  const job = await store.reportJobs.cancel(jobId, clock());
  if (job === null) throw new AppError("report-job-not-found");
  return job;
}
