import type { Locale } from "../../../messages/locale.ts";

/** A text that belongs to a topic: a statement people voted on, or a claim from a free comment. */
export interface TopicItem {
  readonly id: number;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** A subject several texts share. Without a model the terms and the central text say what it is about. */
export interface Topic {
  /** "T1", "T2", … in the order shown; stable for the same texts. */
  readonly id: string;
  /** A name in each language of the report; null without a model. Never shown as a quotation. */
  readonly names: Readonly<Record<Locale, string>> | null;
  readonly namedBy: "template" | "model" | "person";
  /** Words or character sequences that mark the topic, strongest first, as participants wrote them. */
  readonly terms: readonly string[];
  /** The text nearest to all others of the topic: its label where it has no name. */
  readonly centralId: number;
  /** Most central first. Over all topics every text stands exactly once. */
  readonly itemIds: readonly number[];
}

/** Topic id of each text: what a model, or clustering, says. Complete when every text has exactly one. */
export type TopicAssignment = ReadonlyMap<number, string>;

/** Topics made without a model; deterministic, the order of the texts does not matter. */
export type FindTopics = (items: readonly TopicItem[]) => readonly Topic[];
