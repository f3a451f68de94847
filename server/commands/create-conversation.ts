import type { CreateConversation } from "../contract/conversation.ts";
import type { Deps } from "../deps.ts";
import { FIRST_ORGANISATION, type Conversation } from "../domain.ts";

/** What a conversation starts with: nothing is shown before a moderator has looked at it, and nothing is public yet. */
export const startingSettings = {
  descriptionMarkdown: "",
  state: "draft",
  opensAt: null,
  closesAt: null,
  moderationMode: "pre",
  whoMayWrite: "participants",
  statementMaxGraphemes: 140,
  statementMaxGraphemesOther: 280,
  moderationPolicyMarkdown: "",
  embedSites: [],
  minGroupSize: 5,
  groupCount: null,
  isListed: true,
  publishesModerationLog: false,
} as const satisfies Partial<Conversation>;

/** A new conversation, as a draft. */
export async function createConversation({ store, clock, chance }: Deps, { topic, descriptionMarkdown, language, moderationMode, whoMayWrite, organisationId = FIRST_ORGANISATION }: CreateConversation): Promise<Conversation> {
  const now = clock();
  const conversation: Conversation = {
    ...startingSettings,
    id: chance.shortId(10),
    topic,
    language,
    descriptionMarkdown: descriptionMarkdown ?? startingSettings.descriptionMarkdown,
    moderationMode: moderationMode ?? startingSettings.moderationMode,
    whoMayWrite: whoMayWrite ?? startingSettings.whoMayWrite,
    isDemonstration: false,
    source: null,
    organisationId,
    createdAt: now,
    updatedAt: now,
  };
  await store.conversations.create(conversation);
  return conversation;
}
