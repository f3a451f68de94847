import { consoleComments as en, type ConsoleCommentsMessages } from "../../messages/en/console-comments.ts";
import { consoleComments as ja } from "../../messages/ja/console-comments.ts";
import type { Locale } from "../../messages/locale.ts";
import { useLanguage } from "../shared/surface.tsx";

const catalogue: Readonly<Record<Locale, ConsoleCommentsMessages>> = { en, ja };

/** The console speaks two languages. */
export function useCommentsWords(): ConsoleCommentsMessages {
  const { locale } = useLanguage();
  return locale === "ja" ? catalogue.ja : catalogue.en;
}
