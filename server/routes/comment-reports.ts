import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { openClaims } from "../commands/open-claims.ts";
import { writeCommentsReport } from "../commands/write-comments-report.ts";
import { OpenClaims, WriteCommentsReport, type ClaimsOpened, type ConversationComments } from "../contract/comments.ts";
import type { PublishedReport } from "../contract/report.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { ReportReaders } from "../http/readable-report.ts";
import { claimsCsv, commentsCsv } from "../present/comment-files.ts";
import type { Services } from "../services.ts";
import { cacheReport } from "./reports.ts";

/** Reports of free comments: writing them, opening their claims for voting, and what became of every comment as a file. */
export function commentReportRoutes({ deps, accounts, publicUrl, readers, writing }: Pick<Services, "deps" | "accounts" | "publicUrl" | "writing"> & { readonly readers: ReportReaders }): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/conversations/:id/comments")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const kept = await deps.store.comments.find(id);
      const origins = await deps.store.comments.origins(id);
      res.json({ file: kept?.file ?? null, uploadedAt: kept?.uploadedAt ?? null, opened: origins.length } satisfies ConversationComments);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/comment-reports")
    .post(ownPage, require("organiser"), async (req, res) => {
      const written = await writeCommentsReport(deps, writing?.model ?? null, String(req.params["id"]), parse(WriteCommentsReport, req.body));
      deps.log.info({ conversationId: written.conversationId, reportId: written.id, counts: written.body.comments?.counts }, "report of comments written");
      res.status(201).json(await readers.read(req, written.id) satisfies PublishedReport);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/reports/:reportId/claims")
    .post(ownPage, require("organiser"), async (req, res) => {
      res.status(201).json(await openClaims(deps, String(req.params["reportId"]), parse(OpenClaims, req.body)) satisfies ClaimsOpened);
    })
    .all(methodNotAllowed(["POST"]));

  for (const [name, makeCsv] of [["comments", commentsCsv], ["claims", claimsCsv]] as const) {
    router.route(`/reports/:reportId/${name}.csv`)
      .get(async (req, res) => {
        const report = await readers.read(req, String(req.params["reportId"]));
        if (report.report.comments === undefined) throw new AppError("no-comments");
        res.set("Cache-Control", cacheReport(report)).attachment(`report-${report.id}-${name}.csv`).type("text/csv; charset=utf-8").send(makeCsv(report.report.comments));
      })
      .all(methodNotAllowed(["GET"]));
  }
  return router;
}
