import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { CommonMessages } from "../../messages/en/common.ts";
import type { Format } from "../../messages/format.ts";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { FigurePatterns } from "./figure-patterns.tsx";

/** What shared components need of a language; a surface's own sentences travel beside it. */
export interface Language {
  readonly locale: ParticipantLocale;
  readonly common: CommonMessages;
  readonly format: Format;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error("useLanguage outside <Surface>");
  return language;
}

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ComponentChildren }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The root of every page: gives shared components their language and draws the fill patterns once. */
export function Surface({ language, children }: { readonly language: Language; readonly children: ComponentChildren }) {
  return (
    <LanguageProvider language={language}>
      <FigurePatterns />
      {children}
    </LanguageProvider>
  );
}
