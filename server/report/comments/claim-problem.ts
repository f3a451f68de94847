import { hasHiddenCharacters } from "../../contract/text.ts";
import { foldText } from "../topics/words-of-text.ts";
import { featuresOf } from "../topics/text-features.ts";
import { mayBeOpposite } from "../duplicates/may-be-opposite.ts";
import { MASK, maskPersonalData } from "./mask-personal-data.ts";

const LONGEST = 140;
const markup = /[<>`#\\|~_^[\]{}]|\]\(|&\w+;/u;
const quotation = /[“”„"«»「」『』]/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Why a claim a model worded may not stand, or null. The quote is checked before (it is in the comment, letter for
 * letter); here the words: one short line without markup, quotation marks or personal data (V12, V13), in the script of
 * the quote (V11), with numbers of the quote only (V03), at least half of its content from the quote (V08), and nothing in
 * it that could turn the quote round.
 */
export function claimProblem(text: string, quote: string, language: string): string | null {
  if (text === "" || /[\n\r]/u.test(text)) return "is not one line";
  if ([...text].length > LONGEST) return `is longer than ${String(LONGEST)} characters`;
  if (hasHiddenCharacters(text) || markup.test(text) || quotation.test(text)) return "has markup, quotation marks or invisible characters";
  if (maskPersonalData(text, null).text !== text || text.includes(MASK)) return "has personal data";
  const share = (value: string): number => (value.match(cjk)?.length ?? 0) / Math.max(1, value.match(/\p{L}/gu)?.length ?? 1);
  if ((share(text) > 0.5) !== (share(quote) > 0.5)) return "is in another language than the comment";
  const numbers = new Set(foldText(quote).match(/\p{N}+/gu) ?? []);
  if ((foldText(text).match(/\p{N}+/gu) ?? []).some((number) => !numbers.has(number))) return "has a number that is not in the quote";
  const own = [...featuresOf({ text, language }).keys()];
  const given = featuresOf({ text: quote, language });
  const shared = own.filter((feature) => given.has(feature)).length;
  if (own.length === 0 || shared < LEAST_SHARED * own.length) return "says what is not in the quote";
  return turnsRound(text, quote) ? "may say the opposite of the quote" : null;
}

const LEAST_SHARED = 0.5;
const negation = /\b(?:not|no|never|without|nobody|none|nothing|n't|nicht|kein\p{L}*|nie)\b|n['’]t\b|ない|なく|ません|ず(?:に)?[、。]|反対|不要|禁止/giu;

/** A negation in one and not in the other; for nearly equal texts, any word that may turn them round. */
function turnsRound(text: string, quote: string): boolean {
  const count = (value: string): number => value.match(negation)?.length ?? 0;
  if ((count(text) > 0) !== (count(quote) > 0)) return true;
  return Math.abs(text.length - quote.length) <= 3 && text !== quote && mayBeOpposite(text, quote) && foldText(text).length > 12;
}
