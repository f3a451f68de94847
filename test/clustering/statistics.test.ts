import { expect, test } from "vitest";
import { geometricMean, groupInformedConsensus, selectConsensus } from "../../clustering/consensus.ts";
import { divisiveness } from "../../clustering/divisiveness.ts";
import { proportionTest, smoothedShare, twoProportionTest } from "../../clustering/proportion-tests.ts";
import { selectRepresentative } from "../../clustering/representative-statements.ts";
import { describeGroupOnStatement } from "../../clustering/representativeness.ts";
import { statementPriority } from "../../clustering/statement-priority.ts";
import { makeTally } from "../../clustering/tally.ts";

test("a smoothed share imagines one yes and one no", () => {
  expect(smoothedShare(0, 0)).toBe(0.5);
  expect(smoothedShare(3, 3)).toBe(0.8);
});

test("the proportion test: 8 of 8 lie three standard errors above one half", () => {
  // 2·√9·(9/9 − 1/2) = 3
  expect(proportionTest(8, 8)).toBe(3);
  // 2·√9·(1/9 − 1/2) = −7/3
  expect(proportionTest(0, 8)).toBeCloseTo(-7 / 3, 12);
  expect(proportionTest(0, 0)).toBe(1);
});

test("the two-proportion test: 7 of 7 against 1 of 7", () => {
  // With one added: p₁ = 8/8, p₂ = 2/8, p = 10/16; 0.75 / √(0.625·0.375·0.25) = 3.0983…
  expect(twoProportionTest(7, 1, 7, 7)).toBeCloseTo(0.75 / Math.sqrt(0.05859375), 12);
  expect(twoProportionTest(1, 7, 7, 7)).toBeCloseTo(-0.75 / Math.sqrt(0.05859375), 12);
});

test("the two-proportion test is 0 where everybody agrees, not 0/0", () => {
  expect(twoProportionTest(4, 6, 4, 6)).toBe(0);
});

test("a group against the rest: 6 of 8 agree here, 2 of 8 there", () => {
  const facts = describeGroupOnStatement(makeTally(6, 1, 1), makeTally(2, 5, 1));
  expect(facts.agreeShare).toBe(0.7);
  expect(facts.disagreeShare).toBe(0.2);
  // (7/10) / (3/10) and (2/10) / (6/10)
  expect(facts.agreeRatio).toBeCloseTo(7 / 3, 12);
  expect(facts.disagreeRatio).toBeCloseTo(1 / 3, 12);
  // 2·3·(7/9 − 1/2) = 5/3
  expect(facts.agreeTest).toBeCloseTo(5 / 3, 12);
  expect(facts.agree.value).toBe(0.75);
  expect(facts.agree.low).toBeLessThan(0.75);
});

const on = (statementId: number, own: readonly [number, number, number], rest: readonly [number, number, number]) =>
  ({ statementId, facts: describeGroupOnStatement(makeTally(...own), makeTally(...rest)) });

test("representative: the best agreement leads, agreements stand before disagreements", () => {
  const list = selectRepresentative([
    on(0, [0, 20, 0], [20, 0, 0]),
    on(1, [20, 0, 0], [0, 20, 0]),
    on(2, [16, 4, 0], [4, 16, 0]),
    on(3, [10, 10, 0], [10, 10, 0]),
  ]);
  expect(list.map(({ statementId, direction, bestAgree }) => [statementId, direction, bestAgree])).toEqual([
    [1, "agree", true],
    [2, "agree", false],
    [0, "disagree", false],
  ]);
  expect(list[0]).toMatchObject({ successes: 20, trials: 20, share: 21 / 22 });
});

test("representative: five at most", () => {
  const many = Array.from({ length: 9 }, (_, id) => on(id, [20 + id, 0, 0], [0, 20, 0]));
  expect(selectRepresentative(many)).toHaveLength(5);
});

test("representative: without enough evidence the best agreement stands alone", () => {
  // 2·√3·(3/3 − 1/2) = √3 > 1.2816 makes statement 1 an agreement; its ratio test against 1 of 1 is 0.
  expect(selectRepresentative([on(0, [0, 0, 1], [1, 0, 0]), on(1, [2, 0, 0], [1, 0, 0])]).map(({ statementId, bestAgree }) => [statementId, bestAgree]))
    .toEqual([[1, true]]);
});

test("representative: without any agreement the largest difference is named", () => {
  const list = selectRepresentative([on(0, [0, 1, 0], [0, 1, 0]), on(1, [0, 2, 0], [2, 0, 0])]);
  expect(list.map(({ statementId, direction, bestAgree }) => [statementId, direction, bestAgree])).toEqual([[1, "disagree", false]]);
});

test("representative: equal ratio tests mean disagreement in polis mode, otherwise what more of the group voted", () => {
  // Everybody voted alike in the group and outside: both ratio tests are 0.
  const direction = (agrees: number, disagrees: number, isPolis: boolean): unknown => {
    const tally = [agrees, disagrees, 0] as const;
    const { facts } = on(0, tally, tally);
    expect([facts.agreeRatioTest, facts.disagreeRatioTest]).toEqual([0, 0]);
    return selectRepresentative([{ statementId: 0, facts }], isPolis)[0]!.direction;
  };
  expect([direction(4, 1, true), direction(1, 4, true), direction(2, 2, true)]).toEqual(["disagree", "disagree", "disagree"]);
  expect([direction(4, 1, false), direction(1, 4, false), direction(2, 2, false)]).toEqual(["agree", "disagree", "agree"]);
});

test("representative: nothing asked, nothing said", () => {
  expect(selectRepresentative([])).toEqual([]);
});

test("consensus: only shares above one half by more than chance, strongest first", () => {
  const statement = (statementId: number, agrees: number, disagrees: number, passes = 0) => ({ statementId, tally: makeTally(agrees, disagrees, passes) });
  const { agree, disagree } = selectConsensus([statement(0, 30, 10), statement(1, 40, 0), statement(2, 21, 19), statement(3, 0, 40), statement(4, 10, 5, 25)]);
  expect(agree.map(({ statementId }) => statementId)).toEqual([1, 0]);
  expect(disagree.map(({ statementId }) => statementId)).toEqual([3]);
  expect(agree[0]).toMatchObject({ successes: 40, trials: 40, share: 41 / 42 });
});

test("group-informed consensus multiplies the groups' smoothed shares", () => {
  // (4/5)·(1/4) = 0.2
  expect(groupInformedConsensus([{ count: 3, seen: 3 }, { count: 0, seen: 2 }])).toBeCloseTo(0.2, 12);
  expect(geometricMean(0.2, 2)).toBeCloseTo(Math.sqrt(0.2), 12);
  expect(geometricMean(0.027, 3)).toBeCloseTo(0.3, 12);
  expect(geometricMean(1, 5)).toBe(1);
  expect(geometricMean(0, 3)).toBe(0);
});

test("divisiveness is the largest gap between two groups that were asked", () => {
  expect(divisiveness([makeTally(9, 1, 0), makeTally(2, 2, 0), makeTally(0, 0, 0)])).toBeCloseTo(0.4, 12);
  expect(divisiveness([makeTally(9, 1, 0)])).toBe(0);
});

test("priority: new statements first, meta flat, and the formula at ten votes", () => {
  expect(statementPriority(makeTally(0, 0, 0), 0, false)).toBe(5.0625);
  expect(statementPriority(makeTally(0, 0, 0), 1, false)).toBe(20.25);
  expect(statementPriority(makeTally(9, 9, 9), 3, true)).toBe(49);
  // S = 10, A = 5, P = 2, E = 1: (1 − 3/12)·2·(6/12) = 0.75; 1 + 8/4 = 3; 2.25² = 5.0625
  expect(statementPriority(makeTally(5, 3, 2), 1, false)).toBe(5.0625);
  // S = 1: 2^(−1/5)
  expect(statementPriority(makeTally(1, 0, 0), 0, false)).toBeCloseTo(((2 / 3) * (2 / 3) * (1 + 8 * 2 ** -0.2)) ** 2, 12);
});

test("priority falls to the importance alone when thousands have voted", () => {
  expect(statementPriority(makeTally(9998, 0, 0), 0, false)).toBeCloseTo(((1 - 1 / 10_000) * (9999 / 10_000)) ** 2, 12);
});
