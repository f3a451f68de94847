import { DataSet, RegExpMatcher, englishDataset, englishRecommendedTransformers } from "obscenity";
import type { Finding } from "../contract/flags.ts";
import { matchesOf, withoutOverlaps } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";
import { japaneseProfanity, type AbusiveWord } from "./japanese-profanity.ts";

// The kept English list, with its own whitelist and its folding of look-alikes and repeated letters. A crime that a
// conversation may be about is no abuse.
const kept = new DataSet<{ originalWord: string }>().addAll(englishDataset).removePhrasesIf(({ metadata }) => metadata?.originalWord === "rape").build();
const harmless = ["cockpit", "shiitake", "shitake", "cum laude", "cum grano", "penistone", "tit for tat", "tit-for-tat", "titmouse", "blue tit", "great tit", "coal tit"];
const english = new RegExpMatcher({ ...kept, ...englishRecommendedTransformers, whitelistedTerms: [...(kept.whitelistedTerms ?? []), ...harmless] });
/** Letters replaced by signs, which that folding does not undo. */
const starred = /(?<![\p{L}\p{N}])(?:f[*#@$%_.-]{1,3}c?k(?:ing|er|ed|s)?|s[*#@$%_]{1,2}i?t(?:ty|s)?|b[*#@$%_]{1,2}tch(?:es)?|c[*#@$%_]nts?|a[*#@$%_]{2}(?:holes?)?|d[*#@$%_]ck(?:head)?s?)(?![\p{L}\p{N}])/giu;

const words = new Intl.Segmenter("ja", { granularity: "word" });

/** Abusive words of English and Japanese. Not whether somebody is insulted: a quotation and a proper name look the same. */
export function findProfanity(text: FoldedText): Finding[] {
  const { folded } = text;
  const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded);
  const japanese = isJapanese ? japaneseProfanity.flatMap((word) => matchesOf(text, "profanity", word.pattern, boundaryCheck(folded, word))) : [];
  const hasLatin = /[a-z]/iu.test(folded);
  return withoutOverlaps([...(hasLatin ? findEnglish(text) : []), ...matchesOf(text, "profanity", starred), ...japanese]);
}

const findEnglish = (text: FoldedText): readonly Finding[] =>
  english.getAllMatches(text.folded, true).map(({ startIndex, endIndex }) => ({ what: "profanity", ...text.range(startIndex, endIndex + 1) }));

function boundaryCheck(folded: string, { boundary }: AbusiveWord): (match: RegExpExecArray) => boolean {
  if (boundary === undefined) return () => true;
  let edges: Set<number> | null = null;
  return ({ 0: match, index }) => {
    edges ??= new Set([folded.length, ...[...words.segment(folded)].map((word) => word.index)]);
    return edges.has(index) && (boundary === "start" || edges.has(index + match.length));
  };
}
