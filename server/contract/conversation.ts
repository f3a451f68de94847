import { z } from "zod";
import { ConversationId, OrganisationId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { BlockText, LineText } from "./text.ts";

/** "preview": people with its password may try it; what they do is taken away when it opens. */
export const ConversationState = z.enum(["draft", "preview", "open", "closed", "archived"]);
export type ConversationState = z.infer<typeof ConversationState>;

/** "pre": a statement waits for a moderator. "post": it is shown at once and can be taken away. */
export const ModerationMode = z.enum(["pre", "post"]);
export type ModerationMode = z.infer<typeof ModerationMode>;

export const WhoMayWrite = z.enum(["participants", "organisers"]);
export type WhoMayWrite = z.infer<typeof WhoMayWrite>;

/** "https://example.org" or "http://localhost:8080"; an origin, not an address. */
export const SiteOrigin = z
  .string()
  .max(255)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/);

/** How many groups the opinion map may be divided into. */
export const GroupCount = z.number().int().min(2).max(10);

export const ConversationSettings = z.strictObject({
  topic: LineText(200),
  descriptionMarkdown: BlockText(20_000),
  language: LanguageTag,
  state: ConversationState,
  /** Opens a draft or a preview by itself; null once it has opened. */
  opensAt: Timestamp.nullable(),
  closesAt: Timestamp.nullable(),
  moderationMode: ModerationMode,
  whoMayWrite: WhoMayWrite,
  /** Longest statement in Chinese, Japanese or Korean, in graphemes (what a reader counts as characters). */
  statementMaxGraphemes: z.number().int().min(20).max(1000),
  /** The same in every other script; see statement-limit.ts. */
  statementMaxGraphemesOther: z.number().int().min(20).max(1000),
  /** What is published and what is not, in the organisers' words; empty: the standard text. */
  moderationPolicyMarkdown: BlockText(20_000),
  /** Sites that may embed the widget; empty lets every site. */
  embedSites: z.array(SiteOrigin).max(100),
  /** Groups below this size show no tallies. */
  minGroupSize: z.number().int().min(2).max(50),
  /** The number of groups on the opinion map; null: the method chooses. */
  groupCount: GroupCount.nullable(),
  /** Shown in the public list on the home page. */
  isListed: z.boolean(),
  /** Everybody may download the moderation log, without the moderators' names. */
  publishesModerationLog: z.boolean(),
});
export type ConversationSettings = z.infer<typeof ConversationSettings>;

export const CreateConversation = z.strictObject({
  topic: ConversationSettings.shape.topic,
  descriptionMarkdown: ConversationSettings.shape.descriptionMarkdown.optional(),
  language: ConversationSettings.shape.language,
  moderationMode: ModerationMode.optional(),
  whoMayWrite: WhoMayWrite.optional(),
  /** May be left out where there is only one to choose. */
  organisationId: OrganisationId.optional(),
});
export type CreateConversation = z.infer<typeof CreateConversation>;

export const UpdateConversation = ConversationSettings.partial();
export type UpdateConversation = z.infer<typeof UpdateConversation>;

export const ConversationCounts = z.strictObject({
  participants: z.number().int(),
  votes: z.number().int(),
  statements: z.strictObject({
    pending: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    /** Statements people can vote on now. */
    votable: z.number().int(),
  }),
});
export type ConversationCounts = z.infer<typeof ConversationCounts>;

/** What everybody may see of a conversation. */
export const PublicConversation = z.strictObject({
  id: ConversationId,
  topic: z.string(),
  /** Rendered on the server from Markdown with HTML off; safe to insert. */
  descriptionHtml: z.string(),
  language: LanguageTag,
  state: ConversationState,
  isOpen: z.boolean(),
  closesAt: Timestamp.nullable(),
  moderationMode: ModerationMode,
  whoMayWrite: WhoMayWrite,
  /** Rendered like the description; empty: the standard text. */
  moderationPolicyHtml: z.string(),
  statementMaxGraphemes: z.number().int(),
  statementMaxGraphemesOther: z.number().int(),
  minGroupSize: z.number().int(),
  isDemonstration: z.boolean(),
  /** Whether the organisers keep the ids that host pages give for their readers. */
  keepsReaderIds: z.boolean(),
  /** Votes somebody gives before being asked about themselves; left out where nothing is asked. */
  asksAfter: z.number().int().optional(),
  participants: z.number().int(),
  votes: z.number().int(),
  statements: z.number().int(),
  mapVersion: z.number().int(),
  /** Id of the newest published report, if any. */
  reportId: z.string().nullable(),
});
export type PublicConversation = z.infer<typeof PublicConversation>;

export const PublicConversationList = z.strictObject({ conversations: z.array(PublicConversation) });
export type PublicConversationList = z.infer<typeof PublicConversationList>;

/** What organisers and moderators see. */
export const OrganiserConversation = z.strictObject({
  id: ConversationId,
  organisationId: OrganisationId,
  settings: ConversationSettings,
  isOpen: z.boolean(),
  isDemonstration: z.boolean(),
  /** Other conversations are made from it; it is never opened itself. */
  isTemplate: z.boolean(),
  source: z.string().nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  counts: ConversationCounts,
  mapVersion: z.number().int(),
  reportId: z.string().nullable(),
});
export type OrganiserConversation = z.infer<typeof OrganiserConversation>;
