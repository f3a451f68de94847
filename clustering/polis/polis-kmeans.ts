import type { Positions } from "../project.ts";

export interface PolisCluster {
  readonly id: number;
  /** Indices of the positions that belong to it. */
  readonly members: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** Centres that all moved less than this have settled. */
const SETTLED = 0.01;

/**
 * Polis's k-means from a cold start (§2.8): the first k different positions are the first centres; assign to the
 * nearest, of equally near ones the last; drop empty clusters; centre = weighted mean; stop when no centre moved by
 * 0.01 or after `rounds` + 1 steps. The order of positions matters: this is what `standard` mode does away with.
 */
export function polisKmeans(positions: Positions, weight: Float64Array | null, k: number, rounds: number): PolisCluster[] {
  let clusters = firstDistinct(positions, k);
  for (let round = 0; round <= rounds; round += 1) {
    const next = step(positions, weight, clusters);
    const settled = haveSettled(clusters, next);
    clusters = next;
    if (settled) break;
  }
  return clusters;
}

function firstDistinct({ x, y }: Positions, k: number): PolisCluster[] {
  const centers: PolisCluster[] = [];
  for (let i = 0; i < x.length && centers.length < k; i += 1) {
    const known = centers.some((center) => center.x === x[i] && center.y === y[i]);
    if (!known) centers.push({ id: centers.length, members: [], x: x[i]!, y: y[i]! });
  }
  return centers;
}

function step({ x, y }: Positions, weight: Float64Array | null, clusters: readonly PolisCluster[]): PolisCluster[] {
  const members = clusters.map(() => [] as number[]);
  for (let i = 0; i < x.length; i += 1) {
    let nearest = 0;
    let distance = Infinity;
    for (let c = 0; c < clusters.length; c += 1) {
      const squared = (x[i]! - clusters[c]!.x) ** 2 + (y[i]! - clusters[c]!.y) ** 2;
      if (squared <= distance) {
        distance = squared;
        nearest = c;
      }
    }
    members[nearest]!.push(i);
  }
  return clusters.flatMap(({ id }, c) => (members[c]!.length === 0 ? [] : [centered(id, members[c]!, x, y, weight)]));
}

function centered(
  id: number,
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array | null,
): PolisCluster {
  let [people, sumX, sumY] = [0, 0, 0];
  for (const i of members) {
    const w = weight === null ? 1 : weight[i]!;
    people += w;
    sumX += w * x[i]!;
    sumY += w * y[i]!;
  }
  return { id, members, x: sumX / people, y: sumY / people };
}

function haveSettled(before: readonly PolisCluster[], after: readonly PolisCluster[]): boolean {
  const sorted = (clusters: readonly PolisCluster[]): PolisCluster[] =>
    [...clusters].sort((left, right) => left.x - right.x || left.y - right.y);
  const old = sorted(before);
  return sorted(after).every((center, i) => {
    const was = old[i]!;
    return Math.sqrt((center.x - was.x) ** 2 + (center.y - was.y) ** 2) < SETTLED;
  });
}
