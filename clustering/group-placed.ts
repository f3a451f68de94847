import { buildBaseClusterLevels, buildBaseClusters } from "./base-clusters.ts";
import { kmeansBounded } from "./kmeans-bounded.ts";
import { kmeans, kmeansPlusPlus, type KmeansResult } from "./kmeans.ts";
import type { Positions } from "./project.ts";
import { createRandom } from "./random.ts";
import type { MapSettings } from "./settings.ts";
import { weightedSilhouettes } from "./silhouette.ts";

/** The people at these positions divided into k groups. Groups are in descending order of size. */
export interface CandidateGrouping {
  readonly k: number;
  /** Group of each position, 0 … k − 1. */
  readonly assignment: Int8Array;
  readonly centers: Positions;
  readonly sizes: readonly number[];
  /** Σ squared distance to the own centre, over people. */
  readonly inertia: number;
  /** Mean over people, from up to `SILHOUETTE_CELLS` cells of neighbours. */
  readonly silhouette: number;
  /** The method would not have tried this k; it is here because somebody pinned a number that large. */
  readonly isPinnedOnly?: boolean;
}

/** Cells between base clusters and people: fine enough to polish on, few enough for all pairwise distances. */
const SILHOUETTE_CELLS = 600;
const STARTS = 100;
/** Different outcomes of the starts that are polished on the finer cells. */
const POLISHED = 40;
/** Of those, the best are polished on the people themselves: six, but one in a conversation of 60,000. */
const FINALISTS = 6;
const FINALIST_WORK = 60_000;
const START_STREAM = 101;
/** Two starts that end this close in inertia found the same grouping. */
const SAME = 1e-9;

/** Largest k the method tries by itself: as in Polis it grows with the number of base clusters, 2 + ⌊base / 12⌋, up to the setting. */
export const ownLargestGroupCount = (baseClusters: number, { maxGroupCount }: MapSettings): number =>
  Math.min(baseClusters, maxGroupCount, 2 + Math.floor(baseClusters / 12));

/** Largest k tried: the method's own, or a pinned one that is larger and possible. */
export function largestGroupCount(baseClusters: number, settings: MapSettings): number {
  return Math.max(ownLargestGroupCount(baseClusters, settings), Math.min(baseClusters, settings.pinnedGroupCount ?? 0));
}

/**
 * Groups the placed people for every k from 2 to `largestGroupCount`; empty with fewer than two different positions.
 * For each k: a hundred seeded k-means++ runs on the base clusters, the different outcomes polished on finer cells, the
 * best of those on the people themselves, until nobody changes group. Deterministic in positions, settings and their order.
 */
export function groupPlaced(positions: Positions, settings: MapSettings): readonly CandidateGrouping[] {
  const [base, cells] = buildBaseClusterLevels(positions, [settings.baseClusterCount, SILHOUETTE_CELLS]);
  const finalists = Math.max(1, Math.min(FINALISTS, Math.floor(FINALIST_WORK / positions.x.length)));
  const results: KmeansResult[] = [];
  for (let k = 2; k <= largestGroupCount(base.x.length, settings); k += 1) {
    const starts = bestDifferent(randomStarts(base, k, settings.seed), POLISHED);
    const polished = bestDifferent(starts.map(({ centers }) => kmeans(cells, cells.weight, centers)), finalists);
    const [result] = bestDifferent(polished.map(({ centers }) => kmeansBounded(positions, centers)), 1);
    if (result!.sizes.every((size) => size > 0)) results.push(bySize(result!));
  }
  const silhouettes = silhouettesOf(positions, results, cells);
  const ownLargest = ownLargestGroupCount(base.x.length, settings);
  return results.map((result, i) => ({ k: result.sizes.length, silhouette: silhouettes[i]!, isPinnedOnly: result.sizes.length > ownLargest, ...result }));
}

/** Mean silhouette of each grouping, between cells of neighbours; exact with up to `SILHOUETTE_CELLS` different positions. */
export function silhouettesOf(positions: Positions, results: readonly KmeansResult[], cells = buildBaseClusters(positions, SILHOUETTE_CELLS)): number[] {
  return weightedSilhouettes(
    cells,
    cells.weight,
    results.map(({ centers, sizes }) => ({ k: sizes.length, assignment: nearestCenters(cells, centers) })),
  );
}

function randomStarts(base: Positions & { readonly weight: Float64Array }, k: number, seed: number): KmeansResult[] {
  return Array.from({ length: STARTS }, (_, start) => {
    const random = createRandom(seed, START_STREAM + k * 1000 + start);
    return kmeans(base, base.weight, kmeansPlusPlus(base, base.weight, k, random));
  });
}

/** The `most` runs of least inertia; of runs that found the same grouping the first. */
function bestDifferent(runs: KmeansResult[], most: number): KmeansResult[] {
  const different: KmeansResult[] = [];
  for (const run of runs.sort((left, right) => left.inertia - right.inertia)) {
    const known = different.at(-1);
    if (known !== undefined && run.inertia - known.inertia <= SAME * known.inertia) continue;
    different.push(run);
    if (different.length === most) break;
  }
  return different;
}

/** Renumbers clusters by size, then by centre, so that numbering does not depend on the start that won. */
export function bySize({ centers, assignment, inertia, sizes }: KmeansResult): KmeansResult {
  const order = sizes.map((_, c) => c);
  order.sort(
    (left, right) =>
      sizes[right]! - sizes[left]! || centers.x[left]! - centers.x[right]! || centers.y[left]! - centers.y[right]!,
  );
  const rank = new Int8Array(order.length);
  order.forEach((cluster, place) => (rank[cluster] = place));
  return {
    centers: {
      x: Float64Array.from(order, (cluster) => centers.x[cluster]!),
      y: Float64Array.from(order, (cluster) => centers.y[cluster]!),
    },
    assignment: assignment.map((cluster) => rank[cluster]!),
    inertia,
    sizes: order.map((cluster) => sizes[cluster]!),
  };
}

/** Index of the nearest centre of each position. */
export function nearestCenters({ x, y }: Positions, centers: Positions): Int8Array {
  const nearest = new Int8Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    let distance = Infinity;
    for (let c = 0; c < centers.x.length; c += 1) {
      const squared = (x[i]! - centers.x[c]!) ** 2 + (y[i]! - centers.y[c]!) ** 2;
      if (squared < distance) {
        distance = squared;
        nearest[i] = c;
      }
    }
  }
  return nearest;
}
