import { buildBaseClusterLevels, buildBaseClusters, type BaseClusters } from "./base-clusters.ts";
import { canonicalPositions } from "./canonical-positions.ts";
import { kmeansByCells } from "./kmeans-by-cells.ts";
import { kmeans, kmeansPlusPlus, type KmeansResult } from "./kmeans.ts";
import type { Mirror } from "./orient-axes.ts";
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
/** A few positions have as many ways to be divided badly and cost little: more starts, up to four times as many. */
const MOST_STARTS = 400;
const POSITIONS_TIMES_STARTS = 10_000;
/** Different outcomes of the starts that are polished on the finer cells. */
const POLISHED = 20;
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
 * For each k: a hundred seeded k-means++ runs and more on the base clusters, the different outcomes polished on finer cells, the
 * best of those on the people themselves, until nobody changes group. Deterministic in positions, settings and their order.
 * @param mirror the groups of mirrored positions are those of the positions before they were mirrored, to the byte
 */
export function groupPlaced(shown: Positions, settings: MapSettings, mirror: Mirror = [1, 1]): readonly CandidateGrouping[] {
  const positions = mirrored(shown, mirror);
  const [base, cells] = buildBaseClusterLevels(canonicalPositions(positions), [settings.baseClusterCount, SILHOUETTE_CELLS]);
  const finalists = Math.max(1, Math.min(FINALISTS, Math.floor(FINALIST_WORK / positions.x.length)));
  const results: KmeansResult[] = [];
  for (let k = 2; k <= largestGroupCount(base.x.length, settings); k += 1) {
    const starts = bestDifferent(randomStarts(base, k, settings.seed), POLISHED);
    const polished = bestDifferent(starts.map(({ centers }) => kmeans(cells, cells.weight, centers)), finalists);
    const [result] = bestDifferent(polished.map(({ centers }) => kmeansByCells(cells, positions, centers)), 1);
    if (result!.sizes.every((size) => size > 0)) results.push(bySize(result!));
  }
  const silhouettes = silhouettesOf(positions, results, cells);
  const ownLargest = ownLargestGroupCount(base.x.length, settings);
  return results.map((result, i) => ({ k: result.sizes.length, silhouette: silhouettes[i]!, isPinnedOnly: result.sizes.length > ownLargest, ...result, centers: mirrored(result.centers, mirror) }));
}

function mirrored({ x, y }: Positions, [signX, signY]: Mirror): Positions {
  return { x: signX > 0 ? x : x.map((value) => 0 - value), y: signY > 0 ? y : y.map((value) => 0 - value) };
}

/** Mean silhouette of each grouping, between cells of neighbours; exact with up to `SILHOUETTE_CELLS` different positions. */
export function silhouettesOf(positions: Positions, results: readonly KmeansResult[], cells = buildBaseClusters(canonicalPositions(positions), SILHOUETTE_CELLS)): number[] {
  const means = meansOf(positions, cells);
  return weightedSilhouettes(
    means,
    cells.weight,
    results.map(({ centers, sizes }) => ({ k: sizes.length, assignment: nearestCenters(means, centers) })),
  );
}

/** The middle of each cell by the positions as they are: the cells were made of rounded ones. */
function meansOf({ x, y }: Positions, { cellOf, weight }: BaseClusters): Positions {
  const means = { x: new Float64Array(weight.length), y: new Float64Array(weight.length) };
  for (let i = 0; i < cellOf.length; i += 1) {
    means.x[cellOf[i]!]! += x[i]!;
    means.y[cellOf[i]!]! += y[i]!;
  }
  for (let cell = 0; cell < weight.length; cell += 1) {
    means.x[cell]! /= weight[cell]!;
    means.y[cell]! /= weight[cell]!;
  }
  return means;
}

function randomStarts(base: Positions & { readonly weight: Float64Array }, k: number, seed: number): KmeansResult[] {
  const starts = Math.max(STARTS, Math.min(MOST_STARTS, Math.floor(POSITIONS_TIMES_STARTS / base.x.length)));
  return Array.from({ length: starts }, (_, start) => {
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
  const renumbered = new Int8Array(assignment.length);
  for (let i = 0; i < assignment.length; i += 1) renumbered[i] = rank[assignment[i]!]!;
  return {
    centers: {
      x: Float64Array.from(order, (cluster) => centers.x[cluster]!),
      y: Float64Array.from(order, (cluster) => centers.y[cluster]!),
    },
    assignment: renumbered,
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
      const dx = x[i]! - centers.x[c]!;
      const dy = y[i]! - centers.y[c]!;
      const squared = dx * dx + dy * dy;
      if (squared < distance) {
        distance = squared;
        nearest[i] = c;
      }
    }
  }
  return nearest;
}
