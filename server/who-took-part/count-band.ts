/**
 * A count as it may be shown, and everything it could be for somebody who sees it: `shown` is rounded, or null where the
 * count is too small, and `low`…`high` are all counts that look the same.
 */
export interface CountBand {
  readonly shown: number | null;
  readonly low: number;
  readonly high: number;
}

/** What is known of a count that is not shown at all. */
export const unknown: CountBand = { shown: null, low: 0, high: Infinity };

/** Counts are rounded to `k`, and in a row of hundreds of people to a twentieth of them: a single person never shows. */
export const roundingBase = (k: number, rowPeople: number): number => k * Math.max(1, Math.floor(rowPeople / (20 * k)));

/** Below this a count is not shown: fewer than k, or so few that rounding would say none. */
export const leastShown = (k: number, base: number): number => Math.max(k, Math.ceil(base / 2));

/** Rounded to the nearest multiple of `base`; halves go up. */
export function bandOf(count: number, k: number, base: number): CountBand {
  const least = leastShown(k, base);
  if (count < least) return { shown: null, low: 0, high: least - 1 };
  const shown = Math.round(count / base) * base;
  return { shown, low: Math.max(least, Math.ceil(shown - base / 2)), high: Math.ceil(shown + base / 2) - 1 };
}

/**
 * One part of a row, e.g. those of `total` people who agree. Hidden when it is small, and also when the rest is: "all seven
 * agreed" tells what every single one of them thinks.
 */
export function partOf(count: number, total: number, k: number, base: number): CountBand {
  const least = leastShown(k, base);
  return count >= least && total - count < least ? { shown: null, low: least, high: Infinity } : bandOf(count, k, base);
}
