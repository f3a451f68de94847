import { kmeans, type Centers, type KmeansResult } from "./kmeans.ts";
import type { Positions } from "./project.ts";

const MOST_ROUNDS = 1000;

/**
 * The same as `kmeans` without weights, for very many positions: each carries an upper bound of the distance to its own
 * centre and a lower bound of that to any other, and is only measured again when the bounds meet (G. Hamerly, "Making
 * k-means even faster", 2010). After the first round most are never touched.
 */
export function kmeansBounded(positions: Positions, start: Centers): KmeansResult {
  const { x, y } = positions;
  const count = x.length;
  const k = start.x.length;
  const centers = { x: Float64Array.from(start.x), y: Float64Array.from(start.y) };
  const assignment = new Int8Array(count);
  const upper = new Float64Array(count);
  const lower = new Float64Array(count);
  const size = new Float64Array(k);
  const sumX = new Float64Array(k);
  const sumY = new Float64Array(k);

  const measure = (i: number): number => {
    let nearest = 0;
    let first = Infinity;
    let second = Infinity;
    for (let c = 0; c < k; c += 1) {
      const dx = x[i]! - centers.x[c]!;
      const dy = y[i]! - centers.y[c]!;
      const squared = dx * dx + dy * dy;
      if (squared < first) {
        second = first;
        first = squared;
        nearest = c;
      } else if (squared < second) second = squared;
    }
    upper[i] = Math.sqrt(first);
    lower[i] = Math.sqrt(second);
    return nearest;
  };
  const add = (i: number, cluster: number, people: 1 | -1): void => {
    size[cluster]! += people;
    sumX[cluster]! += people * x[i]!;
    sumY[cluster]! += people * y[i]!;
  };

  for (let i = 0; i < count; i += 1) {
    assignment[i] = measure(i);
    add(i, assignment[i]!, 1);
  }
  for (let round = 0; ; round += 1) {
    if (size.includes(0)) return kmeans(positions, null, start);
    const drift = moveCenters(centers, size, sumX, sumY);
    const furthestOther = Float64Array.from(drift, (_, c) => Math.max(...drift.filter((__, other) => other !== c)));
    const half = halfDistances(centers);
    let moved = 0;
    for (let i = 0; i < count; i += 1) {
      const own = assignment[i]!;
      upper[i]! += drift[own]!;
      lower[i]! -= furthestOther[own]!;
      if (upper[i]! < Math.max(lower[i]!, half[own]!)) continue;
      const nearest = measure(i);
      if (nearest === own) continue;
      add(i, own, -1);
      add(i, nearest, 1);
      assignment[i] = nearest;
      moved += 1;
    }
    if (moved === 0 || round >= MOST_ROUNDS) return summary(positions, assignment, k);
  }
}

/** Puts each centre at the mean of its members and returns how far it moved. */
function moveCenters(centers: { readonly x: Float64Array; readonly y: Float64Array }, size: Float64Array, sumX: Float64Array, sumY: Float64Array): Float64Array {
  return size.map((people, c) => {
    const dx = sumX[c]! / people - centers.x[c]!;
    const dy = sumY[c]! / people - centers.y[c]!;
    centers.x[c]! += dx;
    centers.y[c]! += dy;
    return Math.sqrt(dx * dx + dy * dy);
  });
}

/** Half the distance from each centre to the nearest other one: whoever is closer than that belongs to it. */
function halfDistances({ x, y }: Centers): Float64Array {
  return x.map((own, c) => {
    let nearest = Infinity;
    for (let other = 0; other < x.length; other += 1) {
      if (other !== c) nearest = Math.min(nearest, Math.sqrt((own - x[other]!) ** 2 + (y[c]! - y[other]!) ** 2));
    }
    return nearest / 2;
  });
}

/** Centres and inertia from the members alone, free of what rounding the many small steps have left. */
function summary({ x, y }: Positions, assignment: Int8Array, k: number): KmeansResult {
  const size = new Float64Array(k);
  const centers = { x: new Float64Array(k), y: new Float64Array(k) };
  for (let i = 0; i < x.length; i += 1) {
    const own = assignment[i]!;
    size[own]! += 1;
    centers.x[own]! += x[i]!;
    centers.y[own]! += y[i]!;
  }
  for (let c = 0; c < k; c += 1) {
    centers.x[c]! /= size[c]!;
    centers.y[c]! /= size[c]!;
  }
  let inertia = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = x[i]! - centers.x[assignment[i]!]!;
    const dy = y[i]! - centers.y[assignment[i]!]!;
    inertia += dx * dx + dy * dy;
  }
  return { centers, assignment, inertia, sizes: Array.from(size) };
}
