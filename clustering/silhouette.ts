import type { Positions } from "./project.ts";

interface Labelled {
  readonly k: number;
  readonly assignment: Int8Array;
}

/**
 * Mean silhouette (Rousseeuw 1987) of weighted positions for several groupings at once. For one person: a = mean distance
 * to the other members of the own group, b = smallest mean distance to the members of another group;
 * (b − a) / max(a, b); a person alone in a group counts 0.
 *
 * Positions that share their group in every grouping are added up together, whatever number of groupings there are, so
 * that each distance is computed and added once.
 *
 * @param weight people at each position (people at one position are at distance 0 from each other)
 * @param groupings group of each position, for each grouping; −1 is not allowed
 * @returns one value in −1…1 for each grouping; 0 for fewer than two groups
 */
export function weightedSilhouettes({ x, y }: Positions, weight: Float64Array, groupings: readonly Labelled[]): number[] {
  const { order, blockStart } = blocksOf(x.length, groupings);
  const blocks = blockStart.length - 1;
  const blockX = Float64Array.from(order, (i) => x[i]!);
  const blockY = Float64Array.from(order, (i) => y[i]!);
  const people = Float64Array.from(order, (i) => weight[i]!);
  // [place · blocks + block]: Σ over the block's members of people · distance from the position at that place
  const distances = new Float64Array(order.length * blocks);
  for (let i = 0; i < order.length; i += 1) {
    const px = blockX[i]!;
    const py = blockY[i]!;
    for (let block = 0; block < blocks; block += 1) {
      const end = blockStart[block + 1]!;
      let sum = 0;
      for (let j = blockStart[block]!; j < end; j += 1) {
        const dx = px - blockX[j]!;
        const dy = py - blockY[j]!;
        sum += people[j]! * Math.sqrt(dx * dx + dy * dy);
      }
      distances[i * blocks + block] = sum;
    }
  }
  return groupings.map(({ k, assignment }) => {
    const own = Int8Array.from(order, (i) => assignment[i]!);
    const sums = new Float64Array(order.length * k);
    for (let i = 0; i < order.length; i += 1) {
      for (let block = 0; block < blocks; block += 1) sums[i * k + own[blockStart[block]!]!]! += distances[i * blocks + block]!;
    }
    return meanSilhouette(sums, people, k, own);
  });
}

/** Positions ordered so that those with the same group in every grouping stand together. */
function blocksOf(count: number, groupings: readonly Labelled[]): { readonly order: Uint32Array; readonly blockStart: readonly number[] } {
  const inSameGroups = (left: number, right: number): number => {
    for (const { assignment } of groupings) {
      if (assignment[left] !== assignment[right]) return assignment[left]! - assignment[right]!;
    }
    return 0;
  };
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((left, right) => inSameGroups(left, right) || left - right);
  const blockStart: number[] = [];
  order.forEach((position, place) => {
    if (place === 0 || inSameGroups(order[place - 1]!, position) !== 0) blockStart.push(place);
  });
  return { order, blockStart: [...blockStart, count] };
}

function meanSilhouette(sums: Float64Array, weight: Float64Array, k: number, assignment: Int8Array): number {
  const size = new Float64Array(k);
  for (let i = 0; i < weight.length; i += 1) size[assignment[i]!]! += weight[i]!;
  if (k < 2) return 0;
  let total = 0;
  let everybody = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const people = weight[i]!;
    everybody += people;
    const own = assignment[i]!;
    if (size[own]! <= 1) continue;
    const within = sums[i * k + own]! / (size[own]! - 1);
    let nearest = Infinity;
    for (let c = 0; c < k; c += 1) {
      if (c !== own && size[c]! > 0) nearest = Math.min(nearest, sums[i * k + c]! / size[c]!);
    }
    const larger = Math.max(within, nearest);
    if (larger > 0 && nearest < Infinity) total += (people * (nearest - within)) / larger;
  }
  return everybody > 0 ? total / everybody : 0;
}
