import { LanguageTag } from "../../server/contract/locale.ts";
import type { SaveTranslations } from "../../server/contract/translation.ts";
import { parseCsv } from "./parse-csv.ts";

export type TranslationsRead =
  | { readonly kind: "columns" }
  /** Counted from 1, the header being line 1. */
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "ready"; readonly translations: SaveTranslations["translations"] };

const columns = ["statement-id", "language", "text"] as const;

/** Translations out of a CSV file: all of it can be read, or the first line that cannot is named. */
export function readTranslations(csv: string): TranslationsRead {
  const [header = [], ...rows] = parseCsv(csv);
  const at = columns.map((name) => header.findIndex((cell) => cell.trim().toLowerCase() === name));
  if (at.includes(-1)) return { kind: "columns" };
  const translations: SaveTranslations["translations"] = [];
  for (const [index, row] of rows.entries()) {
    const [number = "", language = "", text = ""] = at.map((place) => row[place]?.trim() ?? "");
    const isUsable = /^\d{1,9}$/.test(number) && LanguageTag.safeParse(language).success && text !== "" && !text.includes("\n");
    if (!isUsable) return { kind: "line", line: index + 2 };
    translations.push({ statementId: Number(number), language, text });
  }
  return { kind: "ready", translations };
}
