import { common as commonEn } from "../../messages/en/common.ts";
import { consoleMessages as consoleEn, type ConsoleMessages } from "../../messages/en/console.ts";
import { sameAsReason as sameAsEn, rejectReasons as reasonsEn, type RejectReasonMessages, type SameAsReason } from "../../messages/en/reject-reasons.ts";
import { createFormat } from "../../messages/format.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import { consoleMessages as consoleJa } from "../../messages/ja/console.ts";
import { rejectReasons as reasonsEs, sameAsReason as sameAsEs } from "../../messages/es/reject-reasons.ts";
import { rejectReasons as reasonsJa, sameAsReason as sameAsJa } from "../../messages/ja/reject-reasons.ts";
import { rejectReasons as reasonsJaEasy, sameAsReason as sameAsJaEasy } from "../../messages/ja-x-easy/reject-reasons.ts";
import { rejectReasons as reasonsKo, sameAsReason as sameAsKo } from "../../messages/ko/reject-reasons.ts";
import { chooseParticipantLocale, type Locale, type ParticipantLocale } from "../../messages/locale.ts";
import { rejectReasons as reasonsPt, sameAsReason as sameAsPt } from "../../messages/pt/reject-reasons.ts";
import { rejectReasons as reasonsZhHant, sameAsReason as sameAsZhHant } from "../../messages/zh-Hant/reject-reasons.ts";
import type { RejectReason } from "../../server/contract/reject-reasons.ts";
import type { Language } from "../shared/surface.tsx";

export const languages: Readonly<Record<Locale, Language>> = {
  en: { locale: "en", common: commonEn, format: createFormat("en") },
  ja: { locale: "ja", common: commonJa, format: createFormat("ja") },
};

export const consoleMessagesOf: Readonly<Record<Locale, ConsoleMessages>> = { en: consoleEn, ja: consoleJa };

const reasonsOf: Readonly<Record<ParticipantLocale, RejectReasonMessages>> = {
  en: reasonsEn, ja: reasonsJa, "ja-x-easy": reasonsJaEasy, "zh-Hant": reasonsZhHant, ko: reasonsKo, es: reasonsEs, pt: reasonsPt,
};

const sameAsOf: Readonly<Record<ParticipantLocale, SameAsReason>> = {
  en: sameAsEn, ja: sameAsJa, "ja-x-easy": sameAsJaEasy, "zh-Hant": sameAsZhHant, ko: sameAsKo, es: sameAsEs, pt: sameAsPt,
};
const QUOTED = 120;

/** Why one of two similar statements is rejected, as its author reads it, with the other one in it. */
export function sameAsReasonFor(conversationLanguage: string, locale: ParticipantLocale, other: { readonly id: number; readonly text: string }): { readonly locale: ParticipantLocale; readonly reason: string } {
  const chosen = chooseParticipantLocale([conversationLanguage], locale);
  const characters = [...other.text];
  const quoted = characters.length > QUOTED ? `${characters.slice(0, QUOTED - 1).join("")}…` : other.text;
  return { locale: chosen, reason: sameAsOf[chosen](other.id, quoted) };
}

/** The standard reasons, each in every language a statement may be in. */
export const standardReasons: readonly RejectReason[] = (Object.keys(reasonsEn) as (keyof RejectReasonMessages)[])
  .map((name) => ({ texts: Object.fromEntries(Object.entries(reasonsOf).map(([locale, reasons]) => [locale, reasons[name]])) }));
