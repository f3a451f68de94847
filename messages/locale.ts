/** Languages the interface speaks. Adding one: a folder beside en/ and ja/, its name here, and tsc names what is missing. */
export const locales = ["en", "ja"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (tag: string): tag is Locale => (locales as readonly string[]).includes(tag);

/** The first wish we speak, by language without region ("ja-JP" → "ja"); otherwise the fallback. */
export function chooseLocale(wishes: readonly (string | null | undefined)[], fallback: Locale = "en"): Locale {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split("-")[0];
    if (language !== undefined && isLocale(language)) return language;
  }
  return fallback;
}
