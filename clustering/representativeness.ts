import type { GroupOnStatement, Tally } from "./opinion-map.ts";
import { proportionTest, smoothedShare, twoProportionTest } from "./proportion-tests.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * One group on one statement against everybody in the other groups (Polis §2.10): smoothed shares, their distance
 * from one half, the ratio to the others' share, and the distance from it. Wilson intervals are on observed shares.
 */
export function describeGroupOnStatement(own: Tally, rest: Tally): GroupOnStatement {
  const agreeShare = smoothedShare(own.agrees, own.seen);
  const disagreeShare = smoothedShare(own.disagrees, own.seen);
  return {
    agrees: own.agrees,
    disagrees: own.disagrees,
    passes: own.passes,
    seen: own.seen,
    agreeShare,
    disagreeShare,
    agreeTest: proportionTest(own.agrees, own.seen),
    disagreeTest: proportionTest(own.disagrees, own.seen),
    agreeRatio: agreeShare / smoothedShare(rest.agrees, rest.seen),
    disagreeRatio: disagreeShare / smoothedShare(rest.disagrees, rest.seen),
    agreeRatioTest: twoProportionTest(own.agrees, rest.agrees, own.seen, rest.seen),
    disagreeRatioTest: twoProportionTest(own.disagrees, rest.disagrees, own.seen, rest.seen),
    agree: wilsonInterval(own.agrees, own.seen),
    disagree: wilsonInterval(own.disagrees, own.seen),
  };
}
