import { Router, type Request } from "express";
import type { ReportSummary } from "../contract/report.ts";
import { ApproveSection, CheckSentence, EditSentence, SetReportAccess, type ReportAccess, type ReportReview, type SentenceChecked } from "../contract/report-review.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { approveReportSection, checkReportSentence, editReportSentence } from "../commands/review-report.ts";
import { reviseReport } from "../commands/revise-report.ts";
import { setReportAccess } from "../commands/set-report-access.ts";
import type { Deps } from "../deps.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson, type Guard } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { ReportReaders } from "../http/readable-report.ts";
import { presentReportAccess, presentReportSummary, presentReview } from "../present/reports.ts";

export interface ReportReviewRoutesOptions {
  readonly deps: Deps;
  readonly accounts: Guard;
  readonly publicUrl: () => string;
  readonly readers: ReportReaders;
}

/** What people do with a report before it is published, below /api/v1/console. */
export function reportReviewRoutes({ deps, accounts, publicUrl, readers }: ReportReviewRoutesOptions): Router {
  const { store } = deps;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  const review = async (req: Request<{ reportId: string }>): Promise<ReportReview> => {
    const { reportId } = req.params;
    const published = await readers.read(req, reportId);
    const [edits, approvals, frozen] = await Promise.all([store.reports.edits(reportId), store.reports.approvals(reportId), store.reports.frozen(reportId)]);
    return presentReview(published, { edits, approvals, isFrozenKept: frozen !== null });
  };

  router.get("/console/reports/:reportId/review", require("analyst"), async (req: Request<{ reportId: string }>, res) => {
    res.json(await review(req) satisfies ReportReview);
  });
  router.post("/console/reports/:reportId/check", ownPage, require("moderator"), async (req: Request<{ reportId: string }>, res) => {
    res.json(await checkReportSentence(deps, req.params.reportId, parse(CheckSentence, req.body)) satisfies SentenceChecked);
  });
  router.post("/console/reports/:reportId/edits", ownPage, require("organiser"), async (req: Request<{ reportId: string }>, res) => {
    await editReportSentence(deps, req.params.reportId, parse(EditSentence, req.body), signedInPerson(res));
    res.json(await review(req) satisfies ReportReview);
  });
  router.post("/console/reports/:reportId/approvals", ownPage, require("organiser"), async (req: Request<{ reportId: string }>, res) => {
    await approveReportSection(deps, req.params.reportId, parse(ApproveSection, req.body), signedInPerson(res));
    res.json(await review(req) satisfies ReportReview);
  });
  router.post("/console/reports/:reportId/revisions", ownPage, require("organiser"), async (req: Request<{ reportId: string }>, res) => {
    res.status(201).json(presentReportSummary(await reviseReport(deps, req.params.reportId)) satisfies ReportSummary);
  });
  router.route("/console/conversations/:id/report-access")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json(presentReportAccess(id, await store.reports.access(id)) satisfies ReportAccess);
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json(presentReportAccess(id, await setReportAccess(deps, id, parse(SetReportAccess, req.body))) satisfies ReportAccess);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));
  for (const [path, methods] of [["review", ["GET"]], ["check", ["POST"]], ["edits", ["POST"]], ["approvals", ["POST"]], ["revisions", ["POST"]]] as const) {
    router.all(`/console/reports/:reportId/${path}`, methodNotAllowed([...methods]));
  }
  return router;
}
