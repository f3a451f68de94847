import { z } from "zod";
import { Locale } from "./locale.ts";

/** Who named a topic: its own words stand for it ("terms"), or a model or a person gave it a name. */
export const TopicSource = z.enum(["terms", "model", "person"]);
export type TopicSource = z.infer<typeof TopicSource>;

/** What some statements (or claims of free comments) are about. */
export const Topic = z.strictObject({
  /** "T1", "T2" … by size; "T1.2" is the second sub-topic of T1. */
  id: z.string(),
  /** The topic this one is a part of; null for a main topic. */
  parentId: z.string().nullable(),
  /** Words that mark the topic, most characteristic first, in the language of the texts. */
  terms: z.array(z.string()),
  /** Names in the languages of the report; none where nobody named it: the terms then stand for it. */
  names: z.partialRecord(Locale, z.string()),
  source: TopicSource,
  /** The most central item: the one whose words the others share most. */
  centralId: z.number().int(),
  /** Every item of the topic, most central first; a main topic holds those of its sub-topics too. */
  itemIds: z.array(z.number().int()),
});
export type Topic = z.infer<typeof Topic>;

/** Every item once: in exactly one main topic and at most one of its sub-topics, or in none. */
export const TopicList = z.strictObject({
  /** Main topics, largest first, each followed by its sub-topics. */
  topics: z.array(Topic),
  /** Items that share too little with any topic: "no clear topic". */
  unassigned: z.array(z.number().int()),
  /** How items came to their topics. */
  method: z.enum(["n-grams", "model"]),
});
export type TopicList = z.infer<typeof TopicList>;
