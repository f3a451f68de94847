import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { ConversationDeleted, DuplicateConversation, LaunchList, StartPreview } from "../../server/contract/life.ts";
import type { MyData, ParticipantDeleted } from "../../server/contract/my-data.ts";
import type { DeleteOnRequest, ParticipantFound, ParticipantRequest } from "../../server/contract/participant-requests.ts";
import type { PrivacyLog } from "../../server/contract/privacy-log.ts";
import type { PrivacyNotice } from "../../server/contract/privacy.ts";
import type { Retention, RetentionTimers } from "../../server/contract/retention.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Calls about the life of a conversation. */
export const createLifeApi = (call: Call, one: (id: string) => string) => ({
  launchList: (id: string) => call<LaunchList>("GET", `${one(id)}/launch`),
  startPreview: (id: string, body: StartPreview) => call<OrganiserConversation>("POST", `${one(id)}/preview`, { body }),
  duplicate: (id: string, body: DuplicateConversation) => call<OrganiserConversation>("POST", `${one(id)}/duplicate`, { body }),
  privacyNotice: (id: string) => call<PrivacyNotice>("GET", `${one(id)}/privacy`),
  setPrivacyNotice: (id: string, body: PrivacyNotice) => call<PrivacyNotice>("PATCH", `${one(id)}/privacy`, { body }),
  findOnRequest: (id: string, body: ParticipantRequest) => call<ParticipantFound>("POST", `${one(id)}/participant-requests`, { body }),
  exportOnRequest: (id: string, body: ParticipantRequest) => call<MyData>("POST", `${one(id)}/participant-requests/data`, { body }),
  deleteOnRequest: (id: string, body: DeleteOnRequest) => call<ParticipantDeleted>("POST", `${one(id)}/participant-requests/deletion`, { body }),
  retention: (id: string) => call<Retention>("GET", `${one(id)}/retention`),
  setRetention: (id: string, body: RetentionTimers) => call<Retention>("PATCH", `${one(id)}/retention`, { body }),
  privacyLog: (id: string) => call<PrivacyLog>("GET", `${one(id)}/privacy-log`),
  deleteConversation: (id: string, topic: string) => call<ConversationDeleted>("POST", `${one(id)}/delete`, { body: { topic } }),
});

/** Where the archive of a conversation is downloaded. */
export const archiveAddress = (id: string): string => `/api/v1/console/conversations/${encodeURIComponent(id)}/export.zip`;

/** Where the privacy log is downloaded. */
export const privacyLogAddress = (id: string): string => `/api/v1/console/conversations/${encodeURIComponent(id)}/privacy-log.csv`;
