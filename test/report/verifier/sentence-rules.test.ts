import { describe, expect, test } from "vitest";
import type { Locale } from "../../../messages/locale.ts";
import type { DraftSentence } from "../../../server/report/draft-sentence.ts";
import { checkSentence } from "../../../server/report/verifier/check-sentence.ts";
import { buildPack, smallTown, smallTownJapanese } from "../../support/build-counted-map.ts";

const packs = { en: buildPack(smallTown), ja: buildPack(smallTownJapanese) };

/** Rules a sentence breaks. Statement 2: 10 % of A and 85 % of B agree; statement 1: 90 % of both. */
function broken(locale: Locale, changes: Partial<DraftSentence>): readonly string[] {
  const sentence: DraftSentence = { id: "x", claim: "group_agrees_more", statementIds: [2], groupIds: ["B"], skeleton: "", ...changes };
  const context = { pack: packs[locale], locale, allowed: new Set([1, 2, 3, 4, 5, 6]), sectionGroup: null, members: 3 };
  return checkSentence(sentence, context).map(({ rule }) => rule);
}
const english = (skeleton: string, changes: Partial<DraftSentence> = {}) => broken("en", { skeleton, ...changes });
const japanese = (skeleton: string, changes: Partial<DraftSentence> = {}) => broken("ja", { skeleton, ...changes });

describe("sentences that may be shown", () => {
  test.each([
    "{{B.name}} agreed that parking in the centre is to be free.",
    "Most of {{B.name}} agreed with free parking in the centre, {{S2.B.agree}} of its members.",
    "Free parking finds a large majority in {{B.name}}, whose members support it.",
    "{{B.name}}'s members support {{quote:S2}}, unlike the others.",
  ])("%s", (skeleton) => {
    expect(english(skeleton)).toEqual([]);
  });

  test.each([
    "{{B.name}}では、中心街の駐車場を無料にすることに賛成した人が大多数でした。",
    "{{B.name}}は{{quote:S2}}という意見に多く賛成しました。",
    "中心街の駐車場の無料化は、{{B.name}}の{{S2.B.agree}}が支持しました。",
  ])("%s", (skeleton) => {
    expect(japanese(skeleton)).toEqual([]);
  });
});

const free = "{{B.name}} agreed with free parking in the centre";
describe("sentences that may not", () => {
  const cases: readonly (readonly [string, string, Partial<DraftSentence>])[] = [
    // V01 ids
    ["V01", `${free}.`, { statementIds: [99] }],
    ["V01", `${free}.`, { statementIds: [2, 2] }],
    ["V01", `${free}.`, { statementIds: [] }],
    ["V01", `${free}.`, { statementIds: [1, 2, 3, 4, 5, 6] }],
    ["V01", `${free}.`, { groupIds: ["Z"] }],
    ["V01", `${free}.`, { groupIds: ["A", "B"] }],
    // V02 predicate
    ["V02", `${free}.`, { claim: "agree_all_groups", groupIds: [] }],
    ["V02", "{{A.name}} agreed with free parking.", { groupIds: ["A"] }],
    ["V02", "{{B.name}} agreed that the library is to open on Sundays.", { statementIds: [1] }],
    ["V02", "Nothing met this.", { claim: "no_member", statementIds: [], groupIds: [] }],
    // V03 digits
    ["V03", `${free}, 17 of them.`, {}],
    ["V03", `${free}, １７ of them.`, {}],
    ["V03", `${free}, ① of them.`, {}],
    ["V03", `${free}, three quarters of it.`, {}],
    ["V03", `${free}, a third of it.`, {}],
    ["V03", `${free}, one in ten of it.`, {}],
    ["V03", `${free}, twice as much as the others.`, {}],
    ["V03", `${free}, 85% of it.`, {}],
    ["V03", `${free}, eighty percent of it.`, {}],
    // V04 slots
    ["V04", `${free}, {{S1.agree}}.`, {}],
    ["V04", `${free}, {{S2.A.agree}}.`, {}],
    ["V04", `${free}, {{S2.votes}}.`, {}],
    ["V04", `${free}, {S2.agree}.`, {}],
    ["V04", `${free}, {{S2.agree}.`, {}],
    // V05 quantity words
    ["V05", `All groups: ${free}.`, {}],
    ["V05", "Everyone in {{B.name}} agreed with free parking.", {}],
    ["V05", "Nearly all of {{B.name}} agreed with free parking.", {}],
    ["V05", "Few in {{B.name}} agreed with free parking.", {}],
    ["V05", "About half of {{B.name}} agreed with free parking.", {}],
    ["V05", "Nobody in {{B.name}} agreed with free parking.", {}],
    ["V05", "Some of {{B.name}} agreed with free parking.", {}],
    // V06 polarity
    ["V06", "{{B.name}} disagreed with free parking.", {}],
    ["V06", "{{B.name}} has concerns about free parking.", {}],
    ["V06", "{{B.name}} did not agree with free parking.", {}],
    ["V06", "{{B.name}} looked at free parking.", {}],
    ["V06", "{{B.name}} agreed that parking is not to be free.", {}],
    ["V06", "Participants took sides on the swimming pool, and {{S3.agree}} of {{S3.n}} opposed it.", { claim: "split_overall", statementIds: [3], groupIds: [] }],
    ["V06", "{{B.name}} rejects {{quote:S2}} unlike {{A.name}}, at {{S2.B.agree}} compared with {{S2.A.agree}}.", { claim: "groups_differ", groupIds: ["B", "A"] }],
    ["V06", "{{A.name}} agreed with free parking but {{B.name}} was against it.", { claim: "groups_differ", groupIds: ["B", "A"] }],
    // V07 quotations
    ["V07", "{{B.name}} agreed that “parking is a right” in the centre.", {}],
    ["V07", "{{B.name}} agreed that \"parking is a right\" in the centre.", {}],
    ["V07", "{{B.name}} agreed that ‘parking is a right’ in the centre.", {}],
    ["V07", "{{B.name}} agreed that 'parking is a right' in the centre.", {}],
    // V08 content
    ["V08", "{{B.name}} agreed with this more often than the others.", {}],
    ["V08", "{{B.name}} agreed with swimming in the lake.", {}],
    // V09 causes and duties
    ["V09", `${free} because of the shops.`, {}],
    ["V09", `${free}, therefore it must come.`, {}],
    // V10 population
    ["V10", "Residents support free parking in {{B.name}}.", {}],
    ["V10", `${free}, like the public.`, {}],
    // V11 language
    ["V11", "{{B.name}}は無料の駐車場に賛成しました。", {}],
    ["V11", "{{B.name}} agreed avec gratuité parking централь.", {}],
    // V12 privacy
    ["V12", `${free}, says mayor@example.org.`, {}],
    ["V12", `${free}, see https://example.org.`, {}],
    ["V12", `${free}, says @mayor.`, {}],
    ["V12", `${free}, says participant number four.`, {}],
    // V13 form
    ["V13", `${free}. It is so.`, {}],
    ["V13", free, {}],
    ["V13", `${free}, <b>yes</b>.`, {}],
    ["V13", `${free}, [yes](no).`, {}],
    ["V13", `${free},\nyes.`, {}],
    ["V13", `${free}\u202E, yes.`, {}],
    ["V13", `${free}, ${"very ".repeat(50)}much.`, {}],
  ];
  test.each(cases)("%s: %s", (rule, skeleton, changes) => {
    expect(english(skeleton, changes)).toContain(rule);
  });

  const parking = "{{B.name}}は中心街の駐車場の無料化に";
  test.each([
    ["V03", `${parking}八割が賛成しました。`],
    ["V03", `${parking}十七人が賛成しました。`],
    ["V03", `${parking}三分の二が賛成しました。`],
    ["V03", `${parking}８５％が賛成しました。`],
    ["V05", `${parking}全員が賛成しました。`],
    ["V05", `${parking}ほぼ全員が賛成しました。`],
    ["V05", `${parking}ごく一部が賛成しました。`],
    ["V05", "どのグループでも駐車場の無料化に賛成しました。"],
    ["V06", `${parking}反対しました。`],
    ["V06", `${parking}賛成しませんでした。`],
    ["V06", `${parking}懸念を示しました。`],
    ["V07", `${parking}「絶対に必要」と賛成しました。`],
    ["V08", "{{B.name}}は、ほかのグループより多く賛成しました。"],
    ["V09", `買い物のために、${parking}賛成しました。`],
    ["V10", `市民は${parking}賛成しました。`],
    ["V11", "{{B.name}} agreed with free parking."],
    ["V13", `${parking}賛成しました。とても多いです。`],
  ])("%s: %s", (rule, skeleton) => {
    expect(japanese(skeleton)).toContain(rule);
  });
});

test("a word of duty is allowed where the cited statement has it", () => {
  expect(english("{{B.name}} agreed that parking should be free.")).toEqual([]);
  expect(english("{{B.name}} agreed that parking must be free.")).toContain("V09");
});

test("わからない is the name of a vote, not a negation", () => {
  expect(broken("ja", { claim: "uncertain", statementIds: [4], groupIds: [], skeleton: "街灯については、わからないと答えた人が多くいました。" })).toEqual([]);
});
