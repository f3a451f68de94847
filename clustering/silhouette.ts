import type { Positions } from "./project.ts";

/**
 * Mean silhouette (Rousseeuw 1987) of weighted positions for several groupings at once, so that each distance is
 * computed once. For one person: a = mean distance to the other members of the own group, b = smallest mean distance
 * to the members of another group; (b − a) / max(a, b); a person alone in a group counts 0.
 *
 * @param weight people at each position (people at one position are at distance 0 from each other)
 * @param groupings group of each position, for each grouping; −1 is not allowed
 * @returns one value in −1…1 for each grouping; 0 for fewer than two groups
 */
export function weightedSilhouettes(
  { x, y }: Positions,
  weight: Float64Array,
  groupings: readonly { readonly k: number; readonly assignment: Int8Array }[],
): number[] {
  const count = x.length;
  // sums[g][i · k + c] = Σ over members j of group c of weight_j · distance(i, j)
  const sums = groupings.map(({ k }) => new Float64Array(count * k));
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const distance = Math.sqrt(dx * dx + dy * dy);
      for (let g = 0; g < groupings.length; g += 1) {
        const { k, assignment } = groupings[g]!;
        const sum = sums[g]!;
        sum[i * k + assignment[j]!]! += weight[j]! * distance;
        sum[j * k + assignment[i]!]! += weight[i]! * distance;
      }
    }
  }
  return groupings.map(({ k, assignment }, g) => meanSilhouette(sums[g]!, weight, k, assignment));
}

function meanSilhouette(sums: Float64Array, weight: Float64Array, k: number, assignment: Int8Array): number {
  const size = new Float64Array(k);
  weight.forEach((people, i) => (size[assignment[i]!]! += people));
  if (k < 2) return 0;
  let total = 0;
  let everybody = 0;
  weight.forEach((people, i) => {
    everybody += people;
    const own = assignment[i]!;
    if (size[own]! <= 1) return;
    const within = sums[i * k + own]! / (size[own]! - 1);
    let nearest = Infinity;
    for (let c = 0; c < k; c += 1) {
      if (c !== own && size[c]! > 0) nearest = Math.min(nearest, sums[i * k + c]! / size[c]!);
    }
    const larger = Math.max(within, nearest);
    if (larger > 0 && nearest < Infinity) total += (people * (nearest - within)) / larger;
  });
  return everybody > 0 ? total / everybody : 0;
}
