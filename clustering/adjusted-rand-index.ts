/**
 * How much two groupings of the same people agree, corrected for chance (Hubert & Arabie, J. Classification 2, 1985):
 *
 *   (Σ C(n_ij,2) − E) / (½·(Σ C(a_i,2) + Σ C(b_j,2)) − E),   E = Σ C(a_i,2)·Σ C(b_j,2) / C(n,2)
 *
 * with n_ij people in group i of the first and group j of the second. 1 = the same grouping whatever the labels,
 * about 0 = no more alike than two random groupings of these sizes, negative = less alike than that.
 * Where the formula is 0/0 (both put everybody together, or both put everybody apart) the groupings are equal: 1.
 *
 * @param first group numbers ≥ 0, one per person; people with a negative number in either list are left out
 * @param second group numbers of the same people in the same order
 * @throws RangeError when the lists differ in length
 */
export function adjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  if (first.length !== second.length) {
    throw new RangeError(`groupings of ${first.length} and ${second.length} people cannot be compared`);
  }
  const width = largest(second) + 1;
  const both = new Map<number, number>();
  const inFirst = new Map<number, number>();
  const inSecond = new Map<number, number>();
  let people = 0;
  for (let person = 0; person < first.length; person += 1) {
    const a = first[person]!;
    const b = second[person]!;
    if (a < 0 || b < 0) continue;
    people += 1;
    add(both, a * width + b);
    add(inFirst, a);
    add(inSecond, b);
  }
  const together = pairsWithin(both);
  const pairsFirst = pairsWithin(inFirst);
  const pairsSecond = pairsWithin(inSecond);
  const expected = people < 2 ? 0 : (pairsFirst * pairsSecond) / pairs(people);
  const most = (pairsFirst + pairsSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

function largest(labels: ArrayLike<number>): number {
  let most = 0;
  for (let person = 0; person < labels.length; person += 1) most = Math.max(most, labels[person]!);
  return most;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsWithin(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += pairs(count);
  return sum;
}
