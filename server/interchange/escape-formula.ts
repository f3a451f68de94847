/**
 * A spreadsheet runs a cell that begins with one of = + - @ (or a tab or return) as a formula. On export such a text
 * gets an apostrophe in front; reading takes one off again, so that a round trip changes no word.
 */
export const escapeFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const unescapeFormula = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
