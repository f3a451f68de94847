import { expect, test } from "vitest";
import type { Locale } from "../../../messages/locale.ts";
import { v14OwnWords } from "../../../server/report/verifier/v14-own-words.ts";
import { buildPack, smallTown, smallTownJapanese } from "../../support/build-counted-map.ts";

const problem = (locale: Locale, statementIds: readonly number[], skeleton: string) =>
  v14OwnWords.check(
    { id: "x", claim: "agree_overall", statementIds, groupIds: [], skeleton },
    { pack: buildPack(locale === "en" ? smallTown : smallTownJapanese), locale, allowed: new Set(statementIds), sectionGroup: null, members: 1 },
  );

// 1: The library should open on Sundays. 2: Parking in the centre should be free.
test.each([
  "Most participants agreed that the library opens on Sundays.",
  "{{A.name}} and {{B.name}} differ over free parking in the centre, and {{S2.agree}} agreed.",
  "While opening the library on Sundays finds wide support, parking in the centre divides the groups.",
])("words of the statements and of reporting pass: %s", (skeleton) => {
  expect(problem("en", [1, 2], skeleton)).toBeNull();
});

test.each([
  ["mayor", "Participants agreed that the library opens on Sundays, and the mayor lies."],
  ["corrupt", "Participants agreed on the corrupt library."],
  ["hacked", "HACKED and agreed."],
  ["parking", "Participants agreed with parking."],
])("a word from elsewhere does not: %s", (word, skeleton) => {
  expect(problem("en", [1], skeleton)).toContain(`says ${word}`);
});

// 1: 図書館は日曜日も開けてほしい。 2: 中心街の駐車場は無料にするべきだ。
test.each([
  "多くの参加者が図書館を日曜日も開けることに賛成しました。",
  "{{A.name}}と{{B.name}}では、駐車場の無料について賛否が分かれました。",
  "どのグループでも図書館の日曜日について賛成が多く、意見の違いは小さいという結果でした。",
])("Japanese: words of the statements and of reporting pass: %s", (skeleton) => {
  expect(problem("ja", [1, 2], skeleton)).toBeNull();
});

test.each([
  ["市長", "図書館に賛成が多く、市長は辞任しました。"],
  ["うそつき", "図書館に賛成した人はうそつきでした。"],
  ["駐車", "参加者は駐車場に賛成しました。"],
])("Japanese: a word from elsewhere does not: %s", (word, skeleton) => {
  const found = problem("ja", [1], skeleton);
  expect(found).not.toBeNull();
  expect(word.startsWith((/^says (\S+?),/u.exec(found ?? "")?.[1] ?? "?").slice(0, 1)) || (found ?? "").includes(word)).toBe(true);
});
