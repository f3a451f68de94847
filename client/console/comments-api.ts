import type { ClaimsOpened, CommentPreview, ConversationComments, OpenClaims, UploadComments } from "../../server/contract/comments.ts";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { PublishedReport } from "../../server/contract/report.ts";
import { request } from "../shared/api.ts";
import { sendFile } from "../shared/send-file.ts";

/** Ten thousand comments take some seconds. */
const slowTimeoutMs = 180_000;
/** A language model answers when it answers; its answers are kept. */
const modelTimeoutMs = 900_000;
const one = (id: string): string => `/console/conversations/${encodeURIComponent(id)}`;

export const previewComments = (file: File): Promise<CommentPreview> => sendFile(`/console/comments/preview?${new URLSearchParams({ name: file.name.slice(0, 200) }).toString()}`, file);

export const uploadComments = (file: File, { topic, language, organisationId }: Pick<UploadComments, "topic" | "language" | "organisationId">): Promise<OrganiserConversation> =>
  sendFile(`/console/comments?${new URLSearchParams({ name: file.name.slice(0, 200), topic, language, ...(organisationId !== undefined && { organisationId }) }).toString()}`, file);

export const commentsOf = (id: string): Promise<ConversationComments> => request("GET", `${one(id)}/comments`);

export const writeCommentsReport = (id: string, useModel = false): Promise<PublishedReport> =>
  request("POST", `${one(id)}/comment-reports`, { body: { publish: false, useModel }, timeoutMs: useModel ? modelTimeoutMs : slowTimeoutMs });

export const readReport = (reportId: string): Promise<PublishedReport> => request("GET", `/reports/${encodeURIComponent(reportId)}`, { timeoutMs: slowTimeoutMs });

export const openClaims = (reportId: string, body: OpenClaims): Promise<ClaimsOpened> => request("POST", `/console/reports/${encodeURIComponent(reportId)}/claims`, { body });
