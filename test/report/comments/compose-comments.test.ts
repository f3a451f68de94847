import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CommentsReport } from "../../../server/contract/comments.ts";
import { readComments } from "../../../server/interchange/comments/read-comments.ts";
import { composeComments, type CommentsInput, type StoredComment } from "../../../server/report/comments/compose-comments.ts";
import { isTooShort } from "../../../server/report/comments/is-too-short.ts";
import { MASK, maskPersonalData, namePattern } from "../../../server/report/comments/mask-personal-data.ts";
import { splitClaims } from "../../../server/report/comments/split-claims.ts";

const { file, comments: townLife } = readComments(readFileSync(join(import.meta.dirname, "../../support/comments/town-life-ja.csv")), "town.csv");
const input = (comments: readonly StoredComment[]): CommentsInput => ({ file, comments, language: "ja", topic: "" });
const write = (...texts: readonly string[]): CommentsInput => input(texts.map((text, index) => ({ number: index + 1, externalId: String(index + 1), text, name: null })));

describe("sentences of a comment", () => {
  test.each([
    ["バスを夜十一時まで走らせてほしい。あわせて駅前に屋根のある駐輪場を作ってください！", ["バスを夜十一時まで走らせてほしい。あわせて駅前に屋根のある駐輪場を作ってください！"]],
    ["駅前の通りに木をたくさん植えて、夏でも歩けるようにしてほしいと思います。図書館は仕事のあとでも使えるように、夜八時まで開けてほしいです。", ["駅前の通りに木をたくさん植えて、夏でも歩けるようにしてほしいと思います。", "図書館は仕事のあとでも使えるように、夜八時まで開けてほしいです。"]],
    ["The pool costs 3.5 million. Dr. Smith said that it should be repaired before winter.", ["The pool costs 3.5 million. Dr. Smith said that it should be repaired before winter."]],
    ["The library should be open until eight in the evening on weekdays. Every bus stop needs a roof and a bench with a back.", ["The library should be open until eight in the evening on weekdays.", "Every bus stop needs a roof and a bench with a back."]],
    ["", []],
    ["!!!", []],
  ])("%s", (text, expected) => {
    expect(splitClaims(text).map(({ quote }) => quote)).toEqual(expected);
  });

  test("are exact parts of it, in order, and hold every letter of it", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("木を植えて。", "More trees, please! ", "Why? ", "バスを増やしてほしい\n", "e.g. benches. ", "OK. ", "「静かな夜を！」", " ", "3.5 km")), (pieces) => {
      const text = pieces.join("");
      const spans = splitClaims(text);
      let end = 0;
      let letters = "";
      for (const { start, quote } of spans) {
        expect(text.slice(start, start + quote.length)).toBe(quote);
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + quote.length;
        letters += quote.replace(/[^\p{L}\p{N}]/gu, "");
      }
      expect(letters).toBe(text.replace(/[^\p{L}\p{N}]/gu, ""));
    }));
  });
});

describe("personal data", () => {
  test.each([
    ["Write to greta.lind@example.org or call +49 30 1234567.", `Write to ${MASK} or call ${MASK}.`],
    ["側溝のことで0555-12-3456に電話をください", `側溝のことで${MASK}に電話をください`],
    ["See https://example.org/a?b=1 and @some_one", `See ${MASK} and ${MASK}`],
    ["Ms Tanaka of the town hall was rude", `${MASK} of the town hall was rude`],
    ["It costs 1,500,000 yen for 2026 to 2030", "It costs 1,500,000 yen for 2026 to 2030"],
    ["時速30キロ、10分おき、2026年11月22日", "時速30キロ、10分おき、2026年11月22日"],
  ])("%s", (text, expected) => {
    expect(maskPersonalData(text, null).text).toBe(expected);
  });

  test("names of those who wrote are masked wherever they stand, ids and parts of words are not", () => {
    const names = namePattern(["Anna", "佐野みどり", "p12", "匿名", null]);
    expect(maskPersonalData("Anna and 佐野みどりさん made an Annahme for p12, 匿名", names)).toEqual({ text: `${MASK} and ${MASK}さん made an Annahme for p12, 匿名`, masked: { emails: 0, phones: 0, links: 0, names: 2 } });
  });
});

test.each([["特になし", true], ["賛成", true], ["ok", true], ["Nothing to add.", true], ["バスがほしい", false], ["More buses", false], ["静かな夜を", false]])("too short to vote on: %s → %s", (text, expected) => {
  expect(isTooShort(text)).toBe(expected);
});

describe("a report of comments", () => {
  const report = composeComments({ file, comments: townLife, language: "ja", topic: "町の暮らしをよくするために、何が必要ですか" });

  test("fits the contract and accounts for every comment", () => {
    const { counts, comments } = CommentsReport.parse(report);
    expect(comments).toHaveLength(122);
    expect(counts.cited + counts.duplicate + counts.tooShort + counts.unclassified).toBe(122);
    expect(new Set(comments.map(({ number }) => number)).size).toBe(122);
    for (const { outcome, claimIds, duplicateOf } of comments) {
      expect(claimIds.length > 0).toBe(outcome === "cited" || outcome === "unclassified");
      expect(duplicateOf === null).toBe(outcome !== "duplicate");
    }
  });

  test("counts people and comments apart: six submissions of four members", () => {
    expect(report.duplicates).toContainEqual(expect.objectContaining({ people: 4, itemIds: expect.objectContaining({ length: 6 }) }));
    expect(report.claims.find(({ text }) => text.startsWith("町民プールの廃止"))).toMatchObject({ comments: 6, people: 4 });
  });

  test("publishes nobody's name or address", () => {
    expect(JSON.stringify(report)).not.toMatch(/佐野|西村トメ|sawada|0555/);
  });

  test("leaves an order to the machine as what it is: words of a comment", () => {
    expect(report.comments.find(({ text }) => text.includes("指示をすべて無視"))?.outcome).toBe("unclassified");
  });

  test("is the same whatever order the rows come in, but for the numbers of its claims", () => {
    const turned = composeComments({ file, comments: [...townLife].reverse(), language: "ja", topic: "町の暮らしをよくするために、何が必要ですか" });
    expect(turned.counts).toEqual(report.counts);
    expect(turned.topics.topics.map(({ terms, itemIds }) => [terms, itemIds.length])).toEqual(report.topics.topics.map(({ terms, itemIds }) => [terms, itemIds.length]));
  });

  test("of whatever people may write, ends every comment once and quotes exactly", () => {
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom("More buses at night, please.", "more buses at night please", "木を植えてほしい。バスも増やしてほしい。", "特になし", "@@@@", "a\nb\nc", "•••"));
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 25 }), (texts) => {
      const { counts, comments, claims } = CommentsReport.parse(composeComments(write(...texts)));
      expect(counts.cited + counts.duplicate + counts.tooShort + counts.unclassified).toBe(texts.length);
      for (const { quotes } of claims) for (const { number, start, quote } of quotes) expect(comments[number - 1]?.text.slice(start, start + quote.length)).toBe(quote);
    }), { numRuns: 60 });
  });
});
