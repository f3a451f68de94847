import { countSmallWords, guessLanguage } from "../guess-language.ts";

const base = (tag: string): string => tag.split("-")[0] ?? tag;
/** One small word may stand in a sentence of any language. */
const ENOUGH_WORDS = 2;
/** A short Japanese sentence may be of characters that Chinese has too. */
const LONG_ENOUGH_FOR_CHINESE = 12;

/** Another language than the one that is kept, when the words of a statement speak clearly for it; null otherwise. */
export function proposeLanguage(text: string, kept: string): string | null {
  const guess = guessLanguage([text]);
  if (base(guess) === base(kept)) return null;
  const isAlphabet = !["ja", "ko", "zh"].includes(base(guess));
  if (isAlphabet && countSmallWords(text, guess) < Math.max(ENOUGH_WORDS, countSmallWords(text, base(kept)) + 1)) return null;
  if (base(guess) === "zh" && base(kept) === "ja" && text.length < LONG_ENOUGH_FOR_CHINESE) return null;
  return guess;
}
