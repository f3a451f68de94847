import type { ConsensusStatement, Tally } from "./opinion-map.ts";
import { proportionTest, smoothedShare, Z_90 } from "./proportion-tests.ts";
import type { Id } from "./vote-matrix.ts";

const MOST = 5;

/**
 * What most participants agree on, and what most reject (Polis §2.10): smoothed share > ½ and proportion test > z₉₀,
 * by share · test descending, five at most. Everybody who voted counts, placed in a group or not.
 *
 * @param statements in canonical order, without rejected and meta ones
 */
export function selectConsensus(statements: readonly { readonly statementId: Id; readonly tally: Tally }[]): {
  readonly agree: readonly ConsensusStatement[];
  readonly disagree: readonly ConsensusStatement[];
} {
  const list = (count: (tally: Tally) => number): ConsensusStatement[] =>
    statements
      .map(({ statementId, tally }) => ({
        statementId,
        successes: count(tally),
        trials: tally.seen,
        share: smoothedShare(count(tally), tally.seen),
        test: proportionTest(count(tally), tally.seen),
      }))
      .filter(({ share, test }) => share > 0.5 && test > Z_90)
      .sort((left, right) => right.share * right.test - left.share * left.test)
      .slice(0, MOST);
  return { agree: list(({ agrees }) => agrees), disagree: list(({ disagrees }) => disagrees) };
}

/**
 * Group-informed consensus (Polis §2.11): Π over groups of (A + 1)/(S + 2), A the group's agrees (or disagrees), S
 * its votes with passes. Where there are no groups the caller passes the whole conversation as the one group.
 */
export function groupInformedConsensus(groups: readonly { readonly count: number; readonly seen: number }[]): number {
  return groups.reduce((product, { count, seen }) => product * smoothedShare(count, seen), 1);
}

/** The k-th root of a number in 0–1 by Newton's method: the same last bit on every machine, unlike Math.pow. */
export function geometricMean(product: number, k: number): number {
  if (product <= 0 || k < 1) return 0;
  let root = 1;
  for (;;) {
    let power = 1;
    for (let i = 1; i < k; i += 1) power *= root;
    const next = root - (root - product / power) / k;
    if (!(next < root)) return root;
    root = next;
  }
}
