import { describe, expect, test } from "vitest";
import { chooseReaderLocale, rememberLocale, readStoredLocale } from "../../../client/shared/locale.ts";
import { createMemoryStore } from "../../../client/shared/storage.ts";

const nothing = { search: "", stored: null, browser: [], conversation: undefined };

describe("the language of a page", () => {
  test("the address wins over the reader's earlier choice, that over the browser, that over the conversation", () => {
    const all = { search: "?lang=ja", stored: "en", browser: ["en-GB"], conversation: "en" };
    expect(chooseReaderLocale(all)).toBe("ja");
    expect(chooseReaderLocale({ ...all, search: "" })).toBe("en");
    expect(chooseReaderLocale({ ...nothing, stored: "ja", browser: ["en-GB"] })).toBe("ja");
    expect(chooseReaderLocale({ ...nothing, browser: ["fr-FR", "ja-JP"], conversation: "en" })).toBe("ja");
    expect(chooseReaderLocale({ ...nothing, browser: ["fr"], conversation: "ja" })).toBe("ja");
  });

  test("languages we do not speak are passed over; in the end it is English", () => {
    expect(chooseReaderLocale({ ...nothing, search: "?lang=xx", browser: ["ja"] })).toBe("ja");
    expect(chooseReaderLocale(nothing)).toBe("en");
  });

  test("a choice is remembered", () => {
    const store = createMemoryStore();
    rememberLocale(store, "ja");
    expect(readStoredLocale(store)).toBe("ja");
  });
});
