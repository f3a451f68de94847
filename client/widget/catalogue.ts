import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { WordMessages } from "../../messages/en/words.ts";
import { createFormat, type Format } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";

/** What the first screen says; the other parts bring their own words (parts-catalogue.tsx). */
export interface WidgetLanguage {
  readonly locale: Locale;
  readonly words: WordMessages;
  readonly widget: WidgetMessages;
  readonly format: Format;
}

const catalogues = { en: () => import("./catalogue-en.ts"), ja: () => import("./catalogue-ja.ts") };

/** Only the language in use is loaded; the first one comes while the conversation is fetched. */
export async function loadLanguage(locale: Locale): Promise<WidgetLanguage> {
  return { locale, format: createFormat(locale), ...(await catalogues[locale]()) };
}
