import { Router, type RequestHandler } from "express";
import { SetReportStatus, WriteReport, type PublishedReport, type ReportList, type ReportSummary } from "../contract/report.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { setReportStatus } from "../commands/set-report-status.ts";
import { writeReport } from "../commands/write-report.ts";
import type { Deps } from "../deps.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, type Guard } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { ReportReaders } from "../http/readable-report.ts";
import type { ReportWriting } from "../jobs/report-writing.ts";
import { presentReportSummary } from "../present/reports.ts";

export interface ReportRoutesOptions {
  readonly deps: Deps;
  readonly accounts: Guard;
  /** Where people reach the server, without a trailing slash. */
  readonly publicUrl: () => string;
  readonly readers: ReportReaders;
  readonly writing: ReportWriting | null;
}

/** A report nobody needs a password for may be kept by caches, which ask before they use it. */
export const cacheReport = ({ status, isProtected }: Pick<PublishedReport, "status" | "isProtected">): string =>
  ((status === "published" || status === "live") && !isProtected ? "no-cache" : "no-store");

/** Reports below /api/v1: reading for everybody once published, writing and publishing for organisers. */
export function reportRoutes({ deps, accounts, publicUrl, readers, writing }: ReportRoutesOptions): Router {
  const { store } = deps;
  const require = requireRole(accounts);
  const ownPage: RequestHandler = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/reports/:reportId")
    .get(async (req, res) => {
      const report = await readers.read(req, req.params.reportId);
      res.set("Cache-Control", cacheReport(report)).json(report satisfies PublishedReport);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/reports")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      const reports = (await store.reports.list(id)).map(presentReportSummary);
      res.json({ reports, modelConfigured: writing !== null } satisfies ReportList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const written = await writeReport(deps, req.params.id, parse(WriteReport, req.body));
      deps.log.info({ conversationId: written.conversationId, reportId: written.id, writing: { ...written.body.writing, refused: written.body.writing.refused.length } }, "report written");
      res.status(201).json(await readers.read(req, written.id) satisfies PublishedReport);
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
