import { hasHiddenCharacters } from "../../server/contract/text.ts";
import { textKey } from "../../server/contract/text-key.ts";

export type SeedProblem = "duplicate" | "too-long" | "hidden-characters";

export interface SeedLine {
  /** Line in the pasted text, from 1, as a person counts. */
  readonly line: number;
  readonly text: string;
  readonly graphemes: number;
  readonly problem: SeedProblem | null;
  /** For a duplicate: the earlier line with the same text. */
  readonly sameAsLine: number | null;
}

export interface SeedPreview {
  readonly lines: readonly SeedLine[];
  /** What would be sent, in order. */
  readonly ready: readonly SeedLine[];
  readonly problems: readonly SeedLine[];
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What a reader counts as characters: an emoji family is one. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const part of segmenter.segment(text)) count += part.segment.length > 0 ? 1 : 0;
  return count;
}

/** Reads pasted text, one statement a line; empty lines do not count. Sends nothing and changes no word. */
export function previewSeeds(pasted: string, longest: (text: string) => number): SeedPreview {
  const firstLineOf = new Map<string, number>();
  const lines: SeedLine[] = [];
  pasted.split(/\r\n|[\n\r\u2028\u2029]/).forEach((raw, index) => {
    const text = raw.replace(/\t+/g, " ").trim();
    if (text === "") return;
    const line = index + 1;
    const key = textKey(text);
    const graphemes = countGraphemes(text);
    const sameAsLine = firstLineOf.get(key) ?? null;
    if (sameAsLine === null) firstLineOf.set(key, line);
    lines.push({ line, text, graphemes, sameAsLine, problem: problemOf(text, graphemes, sameAsLine, longest(text)) });
  });
  return { lines, ready: lines.filter((line) => line.problem === null), problems: lines.filter((line) => line.problem !== null) };
}

function problemOf(text: string, graphemes: number, sameAsLine: number | null, maxGraphemes: number): SeedProblem | null {
  if (hasHiddenCharacters(text)) return "hidden-characters";
  if (graphemes > maxGraphemes) return "too-long";
  return sameAsLine === null ? null : "duplicate";
}
