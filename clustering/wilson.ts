import type { Share } from "./opinion-map.ts";

/** 97.5 % quantile of the standard normal distribution: a two-sided 95 % interval. */
const Z_95 = 1.959964;

/**
 * Share of successes with its Wilson score interval (E. B. Wilson, JASA 22, 1927):
 *
 *   (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Unlike p ± z·√(p(1−p)/n) it stays inside 0–1 and keeps its coverage for small n and for shares near 0 or 1.
 * It tells how far the share could be off if these people were drawn at random from many like them; it does not
 * make self-selected participants representative of anybody else.
 *
 * @param successes how many of `trials`, 0 … trials
 * @param trials how many were asked; with 0 the answer is { value: 0, low: 0, high: 1 }: nothing is known
 */
export function wilsonInterval(successes: number, trials: number): Share {
  if (trials <= 0) return { value: 0, low: 0, high: 1 };
  const value = successes / trials;
  const zz = Z_95 * Z_95;
  const middle = value + zz / (2 * trials);
  const reach = Z_95 * Math.sqrt((value * (1 - value)) / trials + zz / (4 * trials * trials));
  const scale = 1 + zz / trials;
  return {
    value,
    // The formula gives exactly 0 and 1 at the ends; rounding may leave 1e-17 there.
    low: successes === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    high: successes === trials ? 1 : Math.min(1, (middle + reach) / scale),
  };
}
