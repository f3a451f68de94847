import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { WordMessages } from "../../messages/en/words.ts";
import { createFormat, type Format } from "../../messages/format.ts";
import type { ParticipantLocale } from "../../messages/locale.ts";

/** What the first screen says; the other parts bring their own words (parts-catalogue.tsx). */
export interface WidgetLanguage {
  readonly locale: ParticipantLocale;
  readonly words: WordMessages;
  readonly widget: WidgetMessages;
  readonly format: Format;
}

const catalogues = {
  en: () => import("./catalogue-en.ts"),
  ja: () => import("./catalogue-ja.ts"),
  "ja-x-easy": () => import("./catalogue-ja-x-easy.ts"),
  "zh-Hant": () => import("./catalogue-zh-hant.ts"),
  ko: () => import("./catalogue-ko.ts"),
  es: () => import("./catalogue-es.ts"),
  pt: () => import("./catalogue-pt.ts"),
};

/** Only the language in use is loaded; the first one comes while the conversation is fetched. */
export async function loadLanguage(locale: ParticipantLocale): Promise<WidgetLanguage> {
  return { locale, format: createFormat(locale), ...(await catalogues[locale]()) };
}
