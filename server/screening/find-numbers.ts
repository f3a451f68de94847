import type { Finding } from "../contract/flags.ts";
import { matchesOf } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

const twelve = /(?<![\p{N},.-]|\d )\d{4}[ -]?\d{4}[ -]?\d{4}(?![ ,.-]\d|\p{N})/gu;
const card = /(?<![\p{N},.-])[3-6]\d{3}(?:[ -]?\d{2,6}){2,4}(?![\p{N},.-]\d|\p{N})/gu;

/** Twelve digits with the right check digit (Japan's individual number, "My Number"). */
export const findMyNumbers = (text: FoldedText): readonly Finding[] => matchesOf(text, "my-number", twelve, ([match]) => isMyNumber(digitsOf(match)));

/** Thirteen to nineteen digits with the right check digit (ISO/IEC 7812, Luhn). */
export const findCards = (text: FoldedText): readonly Finding[] =>
  matchesOf(text, "card", card, ([match]) => match.replace(/\D/gu, "").length >= 13 && match.replace(/\D/gu, "").length <= 19 && isLuhn(digitsOf(match)));

const digitsOf = (text: string): readonly number[] => [...text.replace(/\D/gu, "")].map(Number);

/** Ministry of Internal Affairs and Communications order no. 85 (2014), article 5: weights 2 to 7 and 2 to 6 from the right. */
export function isMyNumber(digits: readonly number[]): boolean {
  if (digits.length !== 12 || new Set(digits).size === 1) return false;
  const fromRight = digits.slice(0, 11).reverse();
  const sum = fromRight.reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0);
  const rest = sum % 11;
  return digits[11] === (rest <= 1 ? 0 : 11 - rest);
}

export function isLuhn(digits: readonly number[]): boolean {
  if (new Set(digits).size === 1) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
