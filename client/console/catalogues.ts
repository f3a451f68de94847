import { common as commonEn } from "../../messages/en/common.ts";
import { consoleMessages as consoleEn, type ConsoleMessages } from "../../messages/en/console.ts";
import { rejectReasons as reasonsEn, type RejectReasonMessages } from "../../messages/en/reject-reasons.ts";
import { createFormat } from "../../messages/format.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import { consoleMessages as consoleJa } from "../../messages/ja/console.ts";
import { rejectReasons as reasonsJa } from "../../messages/ja/reject-reasons.ts";
import { chooseLocale, type Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: createFormat("en") },
  ja: { locale: "ja", common: commonJa, format: createFormat("ja") },
};

export const consoleMessagesOf: Readonly<Record<Locale, ConsoleMessages>> = { en: consoleEn, ja: consoleJa };

const reasonsOf: Readonly<Record<Locale, RejectReasonMessages>> = { en: reasonsEn, ja: reasonsJa };

export interface RejectReasons {
  /** The language the author will read. */
  readonly locale: Locale;
  readonly reasons: readonly string[];
}

/** Reasons in the language of the conversation, because its authors read them; else in the moderator's. */
export function rejectReasonsFor(conversationLanguage: string, locale: Locale): RejectReasons {
  const chosen = chooseLocale([conversationLanguage], locale);
  return { locale: chosen, reasons: Object.values(reasonsOf[chosen]) };
}
