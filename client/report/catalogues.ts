import { common as commonEn } from "../../messages/en/common.ts";
import * as formatEn from "../../messages/en/format.ts";
import { report as reportEn, type ReportMessages } from "../../messages/en/report.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import * as formatJa from "../../messages/ja/format.ts";
import { report as reportJa } from "../../messages/ja/report.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: formatEn },
  ja: { locale: "ja", common: commonJa, format: formatJa },
};

export const reportMessages: Readonly<Record<Locale, ReportMessages>> = { en: reportEn, ja: reportJa };
