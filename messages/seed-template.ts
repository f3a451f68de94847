import type { Locale } from "./locale.ts";

/** Headings of the file organisers fill in; server/interchange/seeds/seed-columns.ts knows them again. */
export const seedTemplateWords: Readonly<Record<Locale, { readonly name: string; readonly headings: readonly string[] }>> = {
  en: { name: "seed-statements.csv", headings: ["Statement", "Language", "About participants", "Order", "Translation (Japanese)"] },
  ja: { name: "seed-statements.csv", headings: ["意見", "言語", "参加者自身のこと", "順番", "訳（英語）"] },
};
