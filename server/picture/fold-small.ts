import { SMALLEST_ARRIVAL, type Arrivals } from "../contract/live-picture.ts";

/** What people cannot be told apart by: a count of fewer than five, and "other" itself, is told together. */
export function foldSmall(counts: readonly { readonly name: string; readonly count: number }[], most = 15): Arrivals {
  const large = counts.filter(({ name, count }) => name !== "other" && count >= SMALLEST_ARRIVAL).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const named = large.slice(0, most).map(({ name, count }) => ({ name, count }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return { named, other: all - named.reduce((sum, { count }) => sum + count, 0) };
}
