import { Router } from "express";
import { estimateReport } from "../commands/estimate-report.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { startReportJob } from "../commands/start-report-job.ts";
import { EstimateQuery, StartReportJob, type ReportEstimate, type ReportJob, type ReportJobList } from "../contract/report-jobs.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, type Guard } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { ReportWriting } from "../jobs/report-writing.ts";
import { presentReportJob } from "../present/report-job.ts";
import type { StoredJob } from "../report/jobs/stored-job.ts";

export interface ReportJobRoutesOptions {
  readonly deps: Deps;
  readonly accounts: Guard;
  /** Where people reach the server, without a trailing slash. */
  readonly publicUrl: () => string;
  /** Null: no model is configured. */
  readonly writing: ReportWriting | null;
}

const JOBS_LISTED = 5;

/** Writing reports with a model, below /api/v1: what it would take, starting, the newest jobs. One job: report-job.ts. */
export function reportJobRoutes({ deps, accounts, publicUrl, writing }: ReportJobRoutesOptions): Router {
  const { store, clock } = deps;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const present = async (job: StoredJob): Promise<ReportJob> => presentReportJob(job, await store.reportJobs.units(job.id), clock());
  const configured = (): ReportWriting => {
    if (writing === null) throw new AppError("model-not-configured");
    return writing;
  };

  router.route("/console/conversations/:id/report-estimate")
    .get(require("organiser"), async (req, res) => {
      const isFresh = parse(EstimateQuery, req.query).fresh === "yes";
      res.json(await estimateReport(deps, configured().model, req.params.id, isFresh) satisfies ReportEstimate);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/report-jobs")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json({ jobs: await Promise.all((await store.reportJobs.list(id, JOBS_LISTED)).map(present)) } satisfies ReportJobList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const { model, worker } = configured();
      const job = await startReportJob(deps, model, req.params.id, parse(StartReportJob, req.body));
      worker.nudge();
      res.status(202).json(await present(job) satisfies ReportJob);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  return router;
}
