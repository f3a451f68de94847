import { isSmallWord } from "./small-words.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** Splitting into words follows the language: Japanese and Chinese have no spaces to go by. */
function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) segmenters.set(language, segmenter = new Intl.Segmenter(language, { granularity: "word" }));
  return segmenter;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const kanaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const SHORTEST_LATIN = 3;
const SHORTEST_KANA = 2;

export const isCjk = (text: string): boolean => cjk.test(text);

/** For comparing only, never for showing: compatibility forms folded, lower case, one space. */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Words that can say what a text is about, folded, in order, with repeats; letters only, small words left out. */
export function wordsOfText(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterFor(language).segment(foldText(text))) {
    if (isWordLike !== true || !/\p{L}/u.test(segment)) continue;
    const word = segment.replace(/’/gu, "'").replace(/^'+|'s?$/gu, "");
    if (isSmallWord(word) || /^\p{N}/u.test(word)) continue;
    if (isCjk(word)) {
      // One hiragana is grammar; one kanji may be a word (水, 木).
      if (kanaOnly.test(word) && word.length < SHORTEST_KANA) continue;
    } else if (word.length < SHORTEST_LATIN) continue;
    words.push(word);
  }
  return words;
}
