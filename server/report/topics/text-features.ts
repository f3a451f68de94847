import { stem } from "./stem.ts";
import type { TopicItem } from "./topic.ts";
import { foldText, isCjk, wordsOfText } from "./words-of-text.ts";

/** Hiragana is left out: between kanji it is mostly grammar. */
const cjkRun = /[\p{Script=Han}\p{Script=Katakana}ー]+/gu;
const WORD_WEIGHT = 1;
const GRAM_WEIGHT = 0.4;
/** Long words are often made of others ("Klimaschutzziele"); pieces of short ones are chance. */
const LONG_WORD = 8;
const PIECE = 5;

/**
 * What a text is compared by, with weights: its words, and the character sequences inside them. The characters find
 * "Klimaziel" beside "Klimaschutz" and 駐輪場 beside 駐輪, where words alone would see nothing shared. In Chinese and
 * Japanese they are pairs and triples over each run of kanji or katakana, because words there have no visible borders.
 *
 * @param words of the text, without those in `aside`
 * @param aside words of the question itself, which tell no text apart from another
 */
export function featuresOfWords(text: string, words: readonly string[], aside: ReadonlySet<string>): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number): void => void features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  for (const word of words) {
    if (isCjk(word)) add(`w ${word}`, WORD_WEIGHT);
    else {
      add(`w ${stem(word)}`, WORD_WEIGHT);
      if (word.length >= LONG_WORD) for (const gram of gramsOf(word, [PIECE])) add(gram, GRAM_WEIGHT);
    }
  }
  for (const [run] of [...aside].reduce((rest, word) => (isCjk(word) ? rest.replaceAll(word, " ") : rest), foldText(text)).matchAll(cjkRun)) {
    for (const gram of gramsOf(run, [2, 3])) add(gram, GRAM_WEIGHT);
  }
  return features;
}

const nothing: ReadonlySet<string> = new Set();

/** The features of one text by itself. */
export const featuresOf = ({ text, language }: Pick<TopicItem, "text" | "language">, aside = nothing): ReadonlyMap<string, number> =>
  featuresOfWords(text, wordsOfText(text, language).filter((word) => !aside.has(word)), aside);

/** Sequences of so many characters, in order. */
export function* gramsOf(text: string, lengths: readonly number[]): Generator<string> {
  const characters = [...text];
  for (const length of lengths) {
    for (let start = 0; start + length <= characters.length; start += 1) yield characters.slice(start, start + length).join("");
  }
}
