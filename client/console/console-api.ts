import type { MarkdownPreviewed, OrganiserConversationList, SignedInPerson } from "../../server/contract/console.ts";
import type { CreateConversation, OrganiserConversation, PublicConversation, UpdateConversation } from "../../server/contract/conversation.ts";
import type { ModerationLogPage } from "../../server/contract/moderation-log.ts";
import type { PublicOpinionMap, StatementOnMap, SubGroups } from "../../server/contract/opinion-map.ts";
import type { ReportEstimate, ReportJob, ReportJobList, StartReportJob } from "../../server/contract/report-jobs.ts";
import type { PublishedReport, ReportList, ReportSummary, ReportStatus, WriteReport } from "../../server/contract/report.ts";
import type { ConversationReaderIds, SigningKey, UpdateReaderIds } from "../../server/contract/reader-ids.ts";
import type { CreateSite, Site, SiteList, UpdateSite } from "../../server/contract/sites.ts";
import type { ApproveSection, CheckSentence, EditSentence, ReportAccess, ReportReview, SentenceChecked, SetReportAccess } from "../../server/contract/report-review.ts";
import type { SeedOutcome, SeedStatements } from "../../server/contract/statement.ts";
import type { SaveTranslations, StatementTranslation, TranslationList } from "../../server/contract/translation.ts";
import { ApiError, request, type RequestOptions } from "../shared/api.ts";
import { createPeopleApi } from "./people-api.ts";
import { createSeedingApi } from "./seeding-api.ts";
import { createIntegrityApi } from "./integrity-api.ts";
import { createFlagsApi } from "./flags-api.ts";
import { createReviewApi } from "./review-api.ts";
import { createWhoTookPartApi } from "./who-took-part-api.ts";
import { createAccountApi } from "./account-api.ts";
import { createLifeApi } from "./life-api.ts";
import { createWorkshopApi } from "./workshop-api.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

const slowTimeoutMs = 60_000;

/** Every call the console makes. `onSignedOut` hears when the session has ended. */
export function createConsoleApi(onSignedOut: () => void) {
  async function call<Answer>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer> {
    try {
      return await request<Answer>(method, path, options);
    } catch (error) {
      if (error instanceof ApiError && error.code === "sign-in-required") onSignedOut();
      throw error;
    }
  }
  const one = (id: string): string => `/console/conversations/${encodeURIComponent(id)}`;
  const report = (reportId: string): string => `/console/reports/${encodeURIComponent(reportId)}`;
  const open = (id: string): string => `/conversations/${encodeURIComponent(id)}`;

  return {
    /** Who is signed in; an ApiError "sign-in-required" when nobody is (without telling `onSignedOut`). */
    me: () => request<SignedInPerson>("GET", "/me"),
    signOut: () => call<unknown>("POST", "/sign-out", { body: {} }),
    ...createPeopleApi(call, one),

    conversations: () => call<OrganiserConversationList>("GET", "/console/conversations"),
    create: (body: CreateConversation) => call<OrganiserConversation>("POST", "/console/conversations", { body }),
    conversation: (id: string) => call<OrganiserConversation>("GET", one(id)),
    update: (id: string, body: UpdateConversation) => call<OrganiserConversation>("PATCH", one(id), { body }),
    /** The description as the server renders it for citizens. */
    previewMarkdown: (markdown: string) => call<MarkdownPreviewed>("POST", "/console/markdown", { body: { markdown } }),

    seed: (id: string, body: SeedStatements) => call<SeedOutcome>("POST", `${one(id)}/statements`, { body }),
    moderationLog: (id: string, before?: number) => call<ModerationLogPage>("GET", `${one(id)}/moderation-log${before === undefined ? "" : `?before=${String(before)}`}`),

    translations: (id: string) => call<TranslationList>("GET", `${one(id)}/translations`),
    saveTranslations: (id: string, body: SaveTranslations) => call<TranslationList>("POST", `${one(id)}/translations`, { body }),
    approveTranslation: (id: string, { statementId, language }: Pick<StatementTranslation, "statementId" | "language">, isApproved: boolean) =>
      call<TranslationList>("PATCH", `${one(id)}/translations/${String(statementId)}/${language}`, { body: { isApproved } }),
    removeTranslation: (id: string, { statementId, language }: Pick<StatementTranslation, "statementId" | "language">) =>
      call<TranslationList>("DELETE", `${one(id)}/translations/${String(statementId)}/${language}`),

    reports: (id: string) => call<ReportList>("GET", `${one(id)}/reports`),
    writeReport: (id: string, body: WriteReport) => call<PublishedReport>("POST", `${one(id)}/reports`, { body, timeoutMs: slowTimeoutMs }),
    reportEstimate: (id: string, isFresh: boolean) => call<ReportEstimate>("GET", `${one(id)}/report-estimate?fresh=${isFresh ? "yes" : "no"}`, { timeoutMs: slowTimeoutMs }),
    startReportJob: (id: string, body: StartReportJob) => call<ReportJob>("POST", `${one(id)}/report-jobs`, { body, timeoutMs: slowTimeoutMs }),
    reportJobs: (id: string) => call<ReportJobList>("GET", `${one(id)}/report-jobs`),
    cancelReportJob: (jobId: string) => call<ReportJob>("POST", `/console/report-jobs/${encodeURIComponent(jobId)}/cancel`, { body: {} }),
    resumeReportJob: (jobId: string) => call<ReportJob>("POST", `/console/report-jobs/${encodeURIComponent(jobId)}/resume`, { body: {} }),
    setReportStatus: (reportId: string, status: ReportStatus) =>
      call<ReportSummary>("PATCH", `/console/reports/${encodeURIComponent(reportId)}`, { body: { status } }),

    sites: () => call<SiteList>("GET", "/console/sites"),
    site: (id: string) => call<Site>("GET", `/console/sites/${encodeURIComponent(id)}`),
    createSite: (body: CreateSite) => call<Site>("POST", "/console/sites", { body }),
    updateSite: (id: string, body: UpdateSite) => call<Site>("PATCH", `/console/sites/${encodeURIComponent(id)}`, { body }),
    deleteSite: (id: string) => call<unknown>("DELETE", `/console/sites/${encodeURIComponent(id)}`),
    renewSiteKey: (id: string) => call<SigningKey>("POST", `/console/sites/${encodeURIComponent(id)}/key`, { body: {} }),
    readerIds: (id: string) => call<ConversationReaderIds>("GET", `${one(id)}/reader-ids`),
    updateReaderIds: (id: string, body: UpdateReaderIds) => call<ConversationReaderIds>("PATCH", `${one(id)}/reader-ids`, { body }),
    renewConversationKey: (id: string) => call<SigningKey>("POST", `${one(id)}/reader-ids/key`, { body: {} }),

    /** A report with its edits and approvals. */
    reportReview: (reportId: string) => call<ReportReview>("GET", `${report(reportId)}/review`),
    /** What the verifier says of a wording; nothing is stored. */
    checkReportSentence: (reportId: string, body: CheckSentence) => call<SentenceChecked>("POST", `${report(reportId)}/check`, { body }),
    editReportSentence: (reportId: string, body: EditSentence) => call<ReportReview>("POST", `${report(reportId)}/edits`, { body }),
    approveReportSection: (reportId: string, body: ApproveSection) => call<ReportReview>("POST", `${report(reportId)}/approvals`, { body }),
    reviseReport: (reportId: string) => call<ReportSummary>("POST", `${report(reportId)}/revisions`, { body: {} }),
    reportAccess: (id: string) => call<ReportAccess>("GET", `${one(id)}/report-access`),
    setReportAccess: (id: string, body: SetReportAccess) => call<ReportAccess>("PATCH", `${one(id)}/report-access`, { body }),

    ...createFlagsApi(call, one),
    ...createReviewApi(call, one),
    ...createWhoTookPartApi(call, one),
    ...createWorkshopApi(call, one),
    ...createAccountApi(call),
    ...createSeedingApi(call, one),
    ...createIntegrityApi(call, one),
    ...createLifeApi(call, one),

    publicConversation: (id: string) => call<PublicConversation>("GET", open(id)),
    map: (id: string) => call<PublicOpinionMap>("GET", `${open(id)}/map`),
    /** The map divided into another number of groups, for this reader only. */
    dividedMap: (id: string, groupCount: number) => call<PublicOpinionMap>("GET", `${open(id)}/map?groups=${String(groupCount)}`),
    /** One group opened; the first time a test is run, which takes a moment. */
    subGroups: (id: string, groupId: string, groupCount: number) =>
      call<SubGroups>("GET", `${open(id)}/map/groups/${encodeURIComponent(groupId)}?groups=${String(groupCount)}`, { timeoutMs: slowTimeoutMs }),
    tallies: (id: string) => call<{ statements: StatementOnMap[] }>("GET", `${open(id)}/statements`),
  };
}
export type ConsoleApi = ReturnType<typeof createConsoleApi>;
