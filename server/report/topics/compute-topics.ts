import type { Topic, TopicList } from "../../contract/topic.ts";
import { anchorClusters, type AnchoredClusters } from "./anchor-clusters.ts";
import { clusterPoints } from "./cluster-points.ts";
import { markingTerms, termStrength, textsWith, wordKeys, type Term, type WordKeys } from "./marking-terms.ts";
import type { TopicItem } from "./topic.ts";
import { topicSpace, weightedRows } from "./topic-space.ts";
import { foldText, wordsOfText } from "./words-of-text.ts";

export interface TopicOptions {
  /** The question people answered: its words stand in many texts and tell none of them apart. */
  readonly about?: string;
}

/** Fewer texts than this are read faster than sorted. */
export const FEWEST_ITEMS = 12;
const FEWEST_IN_TOPIC = 3;
const LEAST_TOPIC_SHARE = 0.012;
const MOST_TOPICS = 16;
/** A topic of this many texts is looked into for sub-topics. */
const FEWEST_FOR_SUB_TOPICS = 24;
const MOST_SUB_TOPICS = 5;
/** Sub-topics are shown where they hold at least this share of their topic. */
const LEAST_IN_SUB_TOPICS = 0.5;
/** Topics that leave most texts out would mislead: then there are none, and the page says so. */
const LEAST_HELD = 0.5;
/** Numbers of topics tried, around the square root of the number of texts. */
const TRIED = [0.6, 0.8, 1, 1.2];

/**
 * Topics without a model. k-means over words and character sequences finds texts that belong together; each group is then
 * held to a few words that mark it, and keeps the texts that have one of them. So every text of a topic has at least one
 * of the topic's words, which a reader can check, and what has none has "no clear topic". Each item is in exactly one
 * main topic or in none. Seeded; the order of the items changes nothing.
 */
export function computeTopics(items: readonly TopicItem[], { about = "" }: TopicOptions = {}): TopicList {
  // One order whatever order they come in: everything below depends on it only through this.
  const ordered = items.map((item) => ({ item, folded: foldText(item.text) })).sort((a, b) => compareText(a.folded, b.folded) || a.item.id - b.item.id).map(({ item }) => item);
  const aside = new Set([...new Set(ordered.map(({ language }) => language))].flatMap((language) => wordsOfText(about, language)));
  const { keys, forms } = wordKeys(ordered, aside);
  const sorted = ordered.length < FEWEST_ITEMS ? [] : split(ordered, aside, keys, forms, MOST_TOPICS);
  const isTelling = sorted.reduce((sum, group) => sum + group.items.length, 0) >= LEAST_HELD * ordered.length;
  const topics = (isTelling ? sorted : []).flatMap((group, index): readonly Topic[] => {
    const main = topicOf(`T${String(index + 1)}`, null, group);
    const inner = group.items.length < FEWEST_FOR_SUB_TOPICS ? [] : split(group.items, aside, keys, forms, MOST_SUB_TOPICS);
    const held = inner.reduce((sum, part) => sum + part.items.length, 0);
    if (inner.length < 2 || held < LEAST_IN_SUB_TOPICS * group.items.length) return [main];
    return [main, ...inner.map((part, at) => topicOf(`${main.id}.${String(at + 1)}`, main.id, part))];
  });
  const found = new Set(topics.flatMap(({ itemIds }) => itemIds));
  return { topics, unassigned: items.map(({ id }) => id).filter((id) => !found.has(id)).sort((a, b) => a - b), method: "n-grams" };
}

interface Group {
  readonly terms: readonly Term[];
  /** Most central first: those with most of the topic's words, the shorter text before the longer. */
  readonly items: readonly TopicItem[];
}

/** Groups of texts with the words that mark them, largest first. */
function split(items: readonly TopicItem[], aside: ReadonlySet<string>, keys: WordKeys, forms: ReadonlyMap<string, string>, most: number): readonly Group[] {
  const rows = weightedRows(items, aside);
  const points = topicSpace(rows);
  const least = Math.max(FEWEST_IN_TOPIC, Math.ceil(LEAST_TOPIC_SHARE * items.length));
  let best: AnchoredClusters | null = null;
  for (const k of new Set(TRIED.map((factor) => Math.max(2, Math.min(most, Math.round(factor * Math.sqrt(items.length))))))) {
    const found = anchorClusters(rows, clusterPoints(points, k), least);
    if (best === null || found.clarity > best.clarity + 1e-9) best = found;
  }
  const clusters = new Map<number, number[]>();
  items.forEach(({ id }, index) => {
    const cluster = best?.assignment[index] ?? -1;
    if (cluster !== -1) clusters.set(cluster, [...(clusters.get(cluster) ?? []), id]);
  });
  const everywhere = textsWith(new Map(items.map(({ id }) => [id, keys.get(id) ?? new Set()])));
  const marked = [...clusters.values()].map((ids) => ({ ids: new Set(ids), terms: markingTerms(ids, keys, forms, everywhere) })).filter(({ terms }) => terms.length > 0);
  return held(items, keys, marked, least);
}

/** Each text to its own cluster's topic if it has one of its words, else to the topic of whose words it has most; topics left too small dissolve. */
function held(items: readonly TopicItem[], keys: WordKeys, marked: readonly { readonly ids: ReadonlySet<number>; readonly terms: readonly Term[] }[], least: number): readonly Group[] {
  const members = marked.map((): { readonly item: TopicItem; readonly strength: number }[] => []);
  for (const item of items) {
    const own = keys.get(item.id) ?? new Set<string>();
    const strengths = marked.map(({ terms }) => termStrength(own, terms));
    const home = marked.findIndex(({ ids }) => ids.has(item.id));
    const index = (strengths[home] ?? 0) > 0 ? home : strengths.indexOf(Math.max(0, ...strengths));
    const strength = strengths[index] ?? 0;
    if (strength > 0) members[index]?.push({ item, strength });
  }
  const isLarge = (own: readonly unknown[]): boolean => own.length >= least;
  if (!members.every(isLarge)) return held(items, keys, marked.filter((_, index) => isLarge(members[index] ?? [])), least);
  return members
    .map((own, index): Group => ({
      terms: marked[index]?.terms ?? [],
      items: own.sort((a, b) => b.strength - a.strength || a.item.text.length - b.item.text.length).map(({ item }) => item),
    }))
    .sort((a, b) => b.items.length - a.items.length || compareText(a.terms[0]?.key ?? "", b.terms[0]?.key ?? ""));
}

const topicOf = (id: string, parentId: string | null, { terms, items }: Group): Topic => ({
  id,
  parentId,
  names: null,
  namedBy: "template",
  terms: terms.map(({ form }) => form),
  centralId: items[0]?.id ?? 0,
  itemIds: items.map((item) => item.id),
});

/** By code units: the same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
