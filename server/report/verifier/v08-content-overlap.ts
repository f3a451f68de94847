import { parseSkeleton, wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Words and endings that say nothing about a topic. */
const emptyPairs = new Set(["する", "して", "した", "ます", "です", "こと", "いる", "ある", "ない", "べき", "もの", "から", "まし", "とい", "いう", "れる", "られ", "賛成", "反対", "支持", "意見", "投票", "グル", "ルー", "ープ", "人が", "人は", "では", "には", "ては", "この", "その", "ので"]);
const emptyWords = new Set(["this", "that", "with", "from", "they", "their", "them", "have", "should", "would", "could", "more", "than", "about", "people", "group", "groups", "agree", "agreed", "agrees", "disagree", "disagreed", "disagrees", "support", "supports", "oppose", "opposes", "statement", "statements", "participants", "which", "there", "these", "those", "being", "also", "when", "what", "other", "others", "most", "many", "some", "must", "will"]);
const STEM_LENGTH = 5;
const WORD_LENGTH = 4;

/**
 * A sentence shares a content word with each statement it cites, or quotes it. Where sentence and statement are in
 * different scripts no overlap can be seen, so the statement must be quoted.
 */
export const v08ContentOverlap: SentenceRule = {
  id: "V08",
  check: ({ skeleton, statementIds }, { pack }): Problem => {
    const quoted = new Set(parseSkeleton(skeleton).flatMap((piece) => (piece.kind === "slot" && piece.path.startsWith("quote:S") ? [Number(piece.path.slice(7))] : [])));
    const own = contentOf(wordsOf(skeleton));
    const stranger = statementIds.find((id) => !quoted.has(id) && ![...contentOf(pack.byId.get(id)?.text ?? "")].some((part) => own.has(part)));
    return stranger === undefined ? null : `shares no content with S${String(stranger)} and does not quote it`;
  },
};

/** Character pairs of Chinese and Japanese, word beginnings of everything else. */
function contentOf(text: string): ReadonlySet<string> {
  const folded = text.normalize("NFKC").toLowerCase();
  const parts = new Set<string>();
  for (const run of folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu) ?? []) {
    const characters = [...run];
    for (let index = 0; index + 1 < characters.length; index += 1) {
      const pair = `${characters[index] ?? ""}${characters[index + 1] ?? ""}`;
      // Two hiragana are grammar far more often than content.
      if (!emptyPairs.has(pair) && !/^\p{Script=Hiragana}{2}$/u.test(pair)) parts.add(pair);
    }
  }
  for (const word of folded.match(/\p{L}+/gu) ?? []) {
    if (cjk.test(word) || word.length < WORD_LENGTH || emptyWords.has(word)) continue;
    parts.add(word.slice(0, STEM_LENGTH));
  }
  return parts;
}
