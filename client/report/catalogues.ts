import { common as commonEn } from "../../messages/en/common.ts";
import { report as reportEn, type ReportMessages } from "../../messages/en/report.ts";
import { reportFiles as filesEn } from "../../messages/en/report-files.ts";
import { reportPage as pageEn, type ReportPageMessages } from "../../messages/en/report-page.ts";
import type { ReportCatalogue } from "../../messages/figure-words.ts";
import { createFormat } from "../../messages/format.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import { report as reportJa } from "../../messages/ja/report.ts";
import { reportFiles as filesJa } from "../../messages/ja/report-files.ts";
import { reportPage as pageJa } from "../../messages/ja/report-page.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: createFormat("en") },
  ja: { locale: "ja", common: commonJa, format: createFormat("ja") },
};

export const reportMessages: Readonly<Record<Locale, ReportMessages>> = { en: reportEn, ja: reportJa };

/** What stands around the article. */
export const pageMessages: Readonly<Record<Locale, ReportPageMessages>> = { en: pageEn, ja: pageJa };

/** What the figures say; the same words as in the report's files. */
export const figureCatalogue = (locale: Locale): ReportCatalogue => ({
  locale, report: reportMessages[locale], files: locale === "en" ? filesEn : filesJa, common: languages[locale].common, format: languages[locale].format,
});
