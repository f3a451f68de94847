import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { WidgetMessages } from "../../messages/en/widget.ts";
import { createFormat } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export interface WidgetLanguage extends Language {
  readonly widget: WidgetMessages;
}

const catalogues = { en: () => import("./catalogue-en.ts"), ja: () => import("./catalogue-ja.ts") };

/** Only the language in use is loaded; the first one comes while the conversation is fetched. */
export async function loadLanguage(locale: Locale): Promise<WidgetLanguage> {
  const { common, widget } = await catalogues[locale]();
  return { locale, common, widget, format: createFormat(locale) };
}

const WidgetMessagesContext = createContext<WidgetMessages | null>(null);
export const WidgetMessagesProvider = WidgetMessagesContext.Provider;

export function useWidgetMessages(): WidgetMessages {
  const messages = useContext(WidgetMessagesContext);
  if (messages === null) throw new Error("useWidgetMessages outside its provider");
  return messages;
}
