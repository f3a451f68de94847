import { createRandom, type Random } from "../../../clustering/random.ts";
import { dot, toUnit } from "./topic-space.ts";

const FEWEST_STARTS = 2;
const MOST_STARTS = 8;
/** Small collections get more starts: they cost nothing and depend more on them. */
const POINTS_TIMES_STARTS = 2_000;
const SEED = 20_061;
const MOST_ROUNDS = 15;
/** Beyond this many points an evenly taken part of them finds the centres. */
const MOST_FOR_CENTERS = 1_000;

/**
 * k-means on the unit sphere (Dhillon & Modha 2001) from seeded k-means++ starts, the most compact one kept. ml-kmeans
 * does the same thirty times slower in this many dimensions, and accepts an empty cluster in silence.
 *
 * @param points unit vectors; all-zero ones belong nowhere
 * @returns the cluster of each point, −1 for a point that is all zero
 */
export function clusterPoints(points: readonly Float64Array[], k: number): readonly number[] {
  const used = points.filter((point) => point.some((value) => value !== 0));
  const step = Math.max(1, Math.ceil(used.length / MOST_FOR_CENTERS));
  const sample = used.filter((_, index) => index % step === 0);
  const starts = Math.max(FEWEST_STARTS, Math.min(MOST_STARTS, Math.floor(POINTS_TIMES_STARTS / Math.max(1, sample.length))));
  let best: { readonly centers: readonly Float64Array[]; readonly likeness: number } | null = null;
  for (let start = 0; start < starts && sample.length > 0; start += 1) {
    const found = oneRun(sample, startingCenters(sample, Math.min(k, sample.length), createRandom(SEED, start)));
    if (best === null || found.likeness > best.likeness + 1e-9) best = found;
  }
  const centers = best?.centers ?? [];
  return points.map((point) => (point.some((value) => value !== 0) ? nearest(point, centers).index : -1));
}

function oneRun(points: readonly Float64Array[], start: readonly Float64Array[]): { readonly centers: readonly Float64Array[]; readonly likeness: number } {
  let centers = start;
  let likeness = 0;
  let before: readonly number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = points.map((point) => nearest(point, centers));
    likeness = found.reduce((sum, each) => sum + each.likeness, 0);
    if (found.every(({ index }, at) => index === before[at])) break;
    before = found.map(({ index }) => index);
    const sums = centers.map((center) => new Float64Array(center.length));
    points.forEach((point, at) => {
      const sum = sums[before[at] ?? 0];
      if (sum !== undefined) for (let axis = 0; axis < point.length; axis += 1) sum[axis] = (sum[axis] ?? 0) + (point[axis] ?? 0);
    });
    // A centre that lost all its points stays where it was.
    centers = sums.map((sum, index) => (sum.every((value) => value === 0) ? (centers[index] ?? sum) : toUnit(sum)));
  }
  return { centers, likeness };
}

function nearest(point: Float64Array, centers: readonly Float64Array[]): { readonly index: number; readonly likeness: number } {
  let [index, likeness] = [-1, -Infinity];
  for (let at = 0; at < centers.length; at += 1) {
    const own = dot(point, centers[at] ?? point);
    if (own > likeness) [index, likeness] = [at, own];
  }
  return { index, likeness };
}

/** k-means++ (Arthur & Vassilvitskii 2007) with the angle for distance. */
function startingCenters(points: readonly Float64Array[], k: number, random: Random): readonly Float64Array[] {
  const centers: Float64Array[] = [];
  const distance = new Float64Array(points.length).fill(1);
  while (centers.length < k) {
    let remaining = random.next() * distance.reduce((sum, value) => sum + value, 0);
    let chosen = points.length - 1;
    for (let index = 0; index < points.length; index += 1) {
      remaining -= distance[index] ?? 0;
      if (remaining < 0) {
        chosen = index;
        break;
      }
    }
    const center = points[chosen];
    if (center === undefined) break;
    centers.push(Float64Array.from(center));
    for (let index = 0; index < points.length; index += 1) distance[index] = Math.min(distance[index] ?? 0, Math.max(0, 1 - dot(points[index] ?? center, center)));
  }
  return centers;
}
