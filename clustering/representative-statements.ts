import type { GroupOnStatement, RepresentativeStatement } from "./opinion-map.ts";
import { Z_90 } from "./proportion-tests.ts";
import type { Id } from "./vote-matrix.ts";

export interface OnStatement {
  readonly statementId: Id;
  readonly facts: GroupOnStatement;
}

const MOST = 5;

/**
 * The statements that tell a group from the others (Polis §2.10), at most five.
 *
 * 1. Enough evidence: (agreeRatioTest > z₉₀ and agreeTest > z₉₀), or the same for disagree.
 * 2. One statement of strong agreement, `bestAgree`, goes first whether or not it has enough evidence.
 * 3. The others by ratio · ratioTest · share · test, descending; five in all; then agreements before disagreements.
 * 4. Without any of enough evidence: the best agreement alone, or else the one of largest ratio test.
 *
 * A statement stands for agreement where the agree ratio test is the larger one, for disagreement where the other is.
 * Equal tests: in `polis` mode disagreement, as Polis has it; in `standard` mode what more of the group voted, and
 * agreement where that is equal too.
 *
 * @param statements in canonical order, without rejected and meta ones
 * @param isPolis `polis` mode; there ratio tests are also sorted by in 32 bits, as Polis stores them
 */
export function selectRepresentative(statements: readonly OnStatement[], isPolis = false): RepresentativeStatement[] {
  const finalised = (candidate: OnStatement): RepresentativeStatement => describe(candidate, isPolis);
  const sufficient: OnStatement[] = [];
  let best: OnStatement | null = null;
  let bestAgree: OnStatement | null = null;
  for (const candidate of statements) {
    const { facts } = candidate;
    const enough =
      (facts.agreeRatioTest > Z_90 && facts.agreeTest > Z_90) ||
      (facts.disagreeRatioTest > Z_90 && facts.disagreeTest > Z_90);
    if (enough) sufficient.push(candidate);
    if (sufficient.length === 0 && (best === null || largestTest(candidate) > finalised(best).ratioTest)) best = candidate;
    if (isBetterAgreement(facts, bestAgree?.facts ?? null)) bestAgree = candidate;
  }
  const lead = bestAgree === null ? [] : [{ ...finalised(bestAgree), bestAgree: true }];
  if (sufficient.length === 0) return lead.length > 0 ? lead : best === null ? [] : [finalised(best)];

  const others = sufficient.filter((candidate) => candidate !== bestAgree).map(finalised);
  const weight = ({ ratio, ratioTest, share, test }: RepresentativeStatement): number =>
    ratio * (isPolis ? Math.fround(ratioTest) : ratioTest) * share * test;
  others.sort((left, right) => weight(right) - weight(left));
  const chosen = [...lead, ...others].slice(0, MOST);
  return [...chosen.filter(({ direction }) => direction === "agree"), ...chosen.filter(({ direction }) => direction === "disagree")];
}

const largestTest = ({ facts }: OnStatement): number => Math.max(facts.agreeRatioTest, facts.disagreeRatioTest);

function isBetterAgreement(facts: GroupOnStatement, current: GroupOnStatement | null): boolean {
  if (facts.agrees === 0 && facts.disagrees === 0) return false;
  if (current !== null && current.agreeRatio > 1) return allFour(facts) > allFour(current);
  if (current !== null) return facts.agreeShare * facts.agreeTest > current.agreeShare * current.agreeTest;
  return facts.agreeTest > Z_90 || (facts.agreeRatio > 1 && facts.agreeShare > 0.5);
}

const allFour = (facts: GroupOnStatement): number =>
  facts.agreeRatio * facts.agreeRatioTest * facts.agreeShare * facts.agreeTest;

function describe({ statementId, facts }: OnStatement, isPolis: boolean): RepresentativeStatement {
  const equal = facts.agreeRatioTest === facts.disagreeRatioTest;
  const agrees = equal ? !isPolis && facts.agrees >= facts.disagrees : facts.agreeRatioTest > facts.disagreeRatioTest;
  return {
    statementId,
    direction: agrees ? "agree" : "disagree",
    successes: agrees ? facts.agrees : facts.disagrees,
    trials: facts.seen,
    share: agrees ? facts.agreeShare : facts.disagreeShare,
    test: agrees ? facts.agreeTest : facts.disagreeTest,
    ratio: agrees ? facts.agreeRatio : facts.disagreeRatio,
    ratioTest: agrees ? facts.agreeRatioTest : facts.disagreeRatioTest,
    bestAgree: false,
  };
}
