import type { Tally } from "./opinion-map.ts";

/** Largest difference between two groups' observed agree shares, 0–1; groups nobody of which voted are left out. */
export function divisiveness(groups: readonly Tally[]): number {
  const shares = groups.filter(({ seen }) => seen > 0).map(({ agrees, seen }) => agrees / seen);
  return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares);
}
