// Sentences of やさしい日本語 carry the readings of their harder kanji as the interlinear annotation characters of Unicode
// (U+FFF9 kanji U+FFFA reading U+FFFB), which nobody types: what people wrote is never taken for a reading.
const annotated = /\ufff9(.+?)\ufffa(.+?)\ufffb/g;

/** A sentence with readings, written as in print: yomi`意見《いけん》を書く`. What is put in stays as it is. */
export const yomi = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: texts.map((text) => text.replace(/([\p{Script=Han}々]+)《(.+?)》/gu, "\ufff9$1\ufffa$2\ufffb")) }, ...values);

/** What stands between the readings, and each kanji with its reading: [text, kanji, reading, text, kanji, reading, text …]. */
export const textParts = (text: string): readonly string[] => text.split(annotated);

/** The sentence alone, for names, titles and whatever cannot be drawn. */
export const withoutReadings = (text: string): string => text.replace(annotated, "$1");
