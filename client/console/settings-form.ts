import { SiteOrigin, type ConversationSettings, type UpdateConversation } from "../../server/contract/conversation.ts";
import { hasHiddenCharacters } from "../../server/contract/text.ts";
import { fromLocalDateTime, toLocalDateTime } from "./local-date-time.ts";

/** The settings as fields hold them: text and ticks. `state` is changed on the overview, with its own question. */
export interface SettingsForm {
  readonly topic: string;
  readonly descriptionMarkdown: string;
  readonly language: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly moderationMode: ConversationSettings["moderationMode"];
  readonly whoMayWrite: ConversationSettings["whoMayWrite"];
  readonly statementMaxGraphemes: string;
  readonly statementMaxGraphemesOther: string;
  readonly moderationPolicyMarkdown: string;
  readonly embedSites: string;
  readonly minGroupSize: string;
  /** "" while the method chooses. */
  readonly groupCount: string;
  readonly isListed: boolean;
  readonly publishesModerationLog: boolean;
}

export type FieldProblem = "empty" | "too-long" | "hidden-characters" | "not-a-time" | "not-in-range" | "not-a-site" | "refused";
export type FieldProblems = Partial<Record<keyof SettingsForm, FieldProblem>>;

export const toForm = (settings: ConversationSettings): SettingsForm => ({
  topic: settings.topic,
  descriptionMarkdown: settings.descriptionMarkdown,
  language: settings.language,
  opensAt: toLocalDateTime(settings.opensAt),
  closesAt: toLocalDateTime(settings.closesAt),
  moderationMode: settings.moderationMode,
  whoMayWrite: settings.whoMayWrite,
  statementMaxGraphemes: String(settings.statementMaxGraphemes),
  statementMaxGraphemesOther: String(settings.statementMaxGraphemesOther),
  moderationPolicyMarkdown: settings.moderationPolicyMarkdown,
  embedSites: settings.embedSites.join("\n"),
  minGroupSize: String(settings.minGroupSize),
  groupCount: settings.groupCount === null ? "" : String(settings.groupCount),
  isListed: settings.isListed,
  publishesModerationLog: settings.publishesModerationLog,
});

/** "https://example.org/page " → "https://example.org": people paste addresses, the setting wants the site. */
export function siteOrigin(line: string): string | null {
  const text = line.trim();
  try {
    const { origin } = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return SiteOrigin.safeParse(origin).success ? origin : null;
  } catch {
    return null;
  }
}

/** Full-width digits are how a Japanese keyboard types a number. */
function wholeNumber(text: string, low: number, high: number): number | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^\d+$/.test(plain)) return null;
  const value = Number(plain);
  return value >= low && value <= high ? value : null;
}

export interface ReadForm {
  /** Only what differs from `saved`. */
  readonly changes: UpdateConversation;
  readonly problems: FieldProblems;
}

/** Reads the fields against what is saved. With problems, nothing should be sent. */
export function readForm(form: SettingsForm, saved: ConversationSettings): ReadForm {
  const problems: FieldProblems = {};
  const changes: UpdateConversation = {};
  const before = toForm(saved);

  const topic = form.topic.trim();
  if (topic === "") problems.topic = "empty";
  else if (topic.length > 200) problems.topic = "too-long";
  else if (hasHiddenCharacters(topic)) problems.topic = "hidden-characters";
  else if (topic !== saved.topic) changes.topic = topic;

  if (form.descriptionMarkdown.length > 20_000) problems.descriptionMarkdown = "too-long";
  else if (hasHiddenCharacters(form.descriptionMarkdown)) problems.descriptionMarkdown = "hidden-characters";
  else if (form.descriptionMarkdown !== saved.descriptionMarkdown) changes.descriptionMarkdown = form.descriptionMarkdown;

  // Compared as fields, not as times: an unchanged minute must not drop the saved seconds.
  for (const key of ["opensAt", "closesAt"] as const) {
    if (form[key] === before[key]) continue;
    const at = fromLocalDateTime(form[key]);
    if (at === undefined) problems[key] = "not-a-time";
    else changes[key] = at;
  }

  for (const key of ["statementMaxGraphemes", "statementMaxGraphemesOther"] as const) {
    const longest = wholeNumber(form[key], 20, 1000);
    if (longest === null) problems[key] = "not-in-range";
    else if (longest !== saved[key]) changes[key] = longest;
  }

  if (form.moderationPolicyMarkdown.length > 20_000) problems.moderationPolicyMarkdown = "too-long";
  else if (hasHiddenCharacters(form.moderationPolicyMarkdown)) problems.moderationPolicyMarkdown = "hidden-characters";
  else if (form.moderationPolicyMarkdown !== saved.moderationPolicyMarkdown) changes.moderationPolicyMarkdown = form.moderationPolicyMarkdown;

  const smallest = wholeNumber(form.minGroupSize, 2, 50);
  if (smallest === null) problems.minGroupSize = "not-in-range";
  else if (smallest !== saved.minGroupSize) changes.minGroupSize = smallest;

  const lines = form.embedSites.split(/\r?\n/).filter((line) => line.trim() !== "");
  const sites = lines.map(siteOrigin);
  if (sites.includes(null)) problems.embedSites = "not-a-site";
  else {
    const embedSites = [...new Set(sites.filter((site) => site !== null))];
    if (embedSites.length > 100) problems.embedSites = "too-long";
    else if (embedSites.join("\n") !== before.embedSites) changes.embedSites = embedSites;
  }

  if (form.groupCount !== before.groupCount) changes.groupCount = form.groupCount === "" ? null : Number(form.groupCount);
  if (form.language !== saved.language) changes.language = form.language;
  if (form.moderationMode !== saved.moderationMode) changes.moderationMode = form.moderationMode;
  if (form.whoMayWrite !== saved.whoMayWrite) changes.whoMayWrite = form.whoMayWrite;
  if (form.isListed !== saved.isListed) changes.isListed = form.isListed;
  if (form.publishesModerationLog !== saved.publishesModerationLog) changes.publishesModerationLog = form.publishesModerationLog;
  return { changes, problems };
}

export const hasProblems = (problems: FieldProblems): boolean => Object.keys(problems).length > 0;

/** The settings were saved elsewhere meanwhile: fields the reader has not touched follow, touched ones stay as typed. */
export function rebaseForm(form: SettingsForm, before: ConversationSettings, after: ConversationSettings): SettingsForm {
  const old = toForm(before);
  const touched = Object.entries(form).filter(([key, value]) => old[key as keyof SettingsForm] !== value);
  return { ...toForm(after), ...(Object.fromEntries(touched) as Partial<SettingsForm>) };
}

/** True when leaving now would lose something. */
export const isUnsaved = (form: SettingsForm, saved: ConversationSettings): boolean => {
  const before = toForm(saved);
  return (Object.keys(before) as (keyof SettingsForm)[]).some((key) => form[key] !== before[key]);
};
