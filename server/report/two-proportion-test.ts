/**
 * Two-sided p-value of the pooled two-proportion z-test: could the same share in both sets of people give a
 * difference this large by chance?
 *
 *   z = (p₁ − p₂) / √(p(1−p)(1/n₁ + 1/n₂)),  p = (x₁ + x₂)/(n₁ + n₂)
 *
 * With nobody in one of the sets, or everybody of one mind, there is nothing to tell apart: 1.
 */
export function twoProportionPValue(successes1: number, trials1: number, successes2: number, trials2: number): number {
  if (trials1 <= 0 || trials2 <= 0) return 1;
  const pooled = (successes1 + successes2) / (trials1 + trials2);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / trials1 + 1 / trials2));
  if (spread === 0) return 1;
  const z = Math.abs(successes1 / trials1 - successes2 / trials2) / spread;
  return Math.min(1, erfc(z / Math.SQRT2));
}

/**
 * Complementary error function for x ≥ 0; relative error below 1.2e-7 (W. H. Press et al., Numerical Recipes, §6.2:
 * Chebyshev fit), more than enough to compare a p-value with 0.05.
 */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return t * Math.exp(-x * x + polynomial);
}
