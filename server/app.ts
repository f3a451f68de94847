import compression from "compression";
import express, { Router, type Express } from "express";
import { errorHandler, notFound } from "./http/error-handler.ts";
import { pageNotFound } from "./http/page-errors.ts";
import { defaultClientDir } from "./http/page-shell.ts";
import { readJson, refuseZeroBytes } from "./http/read-json.ts";
import { createReportReaders, type ReportReaders } from "./http/readable-report.ts";
import { logRequests, watchRequests } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { createPasses, type Passes } from "./http/passes.ts";
import { createPageSender } from "./http/send-page.ts";
import { createLiveReports } from "./jobs/live-reports.ts";
import type { Metrics } from "./metrics.ts";
import { accountRoutes } from "./routes/account.ts";
import { apiTokenRoutes } from "./routes/api-tokens.ts";
import { clientFileRoutes } from "./routes/client-files.ts";
import { commentReportRoutes } from "./routes/comment-reports.ts";
import { commentUploadRoutes } from "./routes/comment-uploads.ts";
import { consoleArchiveRoutes } from "./routes/console-archive.ts";
import { consoleConversationRoutes } from "./routes/console-conversations.ts";
import { consoleFlagRoutes } from "./routes/console-flags.ts";
import { consoleReminderRoutes } from "./routes/console-reminders.ts";
import { consoleLifeRoutes } from "./routes/console-life.ts";
import { consoleReaderIdRoutes } from "./routes/console-reader-ids.ts";
import { consoleSeedingRoutes } from "./routes/console-seeding.ts";
import { consoleSiteRoutes } from "./routes/console-sites.ts";
import { createStatementReview } from "./commands/review-statements.ts";
import { changeStatementRoutes } from "./routes/change-statements.ts";
import { consoleStatementRoutes } from "./routes/console-statements.ts";
import { consoleTranslationRoutes } from "./routes/console-translations.ts";
import { moderationLogRoutes } from "./routes/moderation-log.ts";
import { conversationRoutes } from "./routes/conversations.ts";
import { healthRoutes } from "./routes/health.ts";
import { gateRoutes } from "./routes/gates.ts";
import { integrityRoutes } from "./routes/integrity.ts";
import { kioskRoutes } from "./routes/kiosks.ts";
import { livePictureRoutes } from "./routes/live-picture.ts";
import { markdownPreviewRoutes } from "./routes/markdown-preview.ts";
import { meRoutes } from "./routes/me.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import { oembedRoutes } from "./routes/oembed.ts";
import { conversationPeopleRoutes } from "./routes/conversation-people.ts";
import { organisationRoutes } from "./routes/organisations.ts";
import { participantOpenIdRoutes } from "./routes/participant-open-id.ts";
import { openIdRoutes } from "./routes/open-id.ts";
import { openapiRoutes } from "./routes/openapi.ts";
import { opinionMapRoutes } from "./routes/opinion-map.ts";
import { questionRoutes } from "./routes/questions.ts";
import { pageRoutes } from "./routes/pages.ts";
import { participationRoutes } from "./routes/participation.ts";
import { passwordSignInRoutes } from "./routes/password-sign-in.ts";
import { peopleRoutes } from "./routes/people.ts";
import { personSessionRoutes } from "./routes/person-sessions.ts";
import { previewPassRoutes } from "./routes/preview-pass.ts";
import { participantRequestRoutes } from "./routes/participant-requests.ts";
import { consolePrivacyRoutes } from "./routes/privacy.ts";
import { privacyPageRoutes } from "./routes/privacy-page.ts";
import { reportFileRoutes } from "./routes/report-files.ts";
import { reportPageRoutes } from "./routes/report-pages.ts";
import { reportReviewRoutes } from "./routes/report-review.ts";
import { reportJobActionRoutes } from "./routes/report-job.ts";
import { reportJobRoutes } from "./routes/report-jobs.ts";
import { reportRoutes } from "./routes/reports.ts";
import { reviewQueueRoutes } from "./routes/review-queue.ts";
import { sampleRoutes } from "./routes/sample.ts";
import { seedFileRoutes } from "./routes/seed-files.ts";
import { secondStepRoutes } from "./routes/second-step.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { sitePageRoutes } from "./routes/site-pages.ts";
import { statementRoutes } from "./routes/statements.ts";
import { textParticipationRoutes } from "./routes/text-participation.ts";
import { voteRoutes } from "./routes/votes.ts";
import { whoTookPartRoutes } from "./routes/who-took-part.ts";
import { workshopRoutes } from "./routes/workshop.ts";
import type { Services } from "./services.ts";

export interface AppOptions {
  /** Told of every finished request, and read at /metrics. */
  readonly metrics?: Metrics;
  /** Where the built client lies. */
  readonly clientDir?: string;
}

/** The whole service as an express app: nothing listens yet, nothing is started. */
export function createApp(services: Services, { metrics, clientDir = defaultClientDir }: AppOptions = {}): Express {
  const { deps: { config, log } } = services;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  // Flat query strings; nested ones are nobody's friend.
  app.set("query parser", "simple");

  const logRequest = logRequests(log);
  app.use(watchRequests((request) => {
    logRequest(request);
    metrics?.requestFinished(request);
  }));
  app.use(securityHeaders(config.publicUrl?.startsWith("https:") ?? false));
  app.use(refuseZeroBytes);
  app.use(compression());

  const reports = createReportReading(services);
  app.use("/api/v1", api(services, reports));
  app.use(openapiRoutes());
  app.use("/api", notFound);
  app.use(signInRoutes(services));
  app.use(openIdRoutes(services));
  app.use(participantOpenIdRoutes(services));
  app.use(healthRoutes(services));
  if (metrics !== undefined) app.use(metricsRoutes(metrics));
  app.use(clientFileRoutes(clientDir));
  const pages = { deps: services.deps, publicUrl: services.publicUrl, clientDir };
  app.use(sampleRoutes(pages));
  app.use(oembedRoutes(services));
  app.use(sitePageRoutes(services));
  app.use(reportPageRoutes({ services, ...reports, send: createPageSender(pages) }));
  app.use(textParticipationRoutes(services));
  app.use(previewPassRoutes(services));
  app.use(privacyPageRoutes(services));
  app.use(pageRoutes({ services, clientDir }));

  app.use(pageNotFound);
  app.use(notFound);
  app.use(errorHandler({ log }));
  return app;
}

/** Who may read which report: the same for the API, for files and for pages. */
function createReportReading({ deps, accounts, publicUrl }: Services): ReportReading {
  const passes = createPasses({ what: "report", secret: deps.config.secret, clock: deps.clock, publicUrl });
  return { passes, readers: createReportReaders({ deps, accounts, passes, live: createLiveReports(deps) }) };
}

interface ReportReading {
  readonly passes: Passes;
  readonly readers: ReportReaders;
}

function api(services: Services, { readers }: ReportReading): Router {
  const router = Router();
  router.use(services.limits.requests);
  router.use(commentUploadRoutes(services));
  router.use(seedFileRoutes(services));
  router.use(...readJson());
  router.use(conversationRoutes(services));
  router.use(participationRoutes(services));
  router.use(meRoutes(services));
  router.use(voteRoutes(services));
  router.use(questionRoutes(services));
  router.use(whoTookPartRoutes(services));
  router.use(kioskRoutes(services));
  router.use(workshopRoutes(services));
  router.use(integrityRoutes(services));
  router.use(gateRoutes(services));
  router.use(statementRoutes(services));
  router.use(opinionMapRoutes(services));
  router.use(passwordSignInRoutes(services));
  router.use(accountRoutes(services));
  router.use(secondStepRoutes(services));
  router.use(personSessionRoutes(services));
  router.use(peopleRoutes(services));
  router.use(organisationRoutes(services));
  router.use(apiTokenRoutes(services));
  router.use(conversationPeopleRoutes(services));
  router.use(consoleConversationRoutes(services));
  router.use(consoleArchiveRoutes(services));
  router.use(consoleLifeRoutes(services));
  router.use(consolePrivacyRoutes(services));
  router.use(participantRequestRoutes(services));
  const review = createStatementReview(services.deps);
  router.use(consoleStatementRoutes(services, review));
  router.use(reviewQueueRoutes(services, review));
  router.use(changeStatementRoutes(services));
  router.use(consoleFlagRoutes(services));
  router.use(consoleReminderRoutes(services));
  router.use(moderationLogRoutes(services));
  router.use(consoleSiteRoutes(services));
  router.use(consoleReaderIdRoutes(services));
  router.use(consoleTranslationRoutes(services));
  router.use(consoleSeedingRoutes(services));
  router.use(livePictureRoutes(services));
  router.use(markdownPreviewRoutes(services));
  router.use(reportRoutes({ ...services, readers }));
  router.use(reportJobRoutes(services));
  router.use(reportJobActionRoutes(services));
  router.use(reportReviewRoutes({ ...services, readers }));
  router.use(reportFileRoutes({ ...services, readers }));
  router.use(commentReportRoutes({ ...services, readers }));
  return router;
}
