/** A part of a text, exact: `text.slice(start, start + quote.length) === quote`. */
export interface Span {
  readonly start: number;
  readonly quote: string;
}

/** A sentence with less in it than this goes with its neighbour: "Every parent knows why." says nothing by itself. */
const LEAST_ALONE = 36;
/** Long sentences stay whole, long runs of short ones do not grow beyond this. */
const LONGEST_JOINED = 140;

/** How much a text says, in letters; one of kanji or kana counts as two of an alphabet. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) weight += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 2 : 1;
  return weight;
}

// A full stop ends a sentence before white space and a beginning, not in "3.5" or "e.g. this"; 。！？ end one anywhere.
const sentenceEnd = /[。！？!?．]+[」』）)”"’']*|\.+["”’')\]]*(?=\s+["“„‘'(]?[\p{Lu}\p{Lo}\p{N}])|\n+|\.+["”’')\]]*$/gu;
const abbreviation = /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|z\.B|u\.a|d\.h|etc|bzw|ca|Nr|No|St|Str|Dr|Mr|Mrs|Ms|Prof|vs|approx|incl)\.$/u;

/**
 * The sentences of a comment as exact parts of it, short ones joined with a neighbour. Together they hold every letter of
 * the comment: nothing is left out.
 */
export function splitClaims(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const quote = raw.trim();
    if (/[\p{L}\p{N}]/u.test(quote)) sentences.push({ start: start + raw.indexOf(quote), quote });
    start = end;
  };
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && abbreviation.test(text.slice(Math.max(start, end - 12), end))) continue;
    push(end);
  }
  push(text.length);
  return joinShort(text, sentences);
}

/** A short sentence goes with the one before it; a short first one with the one after it. */
function joinShort(text: string, sentences: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const isShort = weightOf(sentence.quote) < LEAST_ALONE || (before !== undefined && weightOf(before.quote) < LEAST_ALONE);
    if (before !== undefined && isShort && sentence.start + sentence.quote.length - before.start <= LONGEST_JOINED) {
      joined[joined.length - 1] = { start: before.start, quote: text.slice(before.start, sentence.start + sentence.quote.length) };
    } else {
      joined.push(sentence);
    }
  }
  return joined;
}
