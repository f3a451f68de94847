import { hasHiddenCharacters } from "../contract/text.ts";
import { isSuspicious } from "../report/suspicious-text.ts";

export type TranslationProblem = "empty" | "not-one-line" | "too-long" | "address-added" | "numbers-differ" | "not-translated" | "reads-like-instructions";

const address = /https?:|www\.|\S@\S|[@＠]\p{L}{2,}/iu;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LONGEST = 4_000;
/** Japanese grows to about three times its length in an alphabet. */
const GROWS = 4;
const AND_SOME = 60;

/** Why what a model says cannot be offered as a translation; null when a person may look at it. Meaning is for that person to judge. */
export function translationProblem(original: string, text: string, into: string): TranslationProblem | null {
  if (text === "") return "empty";
  if (hasHiddenCharacters(text) || /[\n\r\t\u2028\u2029]/u.test(text)) return "not-one-line";
  if (text.length > Math.min(LONGEST, GROWS * original.length + AND_SOME)) return "too-long";
  if (address.test(text) && !address.test(original)) return "address-added";
  if (numbersIn(text) !== numbersIn(original)) return "numbers-differ";
  if (!isWrittenIn(text, into) || (text === original && /\p{L}/u.test(text))) return "not-translated";
  return isSuspicious(text) ? "reads-like-instructions" : null;
}

/** The digits of a text in order of size: a translation may turn a sentence round, and "1,000" may become "1000". */
const numbersIn = (text: string): string =>
  (text.normalize("NFKC").replace(/(?<=\d)[,.\s](?=\d{3}(?!\d))/gu, "").match(/\d+/gu) ?? []).sort().join(" ");

function isWrittenIn(text: string, into: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  const share = (text.match(dense)?.length ?? 0) / letters;
  if (!/^(ja|zh|ko)\b/u.test(into)) return share < 0.5;
  if (into.startsWith("ko")) return /\p{Script=Hangul}/u.test(text);
  return share > 0.3;
}
