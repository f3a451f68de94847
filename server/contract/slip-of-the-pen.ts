import { textKey } from "./text-key.ts";

/** Why a change of a text is more than the correction of a slip. */
export type CorrectionProblem = "same" | "too-much" | "number" | "negation";

/** The largest share of the longer text that a correction may touch. */
export const largestCorrection = 0.2;

const numbers = /\d+(?:[.,]\d+)*|[一二三四五六七八九十百千万億兆〇]+/gu;
/** Apostrophes are dropped first: "dont" and "don't" say the same. */
const negations = new RegExp([
  String.raw`(?<!\p{L})(?:not|no|never|nobody|nothing|none|nowhere|neither|nor|without|against|cannot|(?:do|does|did|ca|wo|is|are|was|were|should|would|could|have|has|had|must|need)nt|nunca|nadie|nada|ningún|ninguna|ninguno|sin|ni|tampoco|contra|não|nem|ninguém|nenhum|nenhuma|sem|jamais)(?!\p{L})`,
  "ない|なく|なかっ|なけれ|なし|ません|ずに|せず|反対|[不無非未没沒否別勿]", "않|없|아니|못하|반대",
].join("|"), "giu");

/**
 * Whether `after` only mends a slip in `before`: at most a fifth of the letters, the same numbers, as many negations.
 * Coarse on purpose: it refuses some harmless corrections, and what it refuses can be said as a new statement.
 */
export function correctionProblem(before: string, after: string): CorrectionProblem | null {
  if (before === after) return "same";
  const [one, other] = [textKey(before), textKey(after)];
  if (found(one, numbers).join(" ") !== found(other, numbers).join(" ")) return "number";
  if (found(one.replace(/['’]/g, ""), negations).length !== found(other.replace(/['’]/g, ""), negations).length) return "negation";
  const [letters, newLetters] = [[...one], [...other]];
  return editDistance(letters, newLetters) > Math.max(1, largestCorrection * Math.max(letters.length, newLetters.length)) ? "too-much" : null;
}

const found = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

/** Levenshtein's distance: letters put in, taken out or replaced. */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  let above = to.map((_, index) => index + 1);
  above.unshift(0);
  from.forEach((letter, row) => {
    const line = [row + 1];
    to.forEach((other, column) => {
      line.push(Math.min((above[column] ?? 0) + Number(letter !== other), (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    });
    above = line;
  });
  return above[to.length] ?? 0;
}
