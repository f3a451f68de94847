import { ReportStep, type ReportJob } from "../contract/report-jobs.ts";
import type { StoredJob, StoredUnit } from "../report/jobs/stored-job.ts";

const isDone = ({ state }: StoredUnit): boolean => state === "done" || state === "failed";

/** A job with the counts of its units; nothing a participant or the model wrote. `now` in milliseconds. */
export function presentReportJob(job: StoredJob, units: readonly StoredUnit[], now: number): ReportJob {
  const over = units.filter(isDone);
  const tokensOf = (list: readonly StoredUnit[]): number => list.reduce((sum, { promptTokens, completionTokens }) => sum + promptTokens + completionTokens, 0);
  const sum = (key: "requests" | "kept"): number => units.reduce((total, unit) => total + unit[key], 0);
  const hasReport = job.state === "completed" || job.state === "completed_with_cap" || job.state === "completed_with_templates";
  return {
    id: job.id,
    conversationId: job.conversationId,
    state: job.state,
    createdAt: job.createdAt,
    finishedAt: job.finishedAt,
    model: job.model,
    steps: ReportStep.options.flatMap((step) => {
      const own = units.filter((unit) => unit.step === step);
      if (own.length === 0) return [];
      const failed = own.filter(({ state }) => state === "failed").length;
      const estimatedTokens = job.estimate.find((estimate) => estimate.step === step)?.tokens ?? 0;
      return [{ step, done: own.filter(isDone).length, failed, total: own.length, estimatedTokens, tokens: tokensOf(own) }];
    }),
    done: over.length,
    failed: units.filter(({ state }) => state === "failed").length,
    total: units.length,
    requests: sum("requests"),
    kept: sum("kept"),
    tokens: tokensOf(units),
    isEstimated: units.some((unit) => unit.isEstimated),
    estimatedTokens: job.estimate.reduce((total, { tokens }) => total + tokens, 0),
    tokenCap: job.tokenCap,
    remainingMs: job.state === "running" ? remainingMs(job, over, units.length, now) : null,
    problem: job.problem,
    reportId: hasReport ? job.reportId : null,
  };
}

/** As long a unit as those finished in this run took on average. */
function remainingMs({ startedAt }: StoredJob, over: readonly StoredUnit[], total: number, now: number): number | null {
  if (startedAt === null) return null;
  const inThisRun = over.filter(({ finishedAt }) => finishedAt !== null && finishedAt >= startedAt).length;
  return inThisRun === 0 ? null : Math.max(0, Math.round(((now - startedAt) / inThisRun) * (total - over.length)));
}
