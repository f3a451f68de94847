import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { CommonMessages } from "../../messages/en/common.ts";
import type { WidgetPartMessages } from "../../messages/en/widget-parts.ts";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { LanguageProvider } from "../shared/surface.tsx";
import type { WidgetLanguage } from "./catalogue.ts";

/** What the parts opened later say, and what the shared figures need. */
export interface PartsLanguage {
  readonly locale: ParticipantLocale;
  readonly common: CommonMessages;
  readonly parts: WidgetPartMessages;
}

const catalogues = {
  en: () => import("./parts-catalogue-en.ts"),
  ja: () => import("./parts-catalogue-ja.ts"),
  "ja-x-easy": () => import("./parts-catalogue-ja-x-easy.ts"),
  "zh-Hant": () => import("./parts-catalogue-zh-hant.ts"),
  ko: () => import("./parts-catalogue-ko.ts"),
  es: () => import("./parts-catalogue-es.ts"),
  pt: () => import("./parts-catalogue-pt.ts"),
};

export async function loadPartsLanguage(locale: ParticipantLocale): Promise<PartsLanguage> {
  const { common, widgetParts } = await catalogues[locale]();
  return { locale, common, parts: widgetParts };
}

const PartsContext = createContext<WidgetPartMessages | null>(null);

export function usePartMessages(): WidgetPartMessages {
  const messages = useContext(PartsContext);
  if (messages === null) throw new Error("usePartMessages outside <PartFrame>");
  return messages;
}

interface Props {
  readonly first: WidgetLanguage;
  readonly language: PartsLanguage;
  readonly children: ComponentChildren;
}

/** Gives an opened part its words. */
export function PartFrame({ first, language, children }: Props) {
  return (
    <LanguageProvider language={{ locale: language.locale, common: language.common, format: first.format }}>
      <PartsContext.Provider value={language.parts}>{children}</PartsContext.Provider>
    </LanguageProvider>
  );
}
