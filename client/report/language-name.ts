/** "ja" → "Japanese" or "日本語"; a tag nobody knows stays as it is. */
export const languageName = (tag: string, locale: string): string => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
