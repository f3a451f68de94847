import { Router, type Request } from "express";
import { ReportFileQuery, type ReportFileList } from "../contract/report-files.ts";
import type { PublishedReport } from "../contract/report.ts";
import { AppError } from "../errors.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { ReportReaders } from "../http/readable-report.ts";
import { createReportFileCache, fileOptions } from "../http/report-file-cache.ts";
import { createReportFileThread } from "../jobs/report-file-thread.ts";
import { cacheReport } from "./reports.ts";

/** Files of reports below /api/v1, for whoever may read the report itself. */
export function reportFileRoutes({ readers, publicUrl }: { readonly readers: ReportReaders; readonly publicUrl: () => string }): Router {
  const files = createReportFileCache(createReportFileThread());
  const router = Router();
  const optionsOf = (req: Request, report: PublishedReport) => {
    parse(ReportFileQuery, req.query);
    const { id: conversationId, language } = report.report.conversation;
    return fileOptions(req, publicUrl() + (report.status === "live" ? `/c/${conversationId}/report/live` : `/report/${report.id}`), language);
  };

  router.route("/reports/:reportId/files")
    .get(async (req, res) => {
      const report = await readers.read(req, req.params.reportId);
      const options = optionsOf(req, report);
      res.set("Cache-Control", cacheReport(report)).vary("Accept-Language").json({ locale: options.locale, files: [...await files.list(report, options)] } satisfies ReportFileList);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/reports/:reportId/files/:name")
    .get(async (req, res) => {
      const report = await readers.read(req, req.params.reportId);
      const made = await files.make(report, req.params.name, optionsOf(req, report));
      if (made === null) throw new AppError("not-found");
      res.set("Cache-Control", cacheReport(report)).vary("Accept-Language")
        .attachment(`hiroba-${report.id}-${req.params.name}`).type(made.type).send(made.bytes);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
