// The number on a paper sheet. Its last digit is a check digit, so that a slip of the fingers is noticed at once; a
// letter after it marks a photocopy of the same sheet. "174" is sheet 17, "174b" its first photocopy.

/** Sheet and copy: 1 is the printed sheet itself, 2 a photocopy ("b"), up to 26 ("z"). */
export interface SheetCode {
  readonly sheet: number;
  readonly copy: number;
}

/** Most sheets of one conversation; keeps codes short and numbers safe. */
export const MOST_SHEETS = 99_999;

/** The totally anti-symmetric quasigroup of order 10 by H. Michael Damm (2004): finds every wrong digit and every swap of neighbours. */
const damm = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

/** 0 for digits that end in their own check digit; otherwise that check digit. */
const checkDigit = (digits: string): number => [...digits].reduce((interim, digit) => Number(damm[interim]?.[Number(digit)]), 0);

/** "174b". */
export const formatSheetCode = ({ sheet, copy }: SheetCode): string =>
  `${String(sheet)}${String(checkDigit(String(sheet)))}${copy === 1 ? "" : String.fromCharCode(96 + copy)}`;

/**
 * Reads what a person typed or a scanner sent: full-width digits, spaces, hyphens and leading zeros are fine.
 * Null when it is no sheet's number, which a single wrong or swapped digit always makes it.
 */
export function parseSheetCode(text: string): SheetCode | null {
  const match = /^0*(\d{2,6})([a-z]?)$/.exec(text.normalize("NFKC").toLowerCase().replace(/[\s-]/g, ""));
  if (match === null) return null;
  const [, digits = "", letter = ""] = match;
  const [sheet, copy] = [Number(digits.slice(0, -1)), letter === "" ? 1 : letter.charCodeAt(0) - 96];
  return checkDigit(digits) === 0 && sheet >= 1 && sheet <= MOST_SHEETS && letter !== "a" ? { sheet, copy } : null;
}

const LABEL = "hiroba-sheet";

/** What the small QR code on a sheet says: which conversation, which version of its statements, which sheet. */
export const formatSheetLabel = ({ conversationId, set, sheet }: { readonly conversationId: string; readonly set: number; readonly sheet: number }): string =>
  `${LABEL}:${conversationId}:${String(set)}:${formatSheetCode({ sheet, copy: 1 })}`;

/** Reads a scanned label, or a code typed by hand; `conversationId` null when only the code was given. */
export function parseSheetLabel(text: string): { readonly conversationId: string | null; readonly code: SheetCode } | null {
  const parts = text.trim().split(":");
  const isLabel = parts[0]?.toLowerCase() === LABEL && parts.length === 4;
  const code = parseSheetCode(isLabel ? (parts[3] ?? "") : text);
  return code === null ? null : { conversationId: isLabel ? (parts[1]?.toLowerCase() ?? null) : null, code };
}
