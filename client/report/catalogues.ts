import { common as commonEn } from "../../messages/en/common.ts";
import { report as reportEn, type ReportMessages } from "../../messages/en/report.ts";
import { createFormat } from "../../messages/format.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import { report as reportJa } from "../../messages/ja/report.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: createFormat("en") },
  ja: { locale: "ja", common: commonJa, format: createFormat("ja") },
};

export const reportMessages: Readonly<Record<Locale, ReportMessages>> = { en: reportEn, ja: reportJa };
