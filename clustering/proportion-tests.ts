/** One-sided 90 % quantile of the normal distribution as Polis rounds it; a test is significant when strictly above. */
export const Z_90 = 1.2816;

/** Share smoothed by one imagined yes and one imagined no (Laplace; Polis §2.10): (s + 1) / (n + 2). */
export const smoothedShare = (successes: number, trials: number): number => (successes + 1) / (trials + 2);

/**
 * How far a share lies above one half, in standard errors (Polis §2.10): 2·√(n + 1)·((s + 1)/(n + 1) − ½).
 * With nobody asked it is 1, not 0: that is the published formula.
 */
export const proportionTest = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);

/**
 * How far the first share lies above the second, in standard errors (Polis §2.10). One is added to all four counts;
 * p₁ = s₁/n₁, p₂ = s₂/n₂, p = (s₁ + s₂)/(n₁ + n₂); (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), and 0 where p = 1.
 */
export function twoProportionTest(successes: number, otherSuccesses: number, trials: number, otherTrials: number): number {
  const n1 = trials + 1;
  const n2 = otherTrials + 1;
  const p1 = (successes + 1) / n1;
  const p2 = (otherSuccesses + 1) / n2;
  const p = (successes + otherSuccesses + 2) / (n1 + n2);
  return p === 1 ? 0 : (p1 - p2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
}
