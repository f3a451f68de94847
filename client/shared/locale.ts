import { chooseLocale, type Locale } from "../../messages/locale.ts";
import type { TextStore } from "./storage.ts";

const key = "hiroba:language";

/** What decides the language of the page, strongest first. */
export interface LocaleWishes {
  /** `location.search`; `?lang=ja` comes from a link or the host page. */
  readonly search: string;
  readonly stored: string | null;
  /** `navigator.languages` */
  readonly browser: readonly string[];
  readonly conversation?: string | undefined;
}

/** ?lang → the reader's earlier choice → the browser's languages → the conversation's language → English. */
export function chooseReaderLocale(wishes: LocaleWishes): Locale {
  const asked = new URLSearchParams(wishes.search).get("lang");
  return chooseLocale([asked, wishes.stored, ...wishes.browser, wishes.conversation]);
}

export const readStoredLocale = (store: TextStore): string | null => store.get(key);

/** The locale of this page from the browser's surroundings. */
export const readLocale = (store: TextStore, conversationLanguage?: string): Locale =>
  chooseReaderLocale({
    search: window.location.search,
    stored: readStoredLocale(store),
    browser: navigator.languages,
    conversation: conversationLanguage,
  });

/** Remembers a choice made with the switch; it also wins over `?lang=` until the page is opened anew. */
export function rememberLocale(store: TextStore, locale: Locale): void {
  store.set(key, locale);
}

export function setDocumentLanguage(locale: Locale): void {
  document.documentElement.lang = locale;
}
