import { chooseLocale, chooseParticipantLocale, directionOf, type Locale, type ParticipantLocale } from "../../messages/locale.ts";
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

/** ?lang → the reader's earlier choice → the browser's languages → the conversation's language. */
export const wishesInOrder = ({ search, stored, browser, conversation }: LocaleWishes): readonly (string | null | undefined)[] =>
  [new URLSearchParams(search).get("lang"), stored, ...browser, conversation];

export const readStoredLocale = (store: TextStore): string | null => store.get(key);

const readWishes = (store: TextStore, conversation?: string) =>
  wishesInOrder({ search: window.location.search, stored: readStoredLocale(store), browser: navigator.languages, conversation });

/** The locale of a console or report page from the browser's surroundings. */
export const readLocale = (store: TextStore, conversationLanguage?: string): Locale => chooseLocale(readWishes(store, conversationLanguage));

/** The locale of a citizen's page. */
export const readParticipantLocale = (store: TextStore, conversationLanguage?: string): ParticipantLocale =>
  chooseParticipantLocale(readWishes(store, conversationLanguage));

/** Remembers a choice made with the switch; it also wins over `?lang=` until the page is opened anew. */
export function rememberLocale(store: TextStore, locale: ParticipantLocale): void {
  store.set(key, locale);
}

export function setDocumentLanguage(locale: ParticipantLocale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}
