import { common as commonEn } from "../../../messages/en/common.ts";
import { report as reportEn } from "../../../messages/en/report.ts";
import { reportFiles as filesEn } from "../../../messages/en/report-files.ts";
import type { ReportCatalogue } from "../../../messages/figure-words.ts";
import { createFormat } from "../../../messages/format.ts";
import { common as commonJa } from "../../../messages/ja/common.ts";
import { report as reportJa } from "../../../messages/ja/report.ts";
import { reportFiles as filesJa } from "../../../messages/ja/report-files.ts";
import type { Locale } from "../../../messages/locale.ts";

/** Everything a report's files say, by language. Days are UTC days, whatever the server's clock is set to. */
export const catalogues: Readonly<Record<Locale, ReportCatalogue>> = {
  en: { locale: "en", report: reportEn, files: filesEn, common: commonEn, format: createFormat("en", "UTC") },
  ja: { locale: "ja", report: reportJa, files: filesJa, common: commonJa, format: createFormat("ja", "UTC") },
};
