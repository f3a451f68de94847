import { describe, expect, test } from "vitest";
import type { StatementOnMap, TallyPresented } from "../../../server/contract/opinion-map.ts";
import { statementLimit } from "../../../server/contract/statement-limit.ts";
import { likenessWith, majorityOf } from "../../../client/widget/compare-with-groups.ts";
import { shownText } from "../../../client/widget/shown-text.ts";
import { aimOf, isSwiping } from "../../../client/widget/swipe.ts";

describe("a swipe", () => {
  test("says something when it goes far and mostly sideways", () => {
    expect([aimOf(96, 0, 360), aimOf(-96, 40, 360), aimOf(95, 0, 360), aimOf(100, 80, 360)]).toEqual(["agree", "disagree", null, null]);
    // On a narrow card a third of its width is far enough.
    expect(aimOf(61, 0, 200)).toBe("agree");
  });

  test("leaves up and down to the page", () => {
    expect([isSwiping(5, 5), isSwiping(20, 4), isSwiping(4, 20), isSwiping(20, 18)]).toEqual([null, true, false, false]);
  });
});

describe("the text a reader sees", () => {
  const card = { text: "日かげがほしい。", language: "ja", translations: { en: "Shade.", "zh-Hant": "樹蔭。" } };
  test.each([["en", "Shade.", "en"], ["zh-Hant", "樹蔭。", "zh-Hant"], ["ja", "日かげがほしい。", "ja"], ["ja-x-easy", "日かげがほしい。", "ja"], ["ko", "日かげがほしい。", "ja"]])("in %s is %s", (locale, text, language) => {
    expect(shownText(card, locale)).toEqual({ text, language });
  });
});

describe("the longest a statement may be", () => {
  const limits = { statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, language: "ja" };
  test.each([["木がほしい", 140], ["More trees", 280], ["나무가 더 필요하다", 140], ["Wi-Fiがほしい", 140], ["広場にWi-Fiがほしい", 140], ["", 140], ["123", 140]])("%s: %i", (text, most) => {
    expect(statementLimit(text, limits)).toBe(most);
  });

  test("goes by the conversation's language before the first letter", () => {
    expect(statementLimit("", { ...limits, language: "en" })).toBe(280);
  });
});

describe("likeness with a group", () => {
  const share = { value: 0, low: 0, high: 0 };
  const tally = (agrees: number, disagrees: number, passes: number): TallyPresented => ({ agrees, disagrees, passes, seen: agrees + disagrees + passes, agree: share, disagree: share });
  const row = (id: number, a: TallyPresented | null): StatementOnMap => ({
    statement: { id, text: "", language: "en", author: "organiser", isMeta: false }, all: tally(1, 0, 0), groups: { A: a }, consensus: 0, divisiveness: 0, uncertainty: 0,
  });

  test("a majority is more than half", () => {
    expect([majorityOf(tally(3, 2, 0)), majorityOf(tally(2, 2, 1)), majorityOf(tally(0, 0, 1)), majorityOf(tally(2, 2, 0))]).toEqual(["agree", null, "pass", null]);
  });

  test("counts what both answered, and of that what was answered as most did; hidden and unseen are left out", () => {
    const rows = [row(1, tally(3, 0, 0)), row(2, tally(0, 3, 0)), row(3, tally(2, 2, 0)), row(4, null), row(5, tally(0, 0, 0)), row(6, tally(9, 0, 0))];
    const votes = new Map([1, 2, 3, 4, 5].map((id) => [id, "agree"] as const));
    expect(likenessWith("A", rows, votes)).toEqual({ same: 1, of: 3 });
    expect(likenessWith("B", rows, votes)).toEqual({ same: 0, of: 0 });
  });
});
