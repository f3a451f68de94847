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
const kanjiOnly = /^\p{Script=Han}+$/u;
const SHORTEST_LATIN = 3;
/** Two hiragana are grammar, but for a few things people talk about. */
const SHORTEST_KANA = 3;
const shortKanaWords = new Set(["ごみ", "まち", "いす", "みち", "やま", "いぬ", "ねこ", "みず"]);

export const isCjk = (text: string): boolean => cjk.test(text);

/** For comparing only, never for showing: compatibility forms folded, lower case, one space. */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Words that can say what a text is about, folded, in order, with repeats; letters only, small words left out. */
export function wordsOfText(text: string, language: string): readonly string[] {
  const words: string[] = [];
  let isAfterKanji = false;
  for (const { segment, isWordLike } of segmenterFor(language).segment(foldText(text))) {
    const word = segment.replace(/’/gu, "'").replace(/^'+|'s?$/gu, "");
    const isKanji = kanjiOnly.test(word);
    const before = words.at(-1);
    if (isWordLike !== true || !/\p{L}/u.test(word) || /^\p{N}/u.test(word) || isSmallWord(word)) isAfterKanji = false;
    else if (isKanji && word.length === 1 && isAfterKanji && before !== undefined) {
      // 駐車 + 場, 高齢 + 者: one word, which the splitter takes apart.
      words[words.length - 1] = before + word;
    } else if (isCjk(word)) {
      const isWord = !kanaOnly.test(word) || word.length >= SHORTEST_KANA || shortKanaWords.has(word);
      if (isWord) words.push(word);
      isAfterKanji = isWord && isKanji;
    } else {
      if (word.length >= SHORTEST_LATIN) words.push(word);
      isAfterKanji = false;
    }
  }
  return words;
}
