/**
 * Two statements with the same key are the same statement: Unicode compatibility forms folded (NFKC: full-width letters,
 * half-width kana, ligatures) and every run of whitespace one space. Upper and lower case stay different.
 */
export const textKey = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();
