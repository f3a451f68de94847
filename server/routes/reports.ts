import { Router, type Request, type Response } from "express";
import { SetReportStatus, WriteReport, type PublishedReport, type ReportList, type ReportSummary } from "../contract/report.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { setReportStatus } from "../commands/set-report-status.ts";
import { writeReport } from "../commands/write-report.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { Accounts } from "../http/accounts/accounts.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { configuredModel } from "../llm/configured-model.ts";
import { ensure } from "../policies/answer.ts";
import { canReadReport } from "../policies/curate.ts";
import { reportCsv } from "../present/report-csv.ts";
import { presentReport, presentReportSummary } from "../present/reports.ts";
import type { StoredReport } from "../report/stored-report.ts";

export interface ReportRoutesOptions {
  readonly deps: Deps;
  readonly accounts: Pick<Accounts, "personOf">;
  /** Where people reach the server, without a trailing slash. */
  readonly publicUrl: () => string;
}

/** Reports below /api/v1: reading for everybody once published, writing and publishing for organisers. */
export function reportRoutes({ deps, accounts, publicUrl }: ReportRoutesOptions): Router {
  const { store, config, clock } = deps;
  const model = configuredModel(config, store.modelCalls, clock);
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  const readable = async (req: Request<{ reportId: string }>, res: Response): Promise<StoredReport> => {
    const report = await store.reports.find(req.params.reportId);
    if (report === null) throw new AppError("report-not-found");
    ensure(canReadReport(report, report.status === "published" ? null : await accounts.personOf(req.headers)));
    res.set("Cache-Control", report.status === "published" ? "no-cache" : "no-store");
    return report;
  };

  router.route("/reports/:reportId")
    .get(async (req, res) => {
      res.json(presentReport(await readable(req, res)) satisfies PublishedReport);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/reports/:reportId/statements.csv")
    .get(async (req, res) => {
      const report = await readable(req, res);
      res.attachment(`report-${report.id}-statements.csv`).type("text/csv; charset=utf-8").send(reportCsv(report.body));
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/reports")
    .get(require("moderator"), async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      const reports = (await store.reports.list(id)).map(presentReportSummary);
      res.json({ reports, modelConfigured: model !== null } satisfies ReportList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const report = await writeReport(deps, model, req.params.id, parse(WriteReport, req.body));
      deps.log.info({ conversationId: report.conversationId, reportId: report.id, writing: { ...report.body.writing, refused: report.body.writing.refused.length } }, "report written");
      res.status(201).json(presentReport(report) satisfies PublishedReport);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/reports/:reportId")
    .patch(ownPage, require("organiser"), async (req, res) => {
      const report = await setReportStatus(deps, req.params.reportId, parse(SetReportStatus, req.body).status);
      res.json(presentReportSummary(report) satisfies ReportSummary);
    })
    .all(methodNotAllowed(["PATCH"]));
  return router;
}
