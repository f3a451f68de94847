/** One way of dividing the people, and the share each part should have; shares add up to 1. */
export interface RakeTarget {
  /** Which part each person is in, from 0. */
  readonly part: ArrayLike<number>;
  readonly shares: readonly number[];
}

export interface RakeOptions {
  /** No weight is above this, and the mean is 1. */
  readonly cap: number;
  readonly mostRounds: number;
  /** Largest difference between a weighted share and its target that counts as met. */
  readonly tolerance: number;
}

export interface RakedWeights {
  /** One for each person, all positive, mean 1. */
  readonly weights: Float64Array;
  /** Kish's effective sample size: (Σw)² / Σw². */
  readonly effective: number;
  /** Kish's design effect: n / effective. */
  readonly designEffect: number;
  /** People whose weight was cut at the cap. */
  readonly capped: number;
  /** Largest difference left between a weighted share and its target: what the cap costs. */
  readonly gap: number;
  readonly isMet: boolean;
}

export const usualRaking: RakeOptions = { cap: 5, mostRounds: 200, tolerance: 1e-6 };

/**
 * Raking, or iterative proportional fitting: in turn, for each way of dividing, every part's weights are multiplied so that
 * the part has its share, until all shares hold at once. Weights above the cap are cut after each round, and what is cut is
 * spread over the others, so that the shares are met as well as the cap allows.
 *
 * Sources: W. E. Deming, F. F. Stephan, "On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known", Annals of Mathematical Statistics 11, 1940; L. Kish, Survey Sampling, 1965, section 11.7.
 *
 * @throws RangeError when there are no people, shares do not add up to 1, or a part with a share above 0 has nobody
 */
export function rakeWeights(people: number, targets: readonly RakeTarget[], { cap, mostRounds, tolerance }: RakeOptions = usualRaking): RakedWeights {
  if (people < 1) throw new RangeError("there are no people to weight");
  const weights = new Float64Array(people).fill(1);
  for (const target of targets) check(people, target);
  let gap = largestGap(weights, targets);
  for (let round = 0; round < mostRounds && gap > tolerance; round += 1) {
    for (const { part, shares } of targets) {
      const now = sharesOf(weights, part, shares.length);
      // A part that should have nobody keeps a trace: a weight of nothing would throw people's votes away.
      const factors = shares.map((share, index) => Math.max(share, LEAST_SHARE) / Number(now[index]));
      for (let person = 0; person < people; person += 1) weights[person]! *= factors[part[person]!] ?? 1;
    }
    cut(weights, cap);
    gap = largestGap(weights, targets);
  }
  const [total, squares] = [weights.reduce((sum, weight) => sum + weight, 0), weights.reduce((sum, weight) => sum + weight ** 2, 0)];
  const effective = total ** 2 / squares;
  return {
    weights, effective, designEffect: people / effective,
    capped: weights.reduce((count, weight) => count + Number(weight >= cap - 1e-9), 0),
    gap, isMet: gap <= tolerance,
  };
}

const LEAST_SHARE = 1e-9;

function check(people: number, { part, shares }: RakeTarget): void {
  if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-6) throw new RangeError("the shares do not add up to 1");
  const counts = sharesOf(new Float64Array(people).fill(1), part, shares.length);
  shares.forEach((share, index) => {
    if (share > 0 && counts[index] === 0) throw new RangeError(`nobody is in part ${String(index)}, which should have a share`);
  });
}

function sharesOf(weights: Float64Array, part: ArrayLike<number>, parts: number): readonly number[] {
  const sums = new Array<number>(parts).fill(0);
  let total = 0;
  weights.forEach((weight, person) => {
    sums[part[person]!]! += weight;
    total += weight;
  });
  return sums.map((sum) => sum / total);
}

const largestGap = (weights: Float64Array, targets: readonly RakeTarget[]): number =>
  targets.reduce((largest, { part, shares }) => {
    const now = sharesOf(weights, part, shares.length);
    return shares.reduce((most, share, index) => Math.max(most, Math.abs(share - Number(now[index]))), largest);
  }, 0);

/** Mean 1, nobody above the cap: what is cut goes to everybody below it, in proportion, until nobody is above. */
function cut(weights: Float64Array, cap: number): void {
  for (;;) {
    let [fixed, free] = [0, 0];
    for (const weight of weights) {
      if (weight >= cap) fixed += cap;
      else free += weight;
    }
    const factor = free === 0 ? 1 : (weights.length - fixed) / free;
    let hasMore = false;
    weights.forEach((weight, person) => {
      weights[person] = weight >= cap ? cap : weight * factor;
      if (weight < cap && weights[person] > cap) hasMore = true;
    });
    if (!hasMore) return;
  }
}
