import type { DuplicateConversation } from "../contract/life.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { findConversation } from "./find-conversation.ts";

/**
 * A new draft, or a template, with the settings of a conversation and what its organisers wrote and accepted, in its order and
 * with approved translations; reject reasons, questions about people, gates and reminders, too. Votes, people, their statements, times, the preview, reports, codes, lists of ids and keys stay where they are. The
 * way statements are moderated is taken over as it is.
 */
export async function duplicateConversation(deps: Deps, id: string, { topic, isTemplate = false }: DuplicateConversation, personId: string): Promise<Conversation> {
  const { store, clock, chance } = deps;
  const { isTemplate: _, isShownToTester: __, ...original } = await findConversation({ store }, id);
  const now = clock();
  const copy: Conversation = {
    ...original, id: chance.shortId(10), topic: topic ?? original.topic, state: "draft", opensAt: null, closesAt: null,
    isDemonstration: false, source: null, createdAt: now, updatedAt: now, ...(isTemplate && { isTemplate }),
  };
  const [{ seeds, showsFirst }, translations, rules] = await Promise.all([store.seeds.list(id), store.translations.approved(id), store.readerIds.rules(id)]);
  // An imported conversation may hold the same sentence twice.
  const accepted = new Map(seeds.filter(({ moderation }) => moderation === "accepted").map((seed) => [seed.text.normalize("NFKC").replace(/\s+/gu, " "), seed]));

  await store.conversations.create(copy);
  await store.readerIds.setRules(copy.id, rules);
  await store.privacy.setNotice(copy.id, await store.privacy.notice(id));
  await copyAround(store, id, copy.id, now);
  const { idsAfterDays, textsAfterDays } = await store.retention.find(id);
  if (idsAfterDays !== null || textsAfterDays !== null) await store.retention.setTimers(copy.id, { idsAfterDays, textsAfterDays }, { personId, at: now });
  await store.seeds.importAll(copy.id, [...accepted.values()].map(({ id: seedId, text, language, author, moderation, isMeta }) =>
    ({ text, language, author, moderation, isMeta, createdAt: now, translations: translations.get(seedId) ?? {} })), personId);
  await store.seeds.arrange(copy.id, { showsFirst });
  return copy;
}

/** What is set apart from the settings: the rules, never what people gave or were given. */
async function copyAround(store: Deps["store"], from: string, to: string, now: number): Promise<void> {
  const [reasons, gates, { settings: reminders }, questions] = await Promise.all([store.rejectReasons.list(from), store.gates.rules(from), store.reminders.find(from), store.answers.settings(from)]);
  await store.rejectReasons.replace(to, reasons);
  await store.gates.setRules(to, gates);
  await store.reminders.save(to, reminders);
  const asked = questions.questions.filter(({ isRetired }) => !isRetired);
  if (asked.length > 0) await store.answers.changeSettings(to, now, () => ({ ...questions, questions: asked }));
}
