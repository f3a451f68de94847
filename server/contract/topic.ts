import { z } from "zod";
import { Locale } from "./locale.ts";

/** "template": its own words stand for it. */
export const TopicNamer = z.enum(["template", "model", "person"]);
export type TopicNamer = z.infer<typeof TopicNamer>;

/** What some statements (or claims of free comments) are about. */
export const Topic = z.strictObject({
  /** "T1", "T2" … by size; "T1.2" is the second sub-topic of T1. */
  id: z.string(),
  /** The topic this one is a part of; null for a main topic. */
  parentId: z.string().nullable(),
  /** A name in each language of the report; null where nobody named it. Never shown as a quotation. */
  names: z.partialRecord(Locale, z.string()).nullable(),
  namedBy: TopicNamer,
  /** Words that mark the topic, strongest first, as people wrote them. */
  terms: z.array(z.string()),
  /** The text nearest to all others of the topic: its label where it has no name. */
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
