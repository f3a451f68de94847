import { hasHiddenCharacters } from "../../contract/text.ts";
import { featuresOf } from "../topics/text-features.ts";

const LONGEST_LATIN = 60;
const LONGEST_CJK = 24;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const cjkLanguages: ReadonlySet<string> = new Set(["ja", "zh"]);
const forbidden: readonly (readonly [string, RegExp])[] = [
  ["a digit", /\p{N}|[%％]/u],
  ["a quotation mark", /[“”„"«»「」『』〝〟＂]/u],
  ["markup", /[<>*`#\\|~_^[\]{}]|&\w+;/u],
  ["a link or an address", /https?:|www\.|@|\b[\p{L}-]+\.(?:com|org|net|jp|io|info|co|tw|gov|edu|dev|app|me)\b/iu],
  ["more than a name", /[。！？!?;:]|\.$|\.\s|[\n\r\t]/u],
  ["an opinion", /\b(?:should|must|agree|disagree|support|oppose|against|best|worst|wrong|right|bad|good|stupid|vote)\b|べき|賛成|反対|最悪|最高|投票/iu],
];
/** A word in capitals shouts; short ones are abbreviations. */
const shouting = /\b\p{Lu}{6,}\b/u;

/**
 * What is wrong with the name of a topic; empty when it may be shown.
 * @param contents features of the statements, at least two of which must share something with the name; null for a
 *   translation of a name that was checked already
 */
export function topicNameProblems(name: string, language: string, contents: readonly ReadonlyMap<string, number>[] | null): readonly string[] {
  const isCjk = cjkLanguages.has(language);
  const problems = forbidden.flatMap(([what, pattern]) => (pattern.test(name) ? [`has ${what}`] : []));
  if (name.trim() === "") problems.push("is empty");
  if ([...name].length > (isCjk ? LONGEST_CJK : LONGEST_LATIN)) problems.push("is too long");
  if (hasHiddenCharacters(name)) problems.push("has invisible characters");
  if (shouting.test(name)) problems.push("is shouted");
  if (isCjk !== cjk.test(name)) problems.push("is in another language");
  if (contents !== null && !isShared(name, language, contents)) problems.push("shares nothing with two statements");
  return problems;
}

function isShared(name: string, language: string, contents: readonly ReadonlyMap<string, number>[]): boolean {
  const own = [...featuresOf({ text: name, language }, new Set()).keys()];
  let shared = 0;
  for (const features of contents) {
    if (own.some((feature) => features.has(feature))) shared += 1;
    if (shared === 2) return true;
  }
  return false;
}
