import type { StatementCard } from "../../server/contract/statement.ts";

export interface ShownText {
  readonly text: string;
  readonly language: string;
}

const speech = (tag: string): string => tag.split("-")[0] ?? tag;

/** A statement as this reader sees it: in their language when it was translated into it, otherwise as it was written. */
export function shownText({ text, language, translations = {} }: Pick<StatementCard, "text" | "language" | "translations">, locale: string): ShownText {
  const tag = speech(language) === speech(locale) ? undefined : Object.keys(translations).find((one) => one === locale) ?? Object.keys(translations).find((one) => speech(one) === speech(locale));
  return tag === undefined ? { text, language } : { text: translations[tag] ?? text, language: tag };
}
