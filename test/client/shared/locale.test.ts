import { describe, expect, test } from "vitest";
import { rememberLocale, readStoredLocale, wishesInOrder, type LocaleWishes } from "../../../client/shared/locale.ts";
import { createMemoryStore } from "../../../client/shared/storage.ts";
import { chooseLocale, chooseParticipantLocale, directionOf, participantLocales } from "../../../messages/locale.ts";

const nothing = { search: "", stored: null, browser: [], conversation: undefined };
const chosen = (wishes: LocaleWishes) => chooseParticipantLocale(wishesInOrder(wishes));

describe("the language of a page", () => {
  test("the address wins over the reader's earlier choice, that over the browser, that over the conversation", () => {
    const all = { search: "?lang=ja", stored: "en", browser: ["en-GB"], conversation: "en" };
    expect(chosen(all)).toBe("ja");
    expect(chosen({ ...all, search: "" })).toBe("en");
    expect(chosen({ ...nothing, stored: "ja", browser: ["en-GB"] })).toBe("ja");
    expect(chosen({ ...nothing, browser: ["fr-FR", "ja-JP"], conversation: "en" })).toBe("ja");
    expect(chosen({ ...nothing, browser: ["fr"], conversation: "ja" })).toBe("ja");
  });

  test("languages we do not speak are passed over; in the end it is English", () => {
    expect(chosen({ ...nothing, search: "?lang=xx", browser: ["ja"] })).toBe("ja");
    expect(chosen(nothing)).toBe("en");
  });

  test.each([
    ["zh-TW", "zh-Hant"], ["zh-HK", "zh-Hant"], ["zh-CN", "zh-Hant"], ["zh", "zh-Hant"], ["pt-PT", "pt"], ["pt-BR", "pt"], ["es-419", "es"],
    ["ko-KR", "ko"], ["JA-X-EASY", "ja-x-easy"], ["ja-JP", "ja"], ["ja-Hira", "ja"], ["en-AU", "en"],
  ] as const)("a citizen whose browser says %s reads %s", (tag, locale) => {
    expect(chooseParticipantLocale([tag, "fr"], "en")).toBe(locale);
  });

  test("the console and the report speak two languages: plain Japanese becomes Japanese there, others English", () => {
    expect(participantLocales.map((locale) => chooseLocale([locale]))).toEqual(["en", "ja", "ja", "en", "en", "en", "en"]);
  });

  test("a choice is remembered", () => {
    const store = createMemoryStore();
    rememberLocale(store, "ja");
    expect(readStoredLocale(store)).toBe("ja");
  });

  test("every language of ours is written from left to right; Arabic, Hebrew and their neighbours would not be", () => {
    expect(participantLocales.map(directionOf)).toEqual(participantLocales.map(() => "ltr"));
    expect(["ar", "ar-EG", "he", "fa-IR", "ur", "arn", "fr"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl", "rtl", "ltr", "ltr"]);
  });
});
