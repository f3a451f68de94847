// Sentences of やさしい日本語 carry the readings of their harder kanji as the interlinear annotation characters of Unicode
// (U+FFF9 kanji U+FFFA reading U+FFFB), which nobody types: what people wrote is never taken for a reading.
const [ANCHOR, SEPARATOR, TERMINATOR] = ["\ufff9", "\ufffa", "\ufffb"] as const;
const written = /([\p{Script=Han}々〇]+)《([ぁ-ゖー]+)》/gu;
const annotated = new RegExp(`${ANCHOR}([^${SEPARATOR}]*)${SEPARATOR}([^${TERMINATOR}]*)${TERMINATOR}`, "g");

/** A sentence with readings, written as in print: yomi`意見《いけん》を書く`. What is put in stays as it is. */
export const yomi = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: texts.map((text) => text.replace(written, `${ANCHOR}$1${SEPARATOR}$2${TERMINATOR}`)) }, ...values);

/** Kanji with its reading, or text without one. */
export type TextPart = string | { readonly kanji: string; readonly reading: string };

export const hasReadings = (text: string): boolean => text.includes(ANCHOR);

/** A sentence in parts; one part when it has no readings. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(annotated)) {
    const [whole, kanji = "", reading = ""] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ kanji, reading });
    from = match.index + whole.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

/** The sentence alone, for names, titles and whatever cannot be drawn. */
export const withoutReadings = (text: string): string => text.replace(annotated, "$1");
