import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const JAPANESE_SHARE = 0.7;
const LATIN_SHARE = 0.95;
const englishFunctionWord = /\b(?:the|of|and|in|on|to|a|an|with|is|are|was|people|agreed|disagreed|votes|by|for|at|over|groups?|others|it|its|than)\b/iu;

/** The words are in the language of the report: script first, then the small words of that language. */
export const v11Language: SentenceRule = {
  id: "V11",
  check: ({ skeleton }, { locale }): Problem => {
    const letters = [...wordsOf(skeleton)].filter((character) => /\p{L}/u.test(character));
    if (letters.length === 0) return "has no words";
    const share = (pattern: RegExp): number => letters.filter((letter) => pattern.test(letter)).length / letters.length;
    if (locale === "ja") {
      if (share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u) < JAPANESE_SHARE) return "is not in Japanese";
      return share(/\p{Script=Hiragana}/u) > 0 ? null : "has no kana";
    }
    if (share(/\p{Script=Latin}/u) < LATIN_SHARE) return "is not in English";
    return englishFunctionWord.test(wordsOf(skeleton)) ? null : "has none of the small words of English";
  },
};
