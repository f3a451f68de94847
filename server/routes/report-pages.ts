import { Router, urlencoded, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import { pageMessages } from "../../messages/pages.ts";
import { AppError } from "../errors.ts";
import { isPassword } from "../hash-password.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { liveReportId, type ReportReaders } from "../http/readable-report.ts";
import type { Passes } from "../http/passes.ts";
import { sendReportPasswordPage } from "../http/report-password-page.ts";
import { requestLocale } from "../http/request-locale.ts";
import type { SendPage } from "../http/send-page.ts";
import type { Services } from "../services.ts";

export interface ReportPages {
  readonly services: Pick<Services, "deps" | "limits" | "publicUrl">;
  readonly readers: ReportReaders;
  readonly passes: Passes;
  readonly send: SendPage;
}

const Password = z.object({ password: z.string().max(200) });

/** The pages of reports: by id, the newest of a conversation, the one that follows it, in a frame, and the password page. */
export function reportPageRoutes({ services: { deps: { store, log }, limits, publicUrl }, readers, passes, send }: ReportPages): Router {
  const router = Router();

  router.get("/c/:id/report", async (req, res, next) => {
    const reportId = await store.reports.latestPublishedId(req.params.id);
    if (reportId === null) next();
    else res.set("Cache-Control", "no-cache").redirect(302, `/report/${reportId}${new URL(req.url, publicUrl()).search}`);
  });

  /** A page whose report this reader may not have yet says so in a page of its own; in a frame it leads out of it. */
  const page = (idOf: (req: Request) => string, isFrame: boolean): RequestHandler => async (req, res) => {
    const reportId = idOf(req);
    let report;
    try {
      report = await readers.read(req, reportId);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "report-locked")) throw error;
      sendReportPasswordPage(req, res, { reportId, isWrong: false, isFrame });
      return;
    }
    const { conversation } = report.report;
    const locale = requestLocale(req, conversation.language);
    const isPublic = (report.status === "published" || report.status === "live") && !report.isProtected;
    const sites = isFrame ? (await store.conversations.find(conversation.id))?.embedSites ?? [] : [];
    await send(req, res, "report", {
      locale,
      title: isPublic ? pageMessages[locale].reportTitle(conversation.topic) : pageMessages[locale].siteName,
      description: pageMessages[locale].reportDescription,
      // What moves all the time, or stands elsewhere, is not for search engines.
      isIndexed: isPublic && report.status === "published" && !isFrame,
      ...(isFrame ? { frameAncestors: sites.length === 0 ? "any" as const : sites } : {}),
    });
  };
  const unlock = async (req: Request, res: Response, reportId: string, address: string): Promise<void> => {
    const { conversationId, passwordHash } = await readers.lockOf(reportId);
    await limits.reportPasswordsOf(res, conversationId);
    const given = Password.safeParse(req.body).data?.password ?? "";
    if (passwordHash !== null && !(await isPassword(given, passwordHash))) {
      sendReportPasswordPage(req, res, { reportId, isWrong: true, isFrame: false });
      return;
    }
    if (passwordHash !== null) passes.issue(res, conversationId, passwordHash);
    res.redirect(303, address);
  };
  const form = urlencoded({ extended: false, limit: "4kb" });
  router.get("/c/:id/report/live", page((req) => liveReportId(String(req.params["id"])), false));
  router.get("/report/:reportId", page((req) => String(req.params["reportId"]), false));
  router.get("/embed/report/:reportId", page((req) => String(req.params["reportId"]), true));
  router.post("/report/:reportId", limits.signIns, form, (req: Request<{ reportId: string }>, res) => unlock(req, res, req.params.reportId, `/report/${encodeURIComponent(req.params.reportId)}`));

  router.use(pageErrorHandler(log));
  return router;
}
