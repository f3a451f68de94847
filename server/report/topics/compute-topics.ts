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
  /** Topics that hold less than this share of the items are none at all; a half where nothing is said. */
  readonly leastHeld?: number;
}

/** Fewer texts than this are read faster than sorted. */
export const FEWEST_ITEMS = 12;
const FEWEST_IN_TOPIC = 3;
const LEAST_TOPIC_SHARE = 0.012;
const MOST_TOPICS = 20;
/** What the first look leaves over is looked at again. */
const LOOKS = 3;
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
export function computeTopics(items: readonly TopicItem[], { about = "", leastHeld = LEAST_HELD }: TopicOptions = {}): TopicList {
  // One order whatever order they come in: everything below depends on it only through this.
  const ordered = items.map((item) => ({ item, folded: foldText(item.text) })).sort((a, b) => compareText(a.folded, b.folded) || a.item.id - b.item.id).map(({ item }) => item);
  const aside = new Set([...new Set(ordered.map(({ language }) => language))].flatMap((language) => wordsOfText(about, language)));
  const { keys, forms } = wordKeys(ordered, aside);
  const sorted = ordered.length < FEWEST_ITEMS ? [] : splitAll(ordered, aside, keys, forms);
  const isTelling = sorted.reduce((sum, group) => sum + group.items.length, 0) >= leastHeld * ordered.length;
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

/** Groups of all texts: those of the first look, and those found among what it left over. */
function splitAll(items: readonly TopicItem[], aside: ReadonlySet<string>, keys: WordKeys, forms: ReadonlyMap<string, string>): readonly Group[] {
  const least = leastInTopic(items.length);
  let marked: readonly MarkedCluster[] = [];
  let rest = items;
  for (let look = 0; look < LOOKS && rest.length >= FEWEST_ITEMS && marked.length < MOST_TOPICS; look += 1) {
    const found = clustersOf(rest, aside, keys, forms, MOST_TOPICS - marked.length, least);
    if (found.length === 0) break;
    marked = [...marked, ...found];
    rest = without(items, hold(items, keys, marked, least));
  }
  const kept = hold(items, keys, marked, least);
  return [...kept, ...byOneWord(without(items, kept), keys, forms, least, MOST_TOPICS - kept.length)].sort(largestFirst);
}

function without(items: readonly TopicItem[], groups: readonly Group[]): readonly TopicItem[] {
  const held = new Set(groups.flatMap((group) => group.items.map(({ id }) => id)));
  return items.filter(({ id }) => !held.has(id));
}

/** What is left: the word most of these texts share, then the next, while enough of them share one. */
function byOneWord(items: readonly TopicItem[], keys: WordKeys, forms: ReadonlyMap<string, string>, least: number, most: number): readonly Group[] {
  const groups: Group[] = [];
  let rest = items;
  while (groups.length < most) {
    const having = new Map<string, readonly TopicItem[]>();
    for (const key of new Set(rest.flatMap(({ id }) => [...(keys.get(id) ?? [])]))) {
      having.set(key, rest.filter(({ id }) => termStrength(keys.get(id) ?? new Set(), [{ key, form: key, score: 1 }]) > 0));
    }
    const [best] = [...having].sort(([a, withA], [b, withB]) => withB.length - withA.length || compareText(a, b));
    if (best === undefined || best[1].length < least) break;
    const [key, found] = best;
    groups.push({ terms: [{ key, form: forms.get(key) ?? key, score: 1 }], items: found.toSorted((a, b) => a.text.length - b.text.length) });
    rest = rest.filter((item) => !found.includes(item));
  }
  return groups;
}

const leastInTopic = (items: number): number => Math.max(FEWEST_IN_TOPIC, Math.ceil(LEAST_TOPIC_SHARE * items));

/** Groups of texts with the words that mark them, largest first. */
const split = (items: readonly TopicItem[], aside: ReadonlySet<string>, keys: WordKeys, forms: ReadonlyMap<string, string>, most: number): readonly Group[] =>
  hold(items, keys, clustersOf(items, aside, keys, forms, most, leastInTopic(items.length)), leastInTopic(items.length));

interface MarkedCluster {
  readonly ids: ReadonlySet<number>;
  readonly terms: readonly Term[];
}

function clustersOf(items: readonly TopicItem[], aside: ReadonlySet<string>, keys: WordKeys, forms: ReadonlyMap<string, string>, most: number, least: number): readonly MarkedCluster[] {
  const rows = weightedRows(items, aside);
  const points = topicSpace(rows);
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
  return [...clusters.values()].map((ids): MarkedCluster => ({ ids: new Set(ids), terms: markingTerms(ids, keys, forms, everywhere) })).filter(({ terms }) => terms.length > 0);
}

/** Each text to its own cluster's topic if it has one of its words, else to the topic of whose words it has most; topics left too small dissolve. */
function hold(items: readonly TopicItem[], keys: WordKeys, marked: readonly MarkedCluster[], least: number): readonly Group[] {
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
  if (!members.every(isLarge)) return hold(items, keys, marked.filter((_, index) => isLarge(members[index] ?? [])), least);
  return members
    .map((own, index): Group => ({
      terms: marked[index]?.terms ?? [],
      items: own.sort((a, b) => b.strength - a.strength || a.item.text.length - b.item.text.length).map(({ item }) => item),
    }))
    .sort(largestFirst);
}

const largestFirst = (a: Group, b: Group): number => b.items.length - a.items.length || compareText(a.terms[0]?.key ?? "", b.terms[0]?.key ?? "");

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
