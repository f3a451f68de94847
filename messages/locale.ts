/** Languages of the console and the report. Adding one: its catalogues beside those of en and ja, its name here, and tsc names what is missing. */
export const locales = ["en", "ja"] as const;
export type Locale = (typeof locales)[number];

/**
 * Languages of everything a citizen sees. "ja-x-easy" is やさしい日本語: a private-use subtag (RFC 5646, 2.2.7), so that
 * browsers, fonts and screen readers take it for the Japanese it is.
 */
export const participantLocales = [...locales, "ja-x-easy", "zh-Hant", "ko", "es", "pt"] as const;
export type ParticipantLocale = (typeof participantLocales)[number];

/** Each language under its own name, for readers who cannot read the page. */
export const languageNames: Readonly<Record<ParticipantLocale, string>> = {
  en: "English", ja: "日本語", "ja-x-easy": "やさしい日本語", "zh-Hant": "繁體中文", ko: "한국어", es: "Español", pt: "Português",
};

type Wishes = readonly (string | null | undefined)[];

/**
 * The first wish that is offered, as it is ("ja-x-easy") or by language: "ja-JP" → "ja", "pt-PT" → "pt", and every Chinese
 * → "zh-Hant", which its readers follow sooner than English. Otherwise the fallback.
 */
function choose<Offered extends string>(offered: readonly Offered[], wishes: Wishes, fallback: Offered): Offered {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? "";
    const found = offered.find((one) => one.toLowerCase() === tag) ?? offered.find((one) => one.split("-")[0] === tag.split("-")[0]);
    if (found !== undefined) return found;
  }
  return fallback;
}

/** For the console and the report: やさしい日本語 becomes Japanese, what we do not speak there the fallback. */
export const chooseLocale = (wishes: Wishes, fallback: Locale = "en"): Locale => choose(locales, wishes, fallback);

/** For what a citizen sees. */
export const chooseParticipantLocale = (wishes: Wishes, fallback: ParticipantLocale = "en"): ParticipantLocale => choose(participantLocales, wishes, fallback);

/** Which way a language is written. None of ours goes from right to left yet; the pages are ready for one that does. */
export const directionOf = (tag: string): "ltr" | "rtl" => (/^(ar|fa|he|ur)\b/.test(tag) ? "rtl" : "ltr");
