import { locales, type Locale } from "../../../messages/locale.ts";
import {
  TOPIC_NAMES_VERSION,
  TOPIC_TRANSLATION_VERSION,
  TopicNames,
  topicNamesMessages,
  topicNamesSchema,
  TopicTranslation,
  topicTranslationMessages,
  topicTranslationSchema,
  type TopicNamesInput,
} from "../../../prompts/topic-names.ts";
import { estimateTokens } from "../../llm/estimate-tokens.ts";
import type { Ask, ModelQuestion } from "../../llm/model-client.ts";
import { ModelError } from "../../llm/model-problem.ts";
import { hashOf } from "../canonical-json.ts";
import { featuresOf } from "../topics/text-features.ts";
import type { TopicItem } from "../topics/topic.ts";
import { visibleText } from "../visible-text.ts";
import { isSuspicious } from "../suspicious-text.ts";
import { topicNameProblems } from "./topic-name-problems.ts";

/** A topic the model named, before anything is filed under it. */
export interface NamedTopic {
  /** By name, so that the same names give the same questions whoever asks, in whatever order they were found. */
  readonly id: string;
  readonly names: Readonly<Partial<Record<Locale, string>>>;
}

const SAMPLE_STATEMENTS = 80;
const SAMPLE_TOKENS = 4_500;
const STATEMENTS_PER_TOPIC = 12;
const FEWEST = 3;
const MOST = 12;

/** The language most of the statements are in, without region. */
export function mainLanguage(items: readonly TopicItem[]): string {
  const counts = new Map<string, number>();
  for (const { language } of items) {
    const tag = language.split("-")[0] ?? language;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "en";
}

/** By the hash of the text: the same statements whatever their order, and nearly the same when one is added. */
const sampleOf = (items: readonly TopicItem[]): readonly TopicItem[] => {
  let tokens = 0;
  return [...items]
    .filter(({ text }) => !isSuspicious(text))
    .map((item) => ({ item, hash: hashOf(item.text) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, SAMPLE_STATEMENTS)
    .filter(({ item }) => (tokens += estimateTokens(item.text) + 12) <= SAMPLE_TOKENS)
    .map(({ item }) => item);
};

function namesInput(items: readonly TopicItem[]): TopicNamesInput {
  const sample = sampleOf(items);
  const statements = sample.map(({ id, text }) => ({ id: `S${String(id)}`, text: visibleText(text) }));
  const most = Math.max(FEWEST, Math.min(MOST, Math.ceil(items.length / STATEMENTS_PER_TOPIC)));
  return { language: mainLanguage(items), listName: `statements_${hashOf(statements.map(({ id, text }) => [id, text])).slice(0, 8)}`, statements, fewest: Math.min(FEWEST, most), most };
}

export function topicNamesQuestion(items: readonly TopicItem[]): ModelQuestion<TopicNames> {
  const input = namesInput(items);
  return { promptVersion: TOPIC_NAMES_VERSION, messages: topicNamesMessages(input), jsonSchema: topicNamesSchema(input), answer: TopicNames };
}

/**
 * Lets a model name the topics in the language of the statements. A name that breaks a rule, or whose words fewer than
 * two statements share, is dropped. The names that are left are put into the other languages by a second question in
 * which nothing a participant wrote stands.
 * @throws ModelError when fewer than two names are left
 */
export async function nameTopics(ask: Ask, items: readonly TopicItem[]): Promise<readonly NamedTopic[]> {
  const language = mainLanguage(items);
  const answer = await ask(topicNamesQuestion(items));
  const contents = items.map((item) => featuresOf(item, new Set()));
  const seen = new Set<string>();
  const names = answer.topics.map(({ name }) => name.trim()).filter((name) => {
    const folded = name.normalize("NFKC").toLowerCase();
    if (seen.has(folded) || topicNameProblems(name, language, contents).length > 0) return false;
    seen.add(folded);
    return true;
  });
  if (names.length < 2) throw new ModelError("answer-unusable", "no usable names of topics");
  const translated = await Promise.all(locales.filter((locale) => locale !== language).map(async (locale) => [locale, await translate(ask, names, locale)] as const));
  return numbered(names.map((name, index) => Object.fromEntries([
    ...locales.filter((locale) => locale === language).map((locale) => [locale, name] as const),
    ...translated.flatMap(([locale, list]) => (list?.[index] === undefined ? [] : [[locale, list[index]] as const])),
  ])).filter((own) => Object.keys(own).length > 0));
}

export const numbered = (names: readonly NamedTopic["names"][]): readonly NamedTopic[] =>
  names.toSorted((a, b) => (promptName({ names: a }) < promptName({ names: b }) ? -1 : 1)).map((own, index) => ({ id: `T${String(index + 1)}`, names: own }));

/** The name the model is shown when it files statements. */
export const promptName = ({ names }: Pick<NamedTopic, "names">): string => names.en ?? names.ja ?? "";

/** Null when the answer does not fit: then the topic has a name in one language only. */
async function translate(ask: Ask, names: readonly string[], locale: Locale): Promise<readonly string[] | null> {
  try {
    const { names: answered } = await ask({
      promptVersion: TOPIC_TRANSLATION_VERSION,
      messages: topicTranslationMessages({ locale, names }),
      jsonSchema: topicTranslationSchema,
      answer: TopicTranslation,
    });
    const fits = answered.length === names.length && new Set(answered).size === answered.length && answered.every((name) => topicNameProblems(name, locale, null).length === 0);
    return fits ? answered.map((name) => name.trim()) : null;
  } catch (error) {
    if (error instanceof ModelError && !error.isFinal && error.problem !== "cancelled") return null;
    throw error;
  }
}
