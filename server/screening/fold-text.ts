/** A text folded for searching, and where each of its characters stood in the original. */
export interface FoldedText {
  /** Compatible forms folded (full-width digits, half-width kana), invisible characters left out, upper and lower case kept. */
  readonly folded: string;
  /** The original's range of a range of the folded text, in UTF-16 code units. */
  range(start: number, end: number): { readonly start: number; readonly end: number };
}

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });
const invisible = /[\p{Cf}\u3164\uFE00-\uFE0F]/gu;

const asciiOnly = /^[\x20-\x7e]*$/u;

export function foldText(text: string): FoldedText {
  if (asciiOnly.test(text)) return { folded: text, range: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { segment, index } of graphemes.segment(text)) {
    // By grapheme, so that a half-width kana and its sound mark become one character.
    const plain = segment.normalize("NFKC").replace(invisible, "");
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
    folded += plain;
  }
  return { folded, range: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }) };
}
