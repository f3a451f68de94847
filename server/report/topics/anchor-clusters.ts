import type { WeightedRow } from "./topic-space.ts";

/** What a topic is recognised by: a few features with weights, nothing else. */
type Anchors = ReadonlyMap<number, number>;

export interface AnchoredClusters {
  /** Topic of each row, by the numbers of the start; −1 for none. */
  readonly assignment: readonly number[];
  /** How much of a row's features its topic has, 0–1; 0 without a topic. */
  readonly likeness: readonly number[];
  /** Mean over all rows of how much better the own topic fits than the next; rows without a topic count 0. */
  readonly clarity: number;
}

interface Found {
  readonly topic: number;
  readonly own: number;
  readonly next: number;
}

const ROUNDS = 6;
const FEATURES_PER_TOPIC = 10;
/** Least likeness to a topic's features; below, a text shares them by chance. */
const LEAST_LIKENESS = 0.1;

/**
 * Makes clusters into topics a reader can check: each keeps only the features that set it apart, and each text goes where
 * it has most of them, or nowhere (−1). A few rounds of k-means with such short centres (concept vectors, Dhillon & Modha
 * 2001, cut to their largest parts); clusters below `least` texts dissolve.
 */
export function anchorClusters(rows: readonly WeightedRow[], start: readonly number[], least: number): AnchoredClusters {
  let assignment: readonly number[] = start;
  let found: readonly Found[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const anchors = anchorsOf(rows, assignment);
    found = rows.map((row) => bestTopic(row, anchors));
    const next = dissolveSmall(found.map(({ topic }) => topic), least);
    if (next.every((topic, index) => topic === assignment[index])) break;
    assignment = next;
  }
  const likeness = found.map(({ own }, index) => (assignment[index] === -1 ? 0 : own));
  const clarity = found.reduce((sum, { own, next }, index) => sum + (assignment[index] === -1 ? 0 : (own - next) / own), 0) / Math.max(1, rows.length);
  return { assignment, likeness, clarity };
}

/** Features that are much more frequent inside than over all, the strongest few, as a unit vector for each topic. */
function anchorsOf(rows: readonly WeightedRow[], assignment: readonly number[]): ReadonlyMap<number, Anchors> {
  const all = new Map<number, number>();
  const inside = new Map<number, Map<number, number>>();
  const sizes = new Map<number, number>();
  rows.forEach(({ columns, weights }, index) => {
    const topic = assignment[index] ?? -1;
    const own = inside.get(topic) ?? new Map<number, number>();
    inside.set(topic, own);
    sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
    columns.forEach((column, cell) => {
      const weight = weights[cell] ?? 0;
      own.set(column, (own.get(column) ?? 0) + weight);
      all.set(column, (all.get(column) ?? 0) + weight);
    });
  });
  inside.delete(-1);
  return new Map([...inside].sort(([a], [b]) => a - b).map(([topic, own]) => [topic, strongest(own, all, (sizes.get(topic) ?? 0) / rows.length)]));
}

function strongest(own: ReadonlyMap<number, number>, all: ReadonlyMap<number, number>, share: number): Anchors {
  const scored = [...own].flatMap(([column, weight]) => {
    // What chance would put here is taken off, so that words spread over everything mark nothing.
    const surplus = weight - share * (all.get(column) ?? 0);
    return surplus > 0 ? [{ column, score: surplus * (weight / (all.get(column) ?? 1)) }] : [];
  });
  scored.sort((a, b) => b.score - a.score || a.column - b.column);
  const kept = scored.slice(0, FEATURES_PER_TOPIC);
  const length = Math.sqrt(kept.reduce((sum, { score }) => sum + score * score, 0));
  return new Map(kept.map(({ column, score }) => [column, score / length]));
}

function bestTopic({ columns, weights }: WeightedRow, anchors: ReadonlyMap<number, Anchors>): Found {
  let [topic, own, next] = [-1, LEAST_LIKENESS, 0];
  for (const [candidate, features] of anchors) {
    let likeness = 0;
    for (let cell = 0; cell < columns.length; cell += 1) likeness += (weights[cell] ?? 0) * (features.get(columns[cell] ?? -1) ?? 0);
    if (likeness > own) [topic, own, next] = [candidate, likeness, topic === -1 ? 0 : own];
    else if (likeness > next) next = likeness;
  }
  return { topic, own, next };
}

function dissolveSmall(assignment: readonly number[], least: number): readonly number[] {
  const sizes = new Map<number, number>();
  for (const topic of assignment) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  return assignment.map((topic) => ((sizes.get(topic) ?? 0) < least ? -1 : topic));
}
