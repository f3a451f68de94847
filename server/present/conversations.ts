import type { ConversationSettings, OrganiserConversation, PublicConversation } from "../contract/conversation.ts";
import { FIRST_ORGANISATION, isOpen, type Conversation, type Counts } from "../domain.ts";
import { renderMarkdown } from "./markdown.ts";

interface Around {
  readonly counts: Counts;
  readonly mapVersion: number;
  /** Newest published report. */
  readonly reportId: string | null;
  readonly keepsReaderIds: boolean;
  readonly asksAfter: number | null;
  readonly now: number;
}

export function presentPublicConversation(conversation: Conversation, { counts, mapVersion, reportId, keepsReaderIds, asksAfter, now }: Around): PublicConversation {
  const open = isOpen(conversation, now);
  return {
    id: conversation.id,
    topic: conversation.topic,
    descriptionHtml: renderMarkdown(conversation.descriptionMarkdown),
    language: conversation.language,
    // A conversation past its scheduled end is closed for its readers, whatever its setting still says.
    state: conversation.state === "open" && !open ? "closed" : conversation.state,
    isOpen: open,
    closesAt: conversation.closesAt,
    moderationMode: conversation.moderationMode,
    whoMayWrite: conversation.whoMayWrite,
    moderationPolicyHtml: renderMarkdown(conversation.moderationPolicyMarkdown),
    statementMaxGraphemes: conversation.statementMaxGraphemes,
    statementMaxGraphemesOther: conversation.statementMaxGraphemesOther,
    minGroupSize: conversation.minGroupSize,
    isDemonstration: conversation.isDemonstration,
    keepsReaderIds,
    ...(asksAfter !== null && { asksAfter }),
    participants: counts.participants,
    votes: counts.votes,
    statements: counts.statements.votable,
    mapVersion,
    reportId,
  };
}

export const presentOrganiserConversation = (conversation: Conversation, { counts, mapVersion, reportId, now }: Around): OrganiserConversation => ({
  id: conversation.id,
  organisationId: conversation.organisationId ?? FIRST_ORGANISATION,
  settings: presentSettings(conversation),
  isOpen: isOpen(conversation, now),
  isDemonstration: conversation.isDemonstration,
  isTemplate: conversation.isTemplate ?? false,
  source: conversation.source,
  createdAt: conversation.createdAt,
  updatedAt: conversation.updatedAt,
  counts,
  mapVersion,
  reportId,
});

const presentSettings = (conversation: Conversation): ConversationSettings => ({
  topic: conversation.topic,
  descriptionMarkdown: conversation.descriptionMarkdown,
  language: conversation.language,
  state: conversation.state,
  opensAt: conversation.opensAt,
  closesAt: conversation.closesAt,
  moderationMode: conversation.moderationMode,
  whoMayWrite: conversation.whoMayWrite,
  statementMaxGraphemes: conversation.statementMaxGraphemes,
  statementMaxGraphemesOther: conversation.statementMaxGraphemesOther,
  moderationPolicyMarkdown: conversation.moderationPolicyMarkdown,
  embedSites: [...conversation.embedSites],
  minGroupSize: conversation.minGroupSize,
  groupCount: conversation.groupCount,
  isListed: conversation.isListed,
  publishesModerationLog: conversation.publishesModerationLog,
});
