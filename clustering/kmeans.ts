import type { Positions } from "./project.ts";
import type { Random } from "./random.ts";

export interface Centers extends Positions {}

export interface KmeansResult {
  readonly centers: Centers;
  /** Index of the nearest centre of each position; of equally near ones the first. */
  readonly assignment: Int8Array;
  /** Σ weight · squared distance to the own centre. */
  readonly inertia: number;
  /** People in each cluster. */
  readonly sizes: readonly number[];
}

const MOST_ROUNDS = 300;

/**
 * Lloyd's k-means with weights from given centres, until no position changes its cluster. A cluster that loses all
 * its members is restarted at the position farthest from its own centre.
 *
 * @param weight people at each position; null means one each
 */
export function kmeans(positions: Positions, weight: Float64Array | null, start: Centers, mostRounds = MOST_ROUNDS): KmeansResult {
  const { x, y } = positions;
  const count = x.length;
  const k = start.x.length;
  const centerX = Float64Array.from(start.x);
  const centerY = Float64Array.from(start.y);
  const centers = { x: centerX, y: centerY };
  const assignment = new Int8Array(count).fill(-1);
  const size = new Float64Array(k);
  const sumX = new Float64Array(k);
  const sumY = new Float64Array(k);
  let inertia = 0;

  for (let round = 0; ; round += 1) {
    let moved = 0;
    inertia = 0;
    size.fill(0);
    sumX.fill(0);
    sumY.fill(0);
    for (let i = 0; i < count; i += 1) {
      const px = x[i]!;
      const py = y[i]!;
      let nearest = 0;
      let distance = Infinity;
      for (let c = 0; c < k; c += 1) {
        const dx = px - centerX[c]!;
        const dy = py - centerY[c]!;
        const squared = dx * dx + dy * dy;
        if (squared < distance) {
          distance = squared;
          nearest = c;
        }
      }
      if (assignment[i] !== nearest) {
        assignment[i] = nearest;
        moved += 1;
      }
      const people = weight === null ? 1 : weight[i]!;
      inertia += people * distance;
      size[nearest]! += people;
      sumX[nearest]! += people * px;
      sumY[nearest]! += people * py;
    }
    const empty = size.indexOf(0);
    if ((moved === 0 && empty === -1) || round >= mostRounds) break;
    for (let c = 0; c < k; c += 1) {
      if (size[c]! === 0) continue;
      centerX[c] = sumX[c]! / size[c]!;
      centerY[c] = sumY[c]! / size[c]!;
    }
    if (empty !== -1 && !restartAtFarthest(positions, centers, assignment, empty)) break;
  }
  return { centers, assignment, inertia, sizes: Array.from(size) };
}

/** False when every position coincides with its centre, so that there is nowhere to restart. */
function restartAtFarthest({ x, y }: Positions, centers: Centers, assignment: Int8Array, empty: number): boolean {
  let farthest = -1;
  let distance = 0;
  for (let i = 0; i < x.length; i += 1) {
    const own = assignment[i]!;
    const squared = (x[i]! - centers.x[own]!) ** 2 + (y[i]! - centers.y[own]!) ** 2;
    if (squared > distance) {
      distance = squared;
      farthest = i;
    }
  }
  if (farthest === -1) return false;
  centers.x[empty] = x[farthest]!;
  centers.y[empty] = y[farthest]!;
  return true;
}

/**
 * Starting centres by k-means++ (Arthur & Vassilvitskii 2007), weighted: each next centre is drawn with chance
 * proportional to weight · squared distance to the nearest centre so far.
 */
export function kmeansPlusPlus({ x, y }: Positions, weight: Float64Array | null, k: number, random: Random): Centers {
  const count = x.length;
  const centers = { x: new Float64Array(k), y: new Float64Array(k) };
  const chance = new Float64Array(count);
  const nearest = new Float64Array(count).fill(Infinity);
  for (let c = 0; c < k; c += 1) {
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      const people = weight === null ? 1 : weight[i]!;
      if (c > 0) {
        const squared = (x[i]! - centers.x[c - 1]!) ** 2 + (y[i]! - centers.y[c - 1]!) ** 2;
        if (squared < nearest[i]!) nearest[i] = squared;
      }
      chance[i] = c === 0 ? people : people * nearest[i]!;
      total += chance[i]!;
    }
    let remaining = random.next() * total;
    let chosen = count - 1;
    for (let i = 0; i < count; i += 1) {
      remaining -= chance[i]!;
      if (remaining < 0) {
        chosen = i;
        break;
      }
    }
    centers.x[c] = x[chosen]!;
    centers.y[c] = y[chosen]!;
  }
  return centers;
}
