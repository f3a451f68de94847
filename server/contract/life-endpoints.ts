import { OrganiserConversation } from "./conversation.ts";
import type { Endpoint } from "./endpoint.ts";
import { ConversationDeleted, DeleteConversation, DuplicateConversation, LaunchList, StartPreview } from "./life.ts";

/** The life of a conversation: before it opens, copies of it, and its end. */
export const lifeEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/launch", who: "analyst", answer: LaunchList, summary: "What is ready for opening, what is not, and what is worth a look." },
  {
    method: "post", path: "/console/conversations/:id/preview", who: "organiser", body: StartPreview, answer: OrganiserConversation, errors: ["preview-not-possible"],
    summary: "Puts a draft in preview, for whoever has the password, or gives a preview another password. Test votes go when it opens.",
  },
  {
    method: "post", path: "/console/conversations/:id/duplicate", who: "organiser", body: DuplicateConversation, answer: OrganiserConversation, status: 201,
    summary: "A new draft, or a template, with the settings and the organisers' accepted statements and their approved translations; without votes and people.",
  },
  { method: "get", path: "/console/conversations/:id/export.zip", who: "organiser", answer: "file", summary: "Everything of a conversation as files: the Polis export with the opinion map, the moderation log, and the reports." },
  {
    method: "post", path: "/console/conversations/:id/delete", who: "owner", body: DeleteConversation, answer: ConversationDeleted, errors: ["conversation-in-use", "topic-mismatch", "conversation-deleted"],
    summary: "Deletes a draft, a template or an archived conversation for good. It is answered with conversation-deleted from then on.",
  },
];
