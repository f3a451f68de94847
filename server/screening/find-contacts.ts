import type { Finding } from "../contract/flags.ts";
import { matchesOf } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

const email = /[\p{L}\p{N}._%+-]+ ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** "@name" of a social network; not "3@100" of a price. */
const handle = /(?<![\p{L}\p{N}._%+-])@[a-z_][a-z0-9_.]{2,}/giu;

export const findEmails = (text: FoldedText): readonly Finding[] => matchesOf(text, "email", email);
export const findHandles = (text: FoldedText): readonly Finding[] => matchesOf(text, "handle", handle);

// Numbers people are called by. Each needs a sign that budgets, years, dates and postal codes lack: a leading 0 or +, the
// brackets or groups of a national form, or a word like "phone" before it. Commas never stand inside one.
const phones: readonly RegExp[] = [
  // 090-1234-5678, 03-1234-5678, 0123(45)6789, 0901234567; 020 7946 0018: nine to eleven digits that begin with 0.
  /(?<![\p{N}.,/:+-])\(?0\d{1,4}\)?(?:[ .()‐-]{0,2}\d{2,6}){1,3}(?!\p{N}|%|[,.:]\d|[ ]?(?:円|万|億|人|ドル|yen|dollars|euros?))/giu,
  // +81 90 1234 5678
  /(?<!\p{N})(?:\+|00)[1-9]\d{0,2}(?:[ .()‐-]{0,2}\d{1,5}){2,5}(?!\p{N})/gu,
  // (206) 555-0123, 206-555-0123
  /(?<![\p{N}.,-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\p{N},-])/gu,
  // 電話 123456, phone: 555 0123
  /(?:電話|携帯|tel|phone|mobile|call me (?:at|on))(?:番号)?[ .:はが]{0,3}\+?\d(?:[ .()‐-]{0,2}\d){5,13}(?!\p{N})/giu,
];
const digitsIn = (text: string): number => text.replace(/\D/gu, "").length;

export function findPhones(text: FoldedText): readonly Finding[] {
  const [withZero, ...others] = phones;
  return [
    ...(withZero === undefined ? [] : matchesOf(text, "phone", withZero, ([match]) => digitsIn(match) >= 9 && digitsIn(match) <= 11)),
    ...others.flatMap((pattern) => matchesOf(text, "phone", pattern, ([match]) => digitsIn(match) >= 6 && digitsIn(match) <= 15)),
  ];
}
