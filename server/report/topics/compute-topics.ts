import type { Topic, TopicList } from "../../contract/topic.ts";
import { compareText, groupTexts, type PreparedText, type TextGroup } from "./group-texts.ts";
import { commonestForms, wordKey } from "./marking-terms.ts";
import { featuresOfWords } from "./text-features.ts";
import type { TopicItem } from "./topic.ts";
import { foldText, wordsOfText } from "./words-of-text.ts";

export interface TopicOptions {
  /** The question people answered: its words stand in many texts and tell none of them apart. */
  readonly about?: string;
  /** Topics that hold less than this share of the items are none at all; a half where nothing is said. */
  readonly leastHeld?: number;
}

const MOST_TOPICS = 20;
/** A topic of this many texts is looked into for sub-topics. */
const FEWEST_FOR_SUB_TOPICS = 24;
const MOST_SUB_TOPICS = 5;
/** Sub-topics are shown where they hold at least this share of their topic. */
const LEAST_IN_SUB_TOPICS = 0.5;
/** Topics that leave most texts out would mislead: then there are none, and the page says so. */
const LEAST_HELD = 0.5;

/**
 * Topics without a model. k-means over words and character sequences finds texts that belong together; each group is then
 * held to a few words that mark it, and keeps the texts that have one of them. So every text of a topic has at least one
 * of the topic's words, which a reader can check, and what has none has "no clear topic". Each item is in exactly one
 * main topic or in none. Seeded; the order of the items changes nothing.
 */
export function computeTopics(items: readonly TopicItem[], { about = "", leastHeld = LEAST_HELD }: TopicOptions = {}): TopicList {
  // One order whatever order they come in: everything below depends on it only through this.
  const ordered = items.map((item) => ({ item, folded: foldText(item.text) })).sort((a, b) => compareText(a.folded, b.folded) || a.item.id - b.item.id).map(({ item }) => item);
  const aside = new Set([...new Set(ordered.map(({ language }) => language))].flatMap((language) => wordsOfText(about, language)));
  const words = ordered.map(({ text, language }) => wordsOfText(text, language).filter((word) => !aside.has(word)));
  const texts = ordered.map((item, index): PreparedText => {
    const own = words[index] ?? [];
    return { item, keys: new Set(own.map(wordKey)), features: featuresOfWords(item.text, own, aside) };
  });
  const forms = commonestForms(words);

  const groups = groupTexts(texts, forms, MOST_TOPICS);
  const isTelling = groups.reduce((sum, group) => sum + group.texts.length, 0) >= leastHeld * texts.length;
  const topics = (isTelling ? groups : []).flatMap((group, index): readonly Topic[] => {
    const main = topicOf(`T${String(index + 1)}`, null, group);
    const inner = group.texts.length < FEWEST_FOR_SUB_TOPICS ? [] : groupTexts(group.texts, forms, MOST_SUB_TOPICS).filter(({ texts: own }) => own.length < group.texts.length);
    const held = inner.reduce((sum, part) => sum + part.texts.length, 0);
    if (inner.length < 2 || held < LEAST_IN_SUB_TOPICS * group.texts.length) return [main];
    return [main, ...inner.map((part, at) => topicOf(`${main.id}.${String(at + 1)}`, main.id, part))];
  });
  const found = new Set(topics.flatMap(({ itemIds }) => itemIds));
  return { topics, unassigned: items.map(({ id }) => id).filter((id) => !found.has(id)).sort((a, b) => a - b), method: "n-grams" };
}

const topicOf = (id: string, parentId: string | null, { terms, texts }: TextGroup): Topic => ({
  id,
  parentId,
  names: null,
  namedBy: "template",
  terms: terms.map(({ form }) => form),
  centralId: texts[0]?.item.id ?? 0,
  itemIds: texts.map(({ item }) => item.id),
});
