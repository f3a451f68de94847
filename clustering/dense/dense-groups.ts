import { kmeans as libraryKmeans } from "ml-kmeans";
import { buildBaseClusters } from "../base-clusters.ts";
import { bySize, largestGroupCount, ownLargestGroupCount, silhouettesOf, type CandidateGrouping } from "../group-placed.ts";
import type { KmeansResult } from "../kmeans.ts";
import type { Positions } from "../project.ts";
import type { MapSettings } from "../settings.ts";

/** ml-kmeans spends milliseconds where ours spends microseconds, so larger conversations get fewer starts. */
const MOST_STARTS = 60;
const FEWEST_STARTS = 5;
const POINTS_TIMES_STARTS = 60_000;
const MOST_ROUNDS = 300;

/**
 * The placed people grouped by the published library ml-kmeans for every k: k-means++ runs, each seeded, on the people
 * themselves without base clusters, until no centre moves; the one of least inertia is kept. Numbering and silhouettes
 * follow group-placed.ts, so that the two can be compared figure by figure.
 *
 * ml-kmeans accepts NaN, fewer different points than clusters and a missing seed without complaint, and may leave a
 * cluster empty. None of that gets through: positions are finite, k never exceeds the different positions, the seed is
 * always set, and a run with an empty cluster is dropped.
 */
export function denseGroups(positions: Positions, settings: MapSettings): readonly CandidateGrouping[] {
  const points = Array.from(positions.x, (x, person) => [x, positions.y[person]!]);
  if (!points.every((point) => point.every(Number.isFinite))) throw new RangeError("a position on the map is not a number");
  const different = buildBaseClusters(positions, settings.baseClusterCount).x.length;
  const starts = Math.max(FEWEST_STARTS, Math.min(MOST_STARTS, Math.floor(POINTS_TIMES_STARTS / Math.max(1, points.length))));
  const results: KmeansResult[] = [];
  for (let k = 2; k <= largestGroupCount(different, settings); k += 1) {
    let best: KmeansResult | null = null;
    for (let start = 0; start < starts; start += 1) {
      const run = oneRun(points, k, settings.seed + start);
      if (run !== null && (best === null || run.inertia < best.inertia)) best = run;
    }
    if (best !== null) results.push(bySize(best));
  }
  const silhouettes = silhouettesOf(positions, results);
  const ownLargest = ownLargestGroupCount(different, settings);
  return results.map((result, index) => ({ k: result.sizes.length, silhouette: silhouettes[index]!, isPinnedOnly: result.sizes.length > ownLargest, ...result }));
}

function oneRun(points: number[][], k: number, seed: number): KmeansResult | null {
  const { clusters, centroids } = libraryKmeans(points, k, {
    seed, initialization: "kmeans++", maxIterations: MOST_ROUNDS, tolerance: 0,
  });
  const sizes = centroids.map(() => 0);
  let inertia = 0;
  points.forEach(([x, y], person) => {
    const cluster = clusters[person]!;
    const [centerX, centerY] = centroids[cluster]!;
    sizes[cluster]! += 1;
    inertia += (x! - centerX!) ** 2 + (y! - centerY!) ** 2;
  });
  if (sizes.includes(0)) return null;
  return {
    assignment: Int8Array.from(clusters),
    centers: { x: Float64Array.from(centroids, ([x]) => x!), y: Float64Array.from(centroids, ([, y]) => y!) },
    inertia,
    sizes,
  };
}
