import { common as commonEn } from "../../messages/en/common.ts";
import { consoleMessages as consoleEn, type ConsoleMessages } from "../../messages/en/console.ts";
import { rejectReasons as reasonsEn, type RejectReasonMessages } from "../../messages/en/reject-reasons.ts";
import { createFormat } from "../../messages/format.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import { consoleMessages as consoleJa } from "../../messages/ja/console.ts";
import { rejectReasons as reasonsEs } from "../../messages/es/reject-reasons.ts";
import { rejectReasons as reasonsJa } from "../../messages/ja/reject-reasons.ts";
import { rejectReasons as reasonsJaEasy } from "../../messages/ja-x-easy/reject-reasons.ts";
import { rejectReasons as reasonsKo } from "../../messages/ko/reject-reasons.ts";
import { chooseParticipantLocale, type Locale, type ParticipantLocale } from "../../messages/locale.ts";
import { rejectReasons as reasonsPt } from "../../messages/pt/reject-reasons.ts";
import { rejectReasons as reasonsZhHant } from "../../messages/zh-Hant/reject-reasons.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: createFormat("en") },
  ja: { locale: "ja", common: commonJa, format: createFormat("ja") },
};

export const consoleMessagesOf: Readonly<Record<Locale, ConsoleMessages>> = { en: consoleEn, ja: consoleJa };

const reasonsOf: Readonly<Record<ParticipantLocale, RejectReasonMessages>> = {
  en: reasonsEn, ja: reasonsJa, "ja-x-easy": reasonsJaEasy, "zh-Hant": reasonsZhHant, ko: reasonsKo, es: reasonsEs, pt: reasonsPt,
};

export interface RejectReasons {
  /** The language the author will read. */
  readonly locale: ParticipantLocale;
  readonly reasons: readonly string[];
}

/** Reasons in the language of the conversation, because its authors read them; else in the moderator's. */
export function rejectReasonsFor(conversationLanguage: string, locale: ParticipantLocale): RejectReasons {
  const chosen = chooseParticipantLocale([conversationLanguage], locale);
  return { locale: chosen, reasons: Object.values(reasonsOf[chosen]) };
}
