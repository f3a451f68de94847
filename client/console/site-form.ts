import { ConversationSettings, type OrganiserConversation } from "../../server/contract/conversation.ts";
import { SiteSettings, type SiteTemplate } from "../../server/contract/sites.ts";
import { hasHiddenCharacters } from "../../server/contract/text.ts";
import { countGraphemes } from "../shared/graphemes.ts";
import { siteOrigin } from "./settings-form.ts";

/** A site as fields hold it: text and ticks. */
export interface SiteForm extends Omit<SiteTemplate, "statementMaxGraphemes" | "seeds"> {
  readonly name: string;
  readonly origins: string;
  readonly mostPerDay: string;
  readonly statementMaxGraphemes: string;
  readonly seeds: string;
}

export type SiteField = "name" | "origins" | "mostPerDay" | "statementMaxGraphemes" | "descriptionMarkdown" | "seeds";

export const newSiteForm = (language: string): SiteForm => ({
  name: "", origins: "", mostPerDay: "50", language, descriptionMarkdown: "", moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: "140", isListed: false, readerIds: "any", keepsReaderIds: false, seeds: "",
});

export const toSiteForm = ({ name, origins, mostPerDay, template }: SiteSettings): SiteForm => ({
  ...template, name, origins: origins.join("\n"), mostPerDay: String(mostPerDay),
  statementMaxGraphemes: String(template.statementMaxGraphemes), seeds: template.seeds.join("\n"),
});

/** The form with what a conversation has; its statements come from the list of those that are accepted. */
export const takeOver = (form: SiteForm, { settings }: OrganiserConversation, seeds: readonly string[]): SiteForm => ({
  ...form, language: settings.language, descriptionMarkdown: settings.descriptionMarkdown, moderationMode: settings.moderationMode,
  whoMayWrite: settings.whoMayWrite, statementMaxGraphemes: String(settings.statementMaxGraphemes), seeds: seeds.join("\n"),
});

const lines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
/** Full-width digits are how a Japanese keyboard types a number. */
const wholeNumber = (text: string): number => (/^\d+$/.test(text.normalize("NFKC").trim()) ? Number(text.normalize("NFKC")) : NaN);

/** Reads the fields; `wrongSeeds` are the numbers of the lines that cannot be taken, from 1. */
export function readSiteForm(form: SiteForm): { readonly settings: SiteSettings; readonly problems: readonly SiteField[]; readonly wrongSeeds: readonly number[] } {
  const origins = lines(form.origins).map(siteOrigin);
  const [mostPerDay, longest, seeds] = [wholeNumber(form.mostPerDay), wholeNumber(form.statementMaxGraphemes), lines(form.seeds)];
  const wrongSeeds = seeds.flatMap((seed, index) => (index >= 50 || hasHiddenCharacters(seed) || countGraphemes(seed) > longest ? [index + 1] : []));
  const settings: SiteSettings = {
    name: form.name.trim(),
    origins: [...new Set(origins.filter((origin) => origin !== null))],
    mostPerDay,
    template: {
      language: form.language, descriptionMarkdown: form.descriptionMarkdown, moderationMode: form.moderationMode, whoMayWrite: form.whoMayWrite,
      statementMaxGraphemes: longest, isListed: form.isListed, readerIds: form.readerIds, keepsReaderIds: form.keepsReaderIds, seeds: [...seeds],
    },
  };
  const { shape } = SiteSettings;
  const wrong: Readonly<Record<SiteField, boolean>> = {
    name: !shape.name.safeParse(form.name).success,
    origins: origins.includes(null) || !shape.origins.safeParse(settings.origins).success,
    mostPerDay: !shape.mostPerDay.safeParse(mostPerDay).success,
    statementMaxGraphemes: !ConversationSettings.shape.statementMaxGraphemes.safeParse(longest).success,
    descriptionMarkdown: !ConversationSettings.shape.descriptionMarkdown.safeParse(form.descriptionMarkdown).success,
    seeds: wrongSeeds.length > 0,
  };
  return { settings, problems: (Object.keys(wrong) as SiteField[]).filter((field) => wrong[field]), wrongSeeds };
}
