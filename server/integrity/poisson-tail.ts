/**
 * P(X ≥ count) for X ~ Poisson(mean): how often so many or more come together by chance. Summed from `count` upwards, so that
 * very small answers keep their digits (1 − P(X < count) would be noise below 1e-16). Up to the mean the answer is 1: no surprise.
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= mean || count <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  let sum = term;
  // Above the mean every term is smaller than the one before it.
  for (let next = count + 1; term > sum * 1e-12; next += 1) {
    term *= mean / next;
    sum += term;
  }
  return Math.min(1, sum);
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor);
  return sum;
}
