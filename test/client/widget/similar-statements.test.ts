import { expect, test } from "vitest";
import { findSimilar, likeness, piecesOf } from "../../../client/widget/similar-statements.ts";

const all = (...texts: readonly string[]) => texts.map((text, index) => ({ id: index + 1, text }));

test("letters come in threes with word borders, Japanese in twos, a single sign by itself", () => {
  expect([...piecesOf("Trees!").keys()]).toEqual([" tr", "tre", "ree", "ees", "es "]);
  expect([...piecesOf("木を植える").keys()]).toEqual(["木を", "を植", "植え", "える"]);
  expect([...piecesOf("木").keys()]).toEqual(["木"]);
  expect(piecesOf("").size).toBe(0);
});

test("likeness is 1 for the same, 0 for nothing in common, and the share of pieces in between", () => {
  expect(likeness(piecesOf("木を植える"), piecesOf("木を植える。"))).toBe(1);
  expect(likeness(piecesOf("木を植える"), piecesOf("駐車場"))).toBe(0);
  // 木を を植 植え える | 木を を植 植え えた: three of four and four.
  expect(likeness(piecesOf("木を植える"), piecesOf("木を植えた"))).toBe(0.75);
  expect(likeness(piecesOf(""), piecesOf(""))).toBe(0);
});

test("width, case and punctuation make no difference", () => {
  expect(likeness(piecesOf("ｶﾌｪ ＡＢＣ"), piecesOf("カフェ、abc！"))).toBe(1);
});

test("similar statements are offered best first, opposites among them, others not", () => {
  const statements = all("The square needs more trees.", "Parking should cost less.", "The square needs no more trees.", "Children need a playground.");
  expect(findSimilar("The square needs more trees", statements).map(({ id }) => id)).toEqual([1, 3]);
  const japanese = all("広場にもっと木を植えるべきだ。", "駐車場を増やすべきだ。", "広場に木を植えるべきではない。");
  expect(findSimilar("広場に木をもっと植えるべきだ", japanese).map(({ id }) => id)).toEqual([1, 3]);
});

test("a word or nothing is like no statement, and at most three are offered", () => {
  expect(findSimilar("", all("Trees."))).toEqual([]);
  expect(findSimilar("木を", all("木を"))).toEqual([]);
  expect(findSimilar("More trees here", all(...Array.from({ length: 9 }, () => "More trees here")))).toHaveLength(3);
});
