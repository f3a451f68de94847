import { Router, type Request, type Response } from "express";
import { cancelReportJob } from "../commands/cancel-report-job.ts";
import { resumeReportJob } from "../commands/resume-report-job.ts";
import type { ReportJob } from "../contract/report-jobs.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { presentReportJob } from "../present/report-job.ts";
import type { StoredJob } from "../report/jobs/stored-job.ts";
import type { ReportJobRoutesOptions } from "./report-jobs.ts";

/** One report being written with a model, below /api/v1: progress, cancelling, going on. */
export function reportJobActionRoutes({ deps, accounts, publicUrl, writing }: ReportJobRoutesOptions): Router {
  const { store, clock } = deps;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const present = async (job: StoredJob): Promise<ReportJob> => presentReportJob(job, await store.reportJobs.units(job.id), clock());

  const cancelled = async (jobId: string): Promise<StoredJob> => {
    const job = await cancelReportJob(deps, jobId);
    writing?.worker.cancelled(jobId);
    return job;
  };
  const resumed = async (jobId: string): Promise<StoredJob> => {
    if (writing === null) throw new AppError("model-not-configured");
    const job = await resumeReportJob(deps, jobId);
    writing.worker.nudge();
    return job;
  };

  router.route("/console/report-jobs/:jobId")
    .get(require("analyst"), async (req, res) => {
      const job = await store.reportJobs.find(req.params.jobId);
      if (job === null) throw new AppError("report-job-not-found");
      res.json(await present(job) satisfies ReportJob);
    })
    .all(methodNotAllowed(["GET"]));

  for (const [action, act] of [["cancel", cancelled], ["resume", resumed]] as const) {
    router.route(`/console/report-jobs/:jobId/${action}`)
      .post(ownPage, require("organiser"), async (req: Request<{ jobId: string }>, res: Response) => {
        res.json(await present(await act(req.params.jobId)) satisfies ReportJob);
      })
      .all(methodNotAllowed(["POST"]));
  }
  return router;
}
