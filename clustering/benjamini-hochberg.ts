export interface FalseDiscoveryControl {
  /** Adjusted p-values in input order: the smallest rate at which that test would still be called a discovery. */
  readonly adjusted: readonly number[];
  /** Discoveries at the asked rate, in input order. */
  readonly discovered: readonly boolean[];
}

/**
 * Benjamini–Hochberg step-up procedure (J. R. Stat. Soc. B 57, 1995): of the tests called discoveries, at most
 * `rate` are false ones on average. With m tests and p-values sorted p(1) ≤ … ≤ p(m)
 *
 *   adjusted p(i) = min over j ≥ i of p(j)·m / j,   capped at 1
 *
 * Used within each list of statements, where the best few are picked out of hundreds.
 *
 * @param pValues each in 0–1; an empty list gives empty lists
 * @param rate the accepted share of false discoveries
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): FalseDiscoveryControl {
  const count = pValues.length;
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const adjusted = new Array<number>(count).fill(1);
  let smallest = 1;
  for (let rank = count; rank >= 1; rank -= 1) {
    const index = order[rank - 1]!;
    smallest = Math.min(smallest, (pValues[index]! * count) / rank);
    adjusted[index] = smallest;
  }
  return { adjusted, discovered: adjusted.map((p) => p <= rate) };
}
