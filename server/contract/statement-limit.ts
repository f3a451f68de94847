/** Letters of scripts in which one sign carries about as much as two or three of an alphabet: Chinese, Japanese, Korean. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const letter = /\p{L}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface StatementLimits {
  /** Chinese, Japanese, Korean. */
  readonly statementMaxGraphemes: number;
  /** Every other script. */
  readonly statementMaxGraphemesOther: number;
  /** Decides while nothing with letters has been written. */
  readonly language: string;
}

/** The longest a sentence may be, in graphemes, by the script most of it is written in: its words decide, not a setting of the page. */
export function statementLimit(text: string, { statementMaxGraphemes, statementMaxGraphemesOther, language }: StatementLimits): number {
  const letters = count(text, letter);
  const isDense = letters === 0 ? /^(ja|zh|ko)\b/.test(language) : 2 * count(text, dense) >= letters;
  return isDense ? statementMaxGraphemes : statementMaxGraphemesOther;
}
