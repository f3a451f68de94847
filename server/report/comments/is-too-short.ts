import { textKey } from "../../contract/text-key.ts";
import { weightOf } from "./split-claims.ts";

/** Three kanji and a kana, or one long word: below this nothing is said that one could vote on. */
const LEAST_SAID = 9;
const nothing = /^(?:no comment|nothing|nothing to add|nothing special|none|no opinion|not sure|i don'?t know|don'?t know|keine angabe|keine meinung|nichts|特に(?:なし|ない|ありません|ございません)|なし|ありません|わかりません|分かりません|無し|沒有|没有|無意見|没有意见)[.!。！]*$/iu;

/** A comment without a claim: blank, a word or two, or "nothing to add". */
export const isTooShort = (text: string): boolean => weightOf(text) < LEAST_SAID || nothing.test(textKey(text).replace(/’/gu, "'"));
