import type { SeedColumn } from "../../contract/seeding.ts";
import { readLanguage } from "./language-words.ts";

// As the template calls them, as our own export does, and as people do who make the file by hand.
const headings = {
  statement: ["statement", "statements", "text", "seed", "seeds", "comment", "comment-body", "意見", "意見文", "文", "本文", "最初の意見"],
  language: ["language", "lang", "言語", "ことば"],
  meta: ["about participants", "about the participants", "about-participants", "meta", "is-meta", "参加者自身のこと", "参加者について", "参加者のこと", "属性"],
  order: ["order", "position", "no", "no.", "nr", "#", "順番", "順序", "順", "番号"],
} as const;

const fold = (heading: string): string => heading.normalize("NFKC").trim().toLowerCase().replace(/[\s_]+/gu, " ");

/**
 * What each column holds, by its heading. A heading that is a language's name, or "translation (English)", holds translations;
 * the one in the conversation's own language holds the statements when no other does. One column for each thing: the first.
 */
export function recogniseColumns(row: readonly string[], conversationLanguage: string): readonly SeedColumn[] {
  const taken = new Set<string>();
  const columns = row.map((heading): SeedColumn => {
    const column = columnOf(heading);
    const key = column.holds === "translation" ? column.language : column.holds;
    if (column.holds !== "nothing" && taken.has(key)) return { holds: "nothing" };
    taken.add(key);
    return column;
  });
  if (taken.has("statement")) return columns;
  const base = (tag: string): string => tag.split("-")[0] ?? tag;
  const own = columns.findIndex((column) => column.holds === "translation" && base(column.language) === base(conversationLanguage));
  return columns.map((column, index) => (index === own ? { holds: "statement" } : column));
}

function columnOf(heading: string): SeedColumn {
  const folded = fold(heading);
  for (const holds of ["statement", "language", "meta", "order"] as const) {
    if ((headings[holds] as readonly string[]).includes(folded)) return { holds };
  }
  const word = /^(?:translation|訳|翻訳)\s*[:：(\-]?\s*(.+?)\)?$/u.exec(folded)?.[1] ?? /^(.+?)(?:訳| translation)$/u.exec(folded)?.[1] ?? folded;
  const language = readLanguage(word);
  return language === null ? { holds: "nothing" } : { holds: "translation", language };
}
