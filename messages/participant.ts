import { common as en, type CommonMessages } from "./en/common.ts";
import { textMode as textModeEn, type TextModeMessages } from "./en/text-mode.ts";
import { widgetParts as partsEn, type WidgetPartMessages } from "./en/widget-parts.ts";
import { widget as widgetEn, type WidgetMessages } from "./en/widget.ts";
import { common as es } from "./es/common.ts";
import { textMode as textModeEs } from "./es/text-mode.ts";
import { widgetParts as partsEs } from "./es/widget-parts.ts";
import { widget as widgetEs } from "./es/widget.ts";
import { createFormat, type Format } from "./format.ts";
import { common as ja } from "./ja/common.ts";
import { textMode as textModeJa } from "./ja/text-mode.ts";
import { widgetParts as partsJa } from "./ja/widget-parts.ts";
import { widget as widgetJa } from "./ja/widget.ts";
import { common as jaEasy } from "./ja-x-easy/common.ts";
import { textMode as textModeJaEasy } from "./ja-x-easy/text-mode.ts";
import { widgetParts as partsJaEasy } from "./ja-x-easy/widget-parts.ts";
import { widget as widgetJaEasy } from "./ja-x-easy/widget.ts";
import { common as ko } from "./ko/common.ts";
import { textMode as textModeKo } from "./ko/text-mode.ts";
import { widgetParts as partsKo } from "./ko/widget-parts.ts";
import { widget as widgetKo } from "./ko/widget.ts";
import type { ParticipantLocale } from "./locale.ts";
import { common as pt } from "./pt/common.ts";
import { textMode as textModePt } from "./pt/text-mode.ts";
import { widgetParts as partsPt } from "./pt/widget-parts.ts";
import { widget as widgetPt } from "./pt/widget.ts";
import { common as zhHant } from "./zh-Hant/common.ts";
import { textMode as textModeZhHant } from "./zh-Hant/text-mode.ts";
import { widgetParts as partsZhHant } from "./zh-Hant/widget-parts.ts";
import { widget as widgetZhHant } from "./zh-Hant/widget.ts";

/** What the server says to citizens in the pages it writes itself. */
export interface ParticipantMessages {
  readonly locale: ParticipantLocale;
  readonly common: CommonMessages;
  readonly widget: WidgetMessages;
  readonly parts: WidgetPartMessages;
  readonly textMode: TextModeMessages;
  readonly format: Format;
}

const say = (locale: ParticipantLocale, common: CommonMessages, widget: WidgetMessages, parts: WidgetPartMessages, textMode: TextModeMessages): ParticipantMessages =>
  ({ locale, common, widget, parts, textMode, format: createFormat(locale) });

/** By language; imported by the server only, the client loads one language at a time. */
export const participantMessages: Readonly<Record<ParticipantLocale, ParticipantMessages>> = {
  en: say("en", en, widgetEn, partsEn, textModeEn),
  ja: say("ja", ja, widgetJa, partsJa, textModeJa),
  "ja-x-easy": say("ja-x-easy", jaEasy, widgetJaEasy, partsJaEasy, textModeJaEasy),
  "zh-Hant": say("zh-Hant", zhHant, widgetZhHant, partsZhHant, textModeZhHant),
  ko: say("ko", ko, widgetKo, partsKo, textModeKo),
  es: say("es", es, widgetEs, partsEs, textModeEs),
  pt: say("pt", pt, widgetPt, partsPt, textModePt),
};
