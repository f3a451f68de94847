const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What a reader counts as characters: "が" typed as two code points, a flag or a family emoji is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
