/** What a reader counts as characters: か゛ and 👨‍👩‍👧 are one each. Falls back to code points where the browser has no segmenter. */
export function countGraphemes(text: string): number {
  if (typeof Intl.Segmenter !== "function") return [...text].length;
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) count += 1;
  return count;
}
