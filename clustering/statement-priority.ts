import type { Tally } from "./opinion-map.ts";

/** Weight of a meta statement before squaring. */
const META = 7;
/** 2^(−r/5) for r = 0 … 4: Math.pow may differ between machines in its last bit, multiplication does not. */
const FIFTH_ROOTS = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985174] as const;

/**
 * Chance, relative to other statements, of being shown next (Polis §2.12):
 *
 *   importance = (1 − (P + 1)/(S + 2)) · (E + 1) · (A + 1)/(S + 2)
 *   priority   = (meta ? 7 : importance · (1 + 8·2^(−S/5)))²
 *
 * @param tally votes of the people placed in groups
 * @param extremity E, the statement's distance from the middle of the map
 */
export function statementPriority({ agrees, passes, seen }: Tally, extremity: number, isMeta: boolean): number {
  if (isMeta) return META * META;
  const importance = (1 - (passes + 1) / (seen + 2)) * (extremity + 1) * ((agrees + 1) / (seen + 2));
  const weight = importance * (1 + 8 * twoToMinusFifths(seen));
  return weight * weight;
}

/** 2^(−S/5) */
function twoToMinusFifths(seen: number): number {
  const halvings = Math.floor(seen / 5);
  // Beside 1, eight times 2^−64 is nothing in double precision, so this loop is short.
  let power = FIFTH_ROOTS[seen % 5] ?? 1;
  for (let i = 0; i < Math.min(halvings, 64); i += 1) power /= 2;
  return power;
}
