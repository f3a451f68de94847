import { describe, expect, test } from "vitest";
import { findBursts, type HandedIn } from "../../../server/screening/find-bursts.ts";
import { likenessOfTexts, NearIndex } from "../../../server/screening/near-index.ts";

const indexOf = (texts: readonly string[]): NearIndex => {
  const index = new NearIndex();
  texts.forEach((text, at) => index.set(at + 1, text));
  return index;
};
const likeIds = (index: NearIndex, id: number): readonly number[] => index.like(id).map(({ statementId }) => statementId);

describe("nearly the same", () => {
  test("case, punctuation, spaces and a few words more do not matter", () => {
    const index = indexOf(["We need more benches at the station.", "we need more benches at the station", "We really need more benches at the station!", "The buses should be free."]);
    expect(index.like(2)).toEqual([{ statementId: 1, likeness: 1 }, { statementId: 3, likeness: 0.706 }]);
    expect(likeIds(index, 4)).toEqual([]);
  });

  test("Japanese too, whatever the width of the letters", () => {
    expect(likeIds(indexOf(["駅前にもっとベンチを増やしてほしいです", "駅前にもっとﾍﾞﾝﾁを増やしてほしいです。"]), 2)).toEqual([1]);
  });

  test.each([
    ["Cars should be allowed in the old town centre.", "Cars should not be allowed in the old town centre."],
    ["駅前の駐車場を増やすべきだと思います", "駅前の駐車場を減らすべきだと思います"],
    ["The library should open at 8 in the morning.", "The library should open at 9 in the morning."],
    ["市の図書館は夜も開けてほしいと思います", "市の図書館は夜も開けないでほしいと思います"],
  ])("what may be the opposite is not the same: %s", (a, b) => {
    expect(likeIds(indexOf([a, b]), 2)).toEqual([]);
  });

  test("short texts are not compared; a text worded anew is", () => {
    const index = indexOf(["More trees", "More trees!", "We need more benches at the station."]);
    expect(likeIds(index, 2)).toEqual([]);
    index.set(1, "We need more benches at the station");
    expect(likeIds(index, 3)).toEqual([1]);
    index.delete(1);
    expect(likeIds(index, 3)).toEqual([]);
  });

  test("likeness is the share of triples that both have", () => {
    // abcdefghij: 8 triples; abcdefghijk: 9, all 8 among them.
    expect(likenessOfTexts("abcdefghij", "abcdefghijk")).toBeCloseTo(8 / 9, 10);
    expect(likenessOfTexts("abcdefghij", "klmnopqrst")).toBe(0);
  });
});

describe("bursts", () => {
  const minute = 60_000;
  const by = (authorNumber: number | null, ...minutes: readonly number[]): readonly HandedIn[] => minutes.map((at, index) => ({ statementId: (authorNumber ?? 9) * 100 + index, authorNumber, at: at * minute }));
  const alone = (id: number): number => id;

  test("five statements of one participant within ten minutes, not four, and not five in an hour", () => {
    expect(findBursts(by(1, 0, 1, 2, 3), alone)).toEqual([]);
    expect(findBursts(by(1, 0, 12, 24, 36, 48), alone)).toEqual([]);
    const flags = findBursts([...by(1, 0, 2, 4, 6, 8, 30), ...by(2, 0, 5)], alone);
    expect(flags.map(({ statementId }) => statementId)).toEqual([100, 101, 102, 103, 104]);
    expect(flags[0]?.detail).toEqual({ kind: "burst", pattern: "same-author", count: 5, minutes: 8, statementIds: [100, 101, 102, 103, 104] });
  });

  test("the same text four times, by whomever", () => {
    const handedIn: readonly HandedIn[] = [{ statementId: 1, authorNumber: 1, at: 0 }, ...[1, 2, 3].map((at) => ({ statementId: 1, authorNumber: null, at: at * minute }))];
    expect(findBursts(handedIn.slice(0, 3), alone)).toEqual([]);
    expect(findBursts(handedIn, alone)).toEqual([{ statementId: 1, detail: { kind: "burst", pattern: "same-text", count: 4, minutes: 3, statementIds: [1] } }]);
  });

  test("nearly the same text counts as the same, and is told before the author", () => {
    const flags = findBursts(by(1, 0, 1, 2, 3, 4), () => 100);
    expect(flags).toHaveLength(5);
    expect(flags.map(({ detail }) => detail.kind === "burst" && detail.pattern)).toEqual(new Array(5).fill("same-text"));
  });

  test("sheets of paper, entered all at once, are nobody's burst", () => {
    expect(findBursts(by(null, 0, 0, 0, 0, 0, 0), alone)).toEqual([]);
  });
});
