/** A stretch of a text, and whether the other text lacks it. */
export interface Stretch {
  readonly text: string;
  readonly isOwn: boolean;
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
/** Longer texts are not compared word by word. */
const MOST_WORDS = 400;

/** Two texts by words, with what only one of them has: the longest common sequence stays unmarked. Case and width do not count. */
export function wordDifferences(a: string, b: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return [[{ text: a, isOwn: false }], [{ text: b, isOwn: false }]];
  const same = (i: number, j: number): boolean => fold(left[i] ?? "") === fold(right[j] ?? "");
  // common[i][j]: words in common from i and j on.
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row !== undefined) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [ofLeft, ofRight]: [Stretch[], Stretch[]] = [[], []];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && same(i, j)) {
      add(ofLeft, left[i] ?? "", false);
      add(ofRight, right[j] ?? "", false);
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) {
      add(ofLeft, left[i] ?? "", true);
      i += 1;
    } else {
      add(ofRight, right[j] ?? "", true);
      j += 1;
    }
  }
  return [ofLeft, ofRight];
}

const wordsOf = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const fold = (word: string): string => word.normalize("NFKC").toLowerCase();

function add(stretches: Stretch[], text: string, isOwn: boolean): void {
  const last = stretches.at(-1);
  if (last?.isOwn === isOwn) stretches[stretches.length - 1] = { text: last.text + text, isOwn };
  else stretches.push({ text, isOwn });
}
