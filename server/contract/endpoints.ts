// Every endpoint of the API, once: the OpenAPI document is made from this table, and a test compares it with the routes.
import { z } from "zod";
import { MarkdownPreviewed, Moderated, OrganiserConversationList, PreviewMarkdown, SignedInPerson } from "./console.ts";
import { CreateConversation, OrganiserConversation, PublicConversation, PublicConversationList, UpdateConversation } from "./conversation.ts";
import { ClaimsOpened, CommentPreview, ConversationComments, OpenClaims, PreviewComments, UploadComments, WriteCommentsReport } from "./comments.ts";
import type { Endpoint } from "./endpoint.ts";
import { flagEndpoints } from "./flag-endpoints.ts";
import { reminderEndpoints } from "./reminder-endpoints.ts";
import { LogPageQuery, ModerationLogFile, ModerationLogPage } from "./moderation-log.ts";
import { lifeEndpoints } from "./life-endpoints.ts";
import { privacyEndpoints } from "./privacy-endpoints.ts";
import { DeviceCode, MyData, ParticipantDeleted, ReferenceCode } from "./my-data.ts";
import { MapQuery, PublicOpinionMap, StatementTable, SubGroups } from "./opinion-map.ts";
import { organisationEndpoints } from "./organisation-endpoints.ts";
import { MyPlace, NextStatement, Participation, ResumeParticipation, StartParticipation, StatementSubmitted, VoteSaved } from "./participation.ts";
import { ConversationReaderIds, SigningKey, UpdateReaderIds } from "./reader-ids.ts";
import { EstimateQuery, ReportEstimate, ReportJob, ReportJobList, StartReportJob } from "./report-jobs.ts";
import { PublishedReport, ReportList, ReportSummary, SetReportStatus, WriteReport } from "./report.ts";
import { ReportFileList, ReportFileQuery } from "./report-files.ts";
import { ApproveSection, CheckSentence, EditSentence, ReportAccess, ReportReview, SentenceChecked, SetReportAccess } from "./report-review.ts";
import { livePictureEndpoints } from "./live-picture-endpoints.ts";
import { seedingEndpoints } from "./seeding-endpoints.ts";
import { ReviewQuery } from "./review-query.ts";
import { ModerateStatements, ReviewPage, SeedOutcome, SeedStatements, SubmitStatement } from "./statement.ts";
import { CreateSite, Site, SiteList, UpdateSite } from "./sites.ts";
import { ApproveTranslation, SaveTranslations, TranslationList } from "./translation.ts";
import { CastVote } from "./vote.ts";
import { accountEndpoints } from "./account-endpoints.ts";
import { reviewEndpoints } from "./review-endpoints.ts";
import { gateEndpoints, gateErrors } from "./gate-endpoints.ts";
import { integrityEndpoints } from "./integrity-endpoints.ts";
import { questionEndpoints } from "./question-endpoints.ts";
import { workshopEndpoints } from "./workshop-endpoints.ts";

const publicEndpoints: readonly Endpoint[] = [
  {
    method: "get", path: "/conversations", who: "everybody", answer: PublicConversationList,
    summary: "Open and closed conversations that are listed publicly, newest first.",
  },
  {
    method: "get", path: "/conversations/:id", who: "everybody", answer: PublicConversation,
    summary: "One conversation as everybody may see it.",
  },
  {
    method: "post", path: "/conversations/:id/participation", who: "everybody", body: StartParticipation, answer: Participation,
    summary: "Begins taking part, or resumes when the request carries a participant's token. Nothing is stored before the first vote.",
    errors: ["participant-token-invalid", "participant-token-expired", "participant-token-deleted", "reader-id-invalid", "reader-id-expired", ...gateErrors],
  },
  {
    method: "get", path: "/conversations/:id/me", who: "participant", answer: Participation,
    summary: "The participant's own votes and statements, the next statement, and a renewed token.",
  },
  {
    method: "delete", path: "/conversations/:id/me", who: "participant", answer: ParticipantDeleted,
    summary: "Deletes the participant for good: votes are withdrawn, statements nobody else voted on are taken away, the others lose their author. The token is refused from then on.",
  },
  {
    method: "get", path: "/conversations/:id/me/data", who: "participant", answer: MyData,
    summary: "Everything stored about the participant: votes with their history and times, and statements with their states.",
  },
  {
    method: "get", path: "/conversations/:id/me/reference", who: "participant", answer: ReferenceCode,
    summary: "A code that names the participant to the organisers, for a request about their data. Nobody can take part with it.",
  },
  {
    method: "post", path: "/conversations/:id/me/device-code", who: "participant", answer: DeviceCode,
    summary: "A signed code, valid for 15 minutes, that makes another device the same participant.",
  },
  {
    method: "post", path: "/conversations/:id/resume", who: "everybody", body: ResumeParticipation, answer: Participation,
    summary: "Goes on as the participant a device code was made for, with a token of this device's own.",
    errors: ["device-code-invalid"],
  },
  {
    method: "get", path: "/conversations/:id/next", who: "participant", answer: NextStatement,
    query: z.strictObject({ exclude: z.string().max(300).optional().meta({ description: "Ids of statements on screen, separated by commas; at most 20." }) }),
    summary: "The next statement to vote on, drawn by priority; never one that has been answered.",
  },
  {
    method: "post", path: "/conversations/:id/votes", who: "participant", body: CastVote, answer: VoteSaved,
    summary: "Saves, changes or (vote: null) withdraws a vote, and answers with the next statement. Repeating a requestId changes nothing.",
    errors: ["conversation-closed", "statement-not-found", "statement-not-votable", ...gateErrors, "request-id-reused"],
  },
  {
    method: "post", path: "/conversations/:id/statements", who: "participant", body: SubmitStatement, answer: StatementSubmitted, status: 201,
    summary: "Adds the participant's statement, with which they agree. An equal text answers 200 with the existing statement.",
    errors: ["conversation-closed", "writing-not-allowed", ...gateErrors, "statement-empty", "statement-too-long", "request-id-reused"],
  },
  {
    method: "get", path: "/conversations/:id/statements", who: "everybody", answer: StatementTable, hasEtag: true,
    summary: "All statements open to votes with their tallies: the table beside the map.",
  },
  {
    method: "get", path: "/conversations/:id/moderation-log.csv", who: "everybody", answer: "csv",
    summary: "The moderation log without names and texts as CSV, where the organisers publish it.",
    errors: ["moderation-log-not-public"],
  },
  {
    method: "get", path: "/conversations/:id/moderation-log.json", who: "everybody", answer: ModerationLogFile,
    summary: "The same as a file whose chain anybody can check.",
    errors: ["moderation-log-not-public"],
  },
  {
    method: "get", path: "/conversations/:id/map", who: "everybody", answer: PublicOpinionMap, hasEtag: true,
    query: MapQuery,
    summary: "The opinion map: groups and densities, no single person. Version 0 until there are enough participants. With `groups`, the same people divided into that many groups; where they cannot be, the map as it is.",
  },
  {
    method: "get", path: "/conversations/:id/map/groups/:groupId", who: "everybody", answer: SubGroups, hasEtag: true, query: MapQuery,
    summary: "One group of the map opened into sub-groups, with the test whether they are better than chance.",
    errors: ["group-not-found"],
  },
  {
    method: "get", path: "/conversations/:id/place", who: "participant", answer: MyPlace,
    summary: "Where the participant stands on the newest map. Nobody else's place is ever sent.",
  },
  {
    method: "get", path: "/reports/:reportId", who: "everybody", answer: PublishedReport,
    summary: "One version of a report. Drafts and withdrawn ones only for people who are signed in; protected ones after the password was given at /report/:reportId.",
    errors: ["report-not-found", "report-locked"],
  },
  {
    method: "get", path: "/reports/:reportId/files", who: "everybody", answer: ReportFileList, query: ReportFileQuery,
    summary: "The files a report can be taken away as, with their sizes.",
    errors: ["report-not-found", "report-locked"],
  },
  {
    method: "get", path: "/reports/:reportId/files/:name", who: "everybody", answer: "file", query: ReportFileQuery,
    summary: "A report as a file: report.pdf, .docx, .html, .md or .json, tables as .csv, charts as .svg. `live-` and a conversation's id, as the report's id, is the report that follows the conversation.",
    errors: ["report-not-found", "report-locked", "not-found"],
  },
];

const consoleEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/me", who: "analyst", answer: SignedInPerson, summary: "Who is signed in, and everything they may do." },
  { method: "post", path: "/sign-out", who: "everybody", answer: null, summary: "Ends the session, if there is one.", errors: ["not-allowed"] },
  { method: "get", path: "/console/conversations", who: "analyst", answer: OrganiserConversationList, summary: "Conversations the caller has a role in, with settings and counts, newest first." },
  { method: "post", path: "/console/conversations", who: "organiser", body: CreateConversation, answer: OrganiserConversation, status: 201, summary: "Creates a conversation, as a draft." },
  { method: "get", path: "/console/conversations/:id", who: "analyst", answer: OrganiserConversation, summary: "One conversation with settings and counts." },
  { method: "patch", path: "/console/conversations/:id", who: "organiser", body: UpdateConversation, answer: OrganiserConversation, summary: "Changes the settings named; what is left out stays." },
  { method: "post", path: "/console/markdown", who: "analyst", body: PreviewMarkdown, answer: MarkdownPreviewed, summary: "A description as citizens will see it. Nothing is stored." },
  { method: "get", path: "/console/conversations/:id/statements", who: "analyst", query: ReviewQuery, answer: ReviewPage, summary: "Statements to review: filtered, searched, sorted, in pages." },
  {
    method: "post", path: "/console/conversations/:id/statements", who: "organiser", body: SeedStatements, answer: SeedOutcome, status: 201,
    summary: "Adds seed statements. Texts that exist already, and those that are too long, are reported by line.",
  },
  {
    method: "post", path: "/console/conversations/:id/moderation", who: "moderator", body: ModerateStatements, answer: Moderated,
    summary: "Accepts, rejects, or marks statements as meta: all of them or none. What is left out stays.",
    errors: ["statement-not-found"],
  },
  { method: "get", path: "/console/conversations/:id/translations", who: "analyst", answer: TranslationList, summary: "Statements in other languages, approved or not." },
  {
    method: "post", path: "/console/conversations/:id/translations", who: "moderator", body: SaveTranslations, answer: TranslationList,
    summary: "Saves translations, all or none; what is there for a statement and language is replaced. Approved unless `isApproved` is false.",
    errors: ["statement-not-found"],
  },
  { method: "patch", path: "/console/conversations/:id/translations/:statementId/:language", who: "moderator", body: ApproveTranslation, answer: TranslationList, summary: "Shows a translation to citizens, or takes it out of their sight.", errors: ["not-found"] },
  { method: "delete", path: "/console/conversations/:id/translations/:statementId/:language", who: "moderator", answer: TranslationList, summary: "Deletes a translation; the original stays.", errors: ["invalid-request", "not-found"] },
  {
    method: "get", path: "/console/conversations/:id/moderation-log", who: "analyst", query: LogPageQuery, answer: ModerationLogPage,
    summary: "Decisions of moderators, newest first, and whether the hash chain of the whole log is unbroken.",
  },
  { method: "get", path: "/console/conversations/:id/moderation-log.csv", who: "analyst", answer: "csv", summary: "The whole moderation log with names and texts, as CSV." },
  { method: "get", path: "/console/conversations/:id/moderation-log.json", who: "analyst", answer: ModerationLogFile, summary: "The whole moderation log as a file whose chain `hiroba check-log` checks." },
  { method: "get", path: "/console/conversations/:id/reports", who: "analyst", answer: ReportList, summary: "Report versions, newest first." },
  {
    method: "post", path: "/console/conversations/:id/reports", who: "organiser", body: WriteReport, answer: PublishedReport, status: 201,
    summary: "Freezes the present map, statements and tallies into a new report version.",
    errors: ["report-not-ready", "model-not-configured"],
  },
  {
    method: "get", path: "/console/conversations/:id/report-estimate", who: "organiser", query: EstimateQuery, answer: ReportEstimate,
    summary: "What a report worded by the language model would take: calls, tokens, cost where prices are known. The model is not asked.",
    errors: ["report-not-ready", "model-not-configured"],
  },
  { method: "get", path: "/console/conversations/:id/report-jobs", who: "analyst", answer: ReportJobList, summary: "The newest reports being written with the model, or written." },
  {
    method: "post", path: "/console/conversations/:id/report-jobs", who: "organiser", body: StartReportJob, answer: ReportJob, status: 202,
    summary: "Freezes the present map, statements and tallies and lets the model word a report of them, as a draft. Follow the job for progress.",
    errors: ["report-not-ready", "model-not-configured", "report-job-running"],
  },
  { method: "get", path: "/console/report-jobs/:jobId", who: "analyst", answer: ReportJob, summary: "Progress of one report being written, by unit of work.", errors: ["report-job-not-found"] },
  {
    method: "post", path: "/console/report-jobs/:jobId/cancel", who: "organiser", answer: ReportJob,
    summary: "Stops writing. What the model has answered is kept; resume goes on from there.", errors: ["report-job-not-found"],
  },
  {
    method: "post", path: "/console/report-jobs/:jobId/resume", who: "organiser", answer: ReportJob,
    summary: "Goes on with a cancelled or failed job.", errors: ["report-job-not-found", "report-job-running", "report-job-over", "model-not-configured"],
  },
  {
    method: "patch", path: "/console/reports/:reportId", who: "organiser", body: SetReportStatus, answer: ReportSummary,
    summary: "Moves a report version on: draft, review, published, withdrawn. Publishing seals its words under their hash.",
    errors: ["report-not-found", "report-sealed"],
  },
  {
    method: "get", path: "/console/reports/:reportId/review", who: "analyst", answer: ReportReview,
    summary: "A report with its edits and approvals.", errors: ["report-not-found"],
  },
  {
    method: "post", path: "/console/reports/:reportId/check", who: "moderator", body: CheckSentence, answer: SentenceChecked,
    summary: "What the verifier says of another wording of a sentence. Nothing is stored.",
    errors: ["report-not-found", "report-sealed", "sentence-not-found"],
  },
  {
    method: "post", path: "/console/reports/:reportId/edits", who: "organiser", body: EditSentence, answer: ReportReview,
    summary: "Words a sentence anew. A wording that breaks a rule needs a reason and is marked as staff wording for readers.",
    errors: ["report-not-found", "report-sealed", "sentence-not-found", "sentence-breaks-rules", "sentence-not-showable"],
  },
  {
    method: "post", path: "/console/reports/:reportId/approvals", who: "organiser", body: ApproveSection, answer: ReportReview,
    summary: "Approves a section or the whole report, or takes that back.",
    errors: ["report-not-found", "report-sealed", "section-not-found"],
  },
  {
    method: "post", path: "/console/reports/:reportId/revisions", who: "organiser", answer: ReportSummary, status: 201,
    summary: "Makes a new draft with the words of this version, to change what it says.", errors: ["report-not-found"],
  },
  { method: "get", path: "/console/conversations/:id/report-access", who: "analyst", answer: ReportAccess, summary: "Who may read the reports of a conversation." },
  {
    method: "patch", path: "/console/conversations/:id/report-access", who: "organiser", body: SetReportAccess, answer: ReportAccess,
    summary: "Sets or takes away the password of a conversation's reports, and turns the report that follows it on or off.",
  },
];

const siteEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/sites", who: "analyst", answer: SiteList, summary: "Registered sites of the caller's organisations, whose pages create conversations by themselves, oldest first." },
  { method: "post", path: "/console/sites", who: "organiser", body: CreateSite, answer: Site, status: 201, summary: "Registers a site with the template its conversations begin with." },
  { method: "get", path: "/console/sites/:siteId", who: "analyst", answer: Site, summary: "One registered site with its template.", errors: ["site-not-found"] },
  {
    method: "patch", path: "/console/sites/:siteId", who: "organiser", body: UpdateSite, answer: Site, errors: ["site-not-found"],
    summary: "Changes the settings named. Conversations that exist stay as they are.",
  },
  {
    method: "delete", path: "/console/sites/:siteId", who: "organiser", answer: null, errors: ["site-not-found"],
    summary: "Takes the site off the list: its pages create nothing and show nothing any more. The conversations stay.",
  },
  {
    method: "post", path: "/console/sites/:siteId/key", who: "organiser", answer: SigningKey, status: 201, errors: ["site-not-found"],
    summary: "Makes a new key for signing the ids of the site's readers, shown this once. The one before it counts no more.",
  },
  { method: "get", path: "/console/conversations/:id/reader-ids", who: "analyst", answer: ConversationReaderIds, summary: "What is done with the ids host pages give for their readers." },
  {
    method: "patch", path: "/console/conversations/:id/reader-ids", who: "organiser", body: UpdateReaderIds, answer: ConversationReaderIds,
    summary: "Whether only people with a signed id take part, and whether ids are kept. Ids are forgotten when they are no longer to be kept.",
  },
  {
    method: "post", path: "/console/conversations/:id/reader-ids/key", who: "organiser", answer: SigningKey, status: 201,
    summary: "Makes a new signing key for this conversation, shown this once. The one before it counts no more.",
  },
  {
    method: "get", path: "/console/conversations/:id/reader-ids.csv", who: "organiser", answer: "csv",
    summary: "Who is which participant, where the organisers asked to keep readers' ids.",
  },
];

const commentEndpoints: readonly Endpoint[] = [
  {
    method: "get", path: "/reports/:reportId/comments.csv", who: "everybody", answer: "csv", errors: ["report-not-found", "report-locked", "no-comments"],
    summary: "What became of every comment of a report of free comments, as CSV; personal data masked.",
  },
  {
    method: "get", path: "/reports/:reportId/claims.csv", who: "everybody", answer: "csv", errors: ["report-not-found", "report-locked", "no-comments"],
    summary: "Every claim of a report of free comments with its exact quotes, as CSV.",
  },
  {
    method: "post", path: "/console/comments/preview", who: "organiser", query: PreviewComments, body: "csv", answer: CommentPreview,
    summary: "What a CSV file of free comments would become, with problems by line. Nothing is stored.",
  },
  {
    method: "post", path: "/console/comments", who: "organiser", query: UploadComments, body: "csv", answer: OrganiserConversation, status: 201, errors: ["comments-unreadable"],
    summary: "Makes a draft conversation of a CSV file of free comments (columns id, comment, name, attribute_*).",
  },
  { method: "get", path: "/console/conversations/:id/comments", who: "analyst", answer: ConversationComments, summary: "The file of comments a conversation began with, if any." },
  {
    method: "post", path: "/console/conversations/:id/comment-reports", who: "organiser", body: WriteCommentsReport, answer: PublishedReport, status: 201, errors: ["no-comments", "model-not-configured"],
    summary: "Writes a report of the conversation's free comments: claims with exact quotes, topics, duplicates, and what became of every comment.",
  },
  {
    method: "post", path: "/console/reports/:reportId/claims", who: "organiser", body: OpenClaims, answer: ClaimsOpened, status: 201, errors: ["report-not-found", "no-comments", "claim-not-found"],
    summary: "Opens claims of a report of comments for voting: they become statements that keep where they come from.",
  },
];

/** All endpoints below /api/v1, public ones first. */
export const endpoints: readonly Endpoint[] = [
  ...publicEndpoints, ...accountEndpoints, ...consoleEndpoints, ...organisationEndpoints, ...reviewEndpoints, ...flagEndpoints, ...reminderEndpoints, ...workshopEndpoints,
  ...lifeEndpoints, ...privacyEndpoints,
  ...integrityEndpoints, ...gateEndpoints, ...commentEndpoints, ...siteEndpoints, ...seedingEndpoints, ...livePictureEndpoints, ...questionEndpoints,
];
