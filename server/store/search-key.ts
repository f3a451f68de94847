const marks = /[\u0300-\u036f]/g;
const katakana = /[\u30a1-\u30f6]/g;
/** From a katakana letter to the hiragana letter of the same sound. */
const toHiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);

/**
 * A text folded so that it is found however it is typed: letter widths (NFKC), upper and lower case, hiragana and katakana,
 * accents of Latin letters and white space make no difference. The marks of kana stay: か is not が.
 */
export const searchKey = (text: string): string =>
  text.normalize("NFKC").toLowerCase().normalize("NFD").replace(marks, "").normalize("NFC").replace(katakana, toHiragana).replace(/\s+/gu, " ").trim();
