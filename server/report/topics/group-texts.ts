import { anchorClusters, type AnchoredClusters } from "./anchor-clusters.ts";
import { clusterPoints } from "./cluster-points.ts";
import { markingTerms, termStrength, textsWith, type Term } from "./marking-terms.ts";
import type { TopicItem } from "./topic.ts";
import { topicSpace, weightedRows } from "./topic-space.ts";

/** A text taken apart once. */
export interface PreparedText {
  readonly item: TopicItem;
  /** Its words, as keys under which the forms of a word meet. */
  readonly keys: ReadonlySet<string>;
  readonly features: ReadonlyMap<string, number>;
}

/** Texts that have at least one of these words. */
export interface TextGroup {
  readonly terms: readonly Term[];
  /** Most central first: those with most of the topic's words, the shorter text before the longer. */
  readonly texts: readonly PreparedText[];
}

/** Fewer texts than this are read faster than sorted. */
export const FEWEST_TEXTS = 12;
const FEWEST_IN_GROUP = 3;
const LEAST_GROUP_SHARE = 0.012;
/** Numbers of groups tried, around the square root of the number of texts. */
const TRIED = [0.65, 0.9, 1.15];
/** What the first look leaves over is looked at again. */
const LOOKS = 3;
/** Words tried as the topic of what is left. */
const WORDS_TRIED = 30;

/** Groups of texts, largest first; texts that fit none are in none. */
export function groupTexts(texts: readonly PreparedText[], forms: ReadonlyMap<string, string>, most: number): readonly TextGroup[] {
  if (texts.length < FEWEST_TEXTS) return [];
  const least = Math.max(FEWEST_IN_GROUP, Math.ceil(LEAST_GROUP_SHARE * texts.length));
  let marked: readonly MarkedCluster[] = [];
  let rest = texts;
  for (let look = 0; look < LOOKS && rest.length >= FEWEST_TEXTS && marked.length < most; look += 1) {
    const found = clustersOf(rest, forms, most - marked.length, least);
    if (found.length === 0) break;
    marked = [...marked, ...found];
    rest = without(texts, hold(texts, marked, least));
  }
  const kept = hold(texts, marked, least);
  return [...kept, ...byOneWord(without(texts, kept), forms, least, most - kept.length)].sort(largestFirst);
}

interface MarkedCluster {
  readonly texts: ReadonlySet<PreparedText>;
  readonly terms: readonly Term[];
}

/** Clusters with the words that mark them; of the numbers tried, the one that tells the texts apart most clearly. */
function clustersOf(texts: readonly PreparedText[], forms: ReadonlyMap<string, string>, most: number, least: number): readonly MarkedCluster[] {
  const rows = weightedRows(texts.map(({ features }) => features));
  const points = topicSpace(rows);
  let best: AnchoredClusters | null = null;
  for (const k of new Set(TRIED.map((factor) => Math.max(2, Math.min(most, Math.round(factor * Math.sqrt(texts.length))))))) {
    const found = anchorClusters(rows, clusterPoints(points, k), least);
    if (best === null || found.clarity > best.clarity + 1e-9) best = found;
  }
  const clusters = new Map<number, PreparedText[]>();
  texts.forEach((text, index) => {
    const cluster = best?.assignment[index] ?? -1;
    if (cluster === -1) return;
    const members = clusters.get(cluster);
    if (members === undefined) clusters.set(cluster, [text]);
    else members.push(text);
  });
  const everywhere = textsWith(texts.map(({ keys }) => keys));
  return [...clusters.values()]
    .map((members): MarkedCluster => ({ texts: new Set(members), terms: markingTerms(members.map(({ keys }) => keys), forms, everywhere) }))
    .filter(({ terms }) => terms.length > 0);
}

/** Each text to its own cluster's words if it has one of them, else to those it has most of; groups left too small dissolve. */
function hold(texts: readonly PreparedText[], marked: readonly MarkedCluster[], least: number): readonly TextGroup[] {
  const members = marked.map((): { readonly text: PreparedText; readonly strength: number }[] => []);
  for (const text of texts) {
    const strengths = marked.map(({ terms }) => termStrength(text.keys, terms));
    const home = marked.findIndex((cluster) => cluster.texts.has(text));
    const index = (strengths[home] ?? 0) > 0 ? home : strengths.indexOf(Math.max(0, ...strengths));
    const strength = strengths[index] ?? 0;
    if (strength > 0) members[index]?.push({ text, strength });
  }
  const isLarge = (own: readonly unknown[]): boolean => own.length >= least;
  if (!members.every(isLarge)) return hold(texts, marked.filter((_, index) => isLarge(members[index] ?? [])), least);
  return members
    .map((own, index): TextGroup => ({
      terms: marked[index]?.terms ?? [],
      texts: own.sort((a, b) => b.strength - a.strength || a.text.item.text.length - b.text.item.text.length).map(({ text }) => text),
    }))
    .sort(largestFirst);
}

/** What is left: the word most of these texts share, then the next, while enough of them share one. */
function byOneWord(texts: readonly PreparedText[], forms: ReadonlyMap<string, string>, least: number, most: number): readonly TextGroup[] {
  const groups: TextGroup[] = [];
  let rest = texts;
  while (groups.length < most) {
    const counts = [...textsWith(rest.map(({ keys }) => keys))].sort(([a, inA], [b, inB]) => inB - inA || compareText(a, b)).slice(0, WORDS_TRIED);
    const having = counts.map(([key]) => {
      const term: Term = { key, form: forms.get(key) ?? key, score: 1 };
      return { term, found: rest.filter(({ keys }) => termStrength(keys, [term]) > 0) };
    });
    const best = having.reduce<(typeof having)[number] | null>((most, next) => (most === null || next.found.length > most.found.length ? next : most), null);
    if (best === null || best.found.length < least) break;
    groups.push({ terms: [best.term], texts: best.found.toSorted((a, b) => a.item.text.length - b.item.text.length) });
    const found = new Set(best.found);
    rest = rest.filter((text) => !found.has(text));
  }
  return groups;
}

function without(texts: readonly PreparedText[], groups: readonly TextGroup[]): readonly PreparedText[] {
  const held = new Set(groups.flatMap((group) => group.texts));
  return texts.filter((text) => !held.has(text));
}

const largestFirst = (a: TextGroup, b: TextGroup): number => b.texts.length - a.texts.length || compareText(a.terms[0]?.key ?? "", b.terms[0]?.key ?? "");

/** By code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
