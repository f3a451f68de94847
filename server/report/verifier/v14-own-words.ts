import { wordsOf } from "../slots.ts";
import { isSuspicious } from "../suspicious-text.ts";
import { reportingJapanese, reportingKanji, reportingStems, stemOf } from "./reporting-words.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const SHORTEST = 3;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const japanese = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const SHORTEST_HIRAGANA = 2;
/** "open" and "opening" are one word; so few letters in common are needed for that. */
const SHORTEST_BEGINNING = 4;

/**
 * Every word that means something comes from a cited statement or belongs to the vocabulary of reporting votes. A model
 * that was talked into adding something ("and the mayor lies") needs a word for it, and has none. A statement that reads
 * like an instruction lends no words either: it can only be quoted.
 */
export const v14OwnWords: SentenceRule = {
  id: "V14",
  check: ({ skeleton, statementIds }, { pack, locale }): Problem => {
    const texts = statementIds.map((id) => pack.byId.get(id)?.text ?? "");
    const cited = texts.filter((text) => !isSuspicious(text)).map((text) => text.normalize("NFKC").toLowerCase()).join("\n");
    const words = wordsOf(skeleton).normalize("NFKC").toLowerCase();
    const stranger = locale === "ja" ? japaneseStranger(words, cited) : englishStranger(words, cited);
    return stranger === null ? null : `says ${stranger}, which no cited statement does and no report of votes needs`;
  },
};

function englishStranger(words: string, cited: string): string | null {
  const known = [...new Set((cited.match(/\p{L}+/gu) ?? []).map(stemOf))];
  const isKnown = (stem: string): boolean =>
    known.some((other) => other === stem || (Math.min(stem.length, other.length) >= SHORTEST_BEGINNING && (stem.startsWith(other) || other.startsWith(stem))));
  return (words.match(/\p{L}+/gu) ?? []).find((word) => word.length >= SHORTEST && !reportingStems.has(stemOf(word)) && !isKnown(stemOf(word))) ?? null;
}

function japaneseStranger(words: string, cited: string): string | null {
  for (const { segment, isWordLike } of segmenter.segment(words)) {
    if (isWordLike !== true || reportingJapanese.has(segment) || cited.includes(segment)) continue;
    if (!japanese.test(segment)) {
      if (segment.length >= SHORTEST) return segment;
    } else if (hiraganaOnly.test(segment)) {
      if ([...segment].length >= SHORTEST_HIRAGANA) return segment;
    } else if (!isCovered(segment, cited)) return segment;
  }
  return null;
}

/** A word the segmenter cut otherwise than the statement: each pair of its characters that means something is known. */
function isCovered(word: string, cited: string): boolean {
  const characters = [...word].filter((character) => !hiraganaOnly.test(character));
  if (characters.every((character) => reportingKanji.has(character))) return true;
  if (characters.length === 1) return cited.includes(characters[0] ?? "");
  return characters.slice(1).every((character, index) => {
    const pair = `${characters[index] ?? ""}${character}`;
    return cited.includes(pair) || reportingJapanese.has(pair) || (reportingKanji.has(characters[index] ?? "") && reportingKanji.has(character));
  });
}
