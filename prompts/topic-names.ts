import { z } from "zod";
import { languageNames, type Message } from "./message.ts";
import { topicNamesRules, topicTranslationRules } from "./topic-names-text.ts";

/** Parts of the cache key: count up with every change of the words, the input or the schema. */
export const TOPIC_NAMES_VERSION = "topic-names/1";
export const TOPIC_TRANSLATION_VERSION = "topic-translation/1";

/** A statement as the model sees it. */
export interface SampleStatement {
  /** "S" and the statement's number. */
  readonly id: string;
  readonly text: string;
}

export interface TopicNamesInput {
  /** BCP 47: the language most of the statements are in. */
  readonly language: string;
  readonly listName: string;
  readonly statements: readonly SampleStatement[];
  readonly fewest: number;
  readonly most: number;
}

export const ModelTopic = z.strictObject({ name: z.string().max(200), examples: z.array(z.string().max(20)).max(20) });
export type ModelTopic = z.infer<typeof ModelTopic>;
export const TopicNames = z.strictObject({ topics: z.array(ModelTopic).min(1).max(20) });
export type TopicNames = z.infer<typeof TopicNames>;

export function topicNamesMessages({ language, listName, statements, fewest, most }: TopicNamesInput): readonly Message[] {
  return [
    { role: "system", content: topicNamesRules },
    { role: "user", content: JSON.stringify({ language: languageNames[language] ?? language, fewest, most, [listName]: statements }) },
  ];
}

const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  ({ type: "object", additionalProperties: false, required: Object.keys(properties), properties });

export const topicNamesSchema = ({ statements }: TopicNamesInput): Readonly<Record<string, unknown>> =>
  object({
    topics: {
      type: "array",
      items: object({ name: { type: "string" }, examples: { type: "array", items: { type: "string", enum: statements.map(({ id }) => id) } } }),
    },
  });

/** Names that code has checked already; nothing a participant wrote goes along. */
export interface TopicTranslationInput {
  readonly locale: string;
  readonly names: readonly string[];
}

export const TopicTranslation = z.strictObject({ names: z.array(z.string().max(200)).max(20) });
export type TopicTranslation = z.infer<typeof TopicTranslation>;

export function topicTranslationMessages({ locale, names }: TopicTranslationInput): readonly Message[] {
  return [
    { role: "system", content: topicTranslationRules },
    { role: "user", content: JSON.stringify({ into: languageNames[locale] ?? locale, names }) },
  ];
}

export const topicTranslationSchema = object({ names: { type: "array", items: { type: "string" } } });
