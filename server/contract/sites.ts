import { z } from "zod";
import { ConversationSettings, ModerationMode, SiteOrigin, WhoMayWrite } from "./conversation.ts";
import { OrganisationId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { ReaderIdRules } from "./reader-ids.ts";
import { LineText } from "./text.ts";

export const SiteId = z.string().regex(/^[0-9a-z]{8}$/);
export type SiteId = z.infer<typeof SiteId>;

/** What every conversation of a site begins with. Changing it leaves the conversations that exist as they are. */
export const SiteTemplate = z.strictObject({
  language: LanguageTag,
  descriptionMarkdown: ConversationSettings.shape.descriptionMarkdown,
  moderationMode: ModerationMode,
  whoMayWrite: WhoMayWrite,
  statementMaxGraphemes: ConversationSettings.shape.statementMaxGraphemes,
  isListed: z.boolean(),
  ...ReaderIdRules.shape,
  /** Organisers' statements every conversation begins with. */
  seeds: z.array(LineText(1000)).max(50),
});
export type SiteTemplate = z.infer<typeof SiteTemplate>;

export const SiteSettings = z.strictObject({
  name: LineText(100),
  /** Where the site's pages lie; the only ones that may create and show its conversations. */
  origins: z.array(SiteOrigin).min(1).max(20),
  /** Most new conversations in 24 hours. */
  mostPerDay: z.number().int().min(1).max(10_000),
  template: SiteTemplate,
});
export type SiteSettings = z.infer<typeof SiteSettings>;

export const UpdateSite = SiteSettings.partial();
export type UpdateSite = z.infer<typeof UpdateSite>;

/** A site to register; which organisation it is for may be left out where there is only one to choose. */
export const CreateSite = SiteSettings.extend({ organisationId: OrganisationId.optional() });
export type CreateSite = z.infer<typeof CreateSite>;

export const Site = z.strictObject({
  id: SiteId,
  organisationId: OrganisationId,
  settings: SiteSettings,
  /** When the key was made that signs the ids of the site's readers; null: there is none yet. */
  keyMadeAt: Timestamp.nullable(),
  createdAt: Timestamp,
  /** Pages with a conversation, and those of the last 24 hours. */
  pages: z.number().int(),
  newPages: z.number().int(),
});
export type Site = z.infer<typeof Site>;

export const SiteList = z.strictObject({ sites: z.array(Site) });
export type SiteList = z.infer<typeof SiteList>;

/** What a page of a site says of itself when it is first viewed (the loader's query). */
export const SitePage = z.object({
  page: LineText(4000),
  title: z.string().default("").transform((title) => title.slice(0, 1000)),
  url: z.url({ protocol: /^https?$/ }).max(2000).optional().catch(undefined),
});
export type SitePage = z.infer<typeof SitePage>;
