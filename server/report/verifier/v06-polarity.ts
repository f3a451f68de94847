import type { Locale } from "../../../messages/locale.ts";
import type { ClaimType } from "../../contract/report.ts";
import type { DraftSentence } from "../draft-sentence.ts";
import type { FactPack, VoteCell } from "../fact-pack.ts";
import { parseSkeleton, type Piece } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

interface Lexicon {
  readonly support: RegExp;
  readonly oppose: RegExp;
  /** Any negation; allowed only where a cited statement has one too, because it turns what is said around. */
  readonly negation: RegExp;
  /** A negated word of support or opposition: never allowed, the claim has a word of its own for that. */
  readonly negatedSide: RegExp;
  /** Where one thought ends and the next begins. */
  readonly clause: RegExp;
}

const lexicons: Readonly<Record<Locale, Lexicon>> = {
  en: {
    support: /\b(?:agree[sd]?|agreeing|agreement|support(?:s|ed|ing|ive)?|favou?r(?:s|ed|ing)?|back(?:s|ed|ing)|endorse[sd]?|welcome[sd]?|approve[sd]?|in favou?r|positive(?:ly)?|want(?:s|ed)?|embrace[sd]?)\b/giu,
    oppose: /\b(?:disagree[sd]?|disagreeing|disagreement|oppos(?:e|es|ed|ing|ition)|reject(?:s|ed|ing|ion)?|against|concern(?:s|ed)?|worr(?:y|ies|ied)|object(?:s|ed|ion)?|dismiss(?:es|ed)?|refus(?:e|es|ed|al)|sceptic(?:al|ism)|skeptic(?:al|ism)|critic(?:al|ise|ises|ised|ism)|negative(?:ly)?|doubt(?:s|ed)?|resist(?:s|ed|ance)?)\b/giu,
    negation: /\b(?:not|never|no longer|neither|nor|without|hardly|fail(?:s|ed)? to|lack(?:s|ed)?)\b|n['’]t\b/iu,
    negatedSide:
      /(?:\b(?:not|never|no longer|neither|nor|without|hardly|fail(?:s|ed)? to)\b|n['’]t\b)(?:\s+\w+){0,3}\s+(?:agree|disagree|support|oppos|favou?r|back|endors|reject|approv|welcom|want)/iu,
    clause: /[,;:–—]|\bbut\b|\bwhile\b|\bwhereas\b|\bhowever\b|\balthough\b|\bthough\b|\band\b/u,
  },
  ja: {
    support: /賛成|支持|賛同|同意|歓迎|肯定|前向き|望(?:む|ん|み|まし)/gu,
    oppose: /反対|懸念|不支持|否定|不賛成|批判|拒否|心配|不安|消極|疑問|抵抗|反発/gu,
    // 少ない, 危ない and the like are no negations.
    negation: /(?<![少危切])な(?:い|かった)|ません|ず(?:に|、|$)|ぬ(?:。|、)|いえない/u,
    negatedSide: /(?:賛成|支持|賛同|同意|歓迎|肯定|望|反対|否定|批判|拒否|懸念)[^、。]{0,6}(?:ない|ません|なかった|ず)/u,
    clause: /[、，；：（）]|一方|しかし|けれど|ものの|[がしりく]、/u,
  },
};

const supporting: ReadonlySet<ClaimType> = new Set([
  "agree_all_groups",
  "agree_overall",
  "group_agrees",
  "group_agrees_more",
  "minority_agrees",
  "bridges",
]);
const opposing: ReadonlySet<ClaimType> = new Set([
  "disagree_all_groups",
  "disagree_overall",
  "group_disagrees",
  "group_disagrees_more",
  "minority_disagrees",
]);
/** Claims whose wording must say on which side people were. */
const mustTakeSide: ReadonlySet<ClaimType> = new Set([...supporting, ...opposing]);

/**
 * Words of support and of opposition fit the claim, and each clause about one group fits that group's votes.
 * Negated words of support fail: it is safer to show the template than to guess.
 */
export const v06Polarity: SentenceRule = {
  id: "V06",
  check: (sentence, { pack, locale }): Problem => {
    const { claim, skeleton, groupIds, statementIds } = sentence;
    if (statementIds.length === 0 || claim === "no_member") return null;
    const lexicon = lexicons[locale];
    const text = withoutQuotes(skeleton);
    const oppose = count(lexicon.oppose, text);
    const support = count(lexicon.support, text.replace(lexicon.oppose, " "));
    if (lexicon.negatedSide.test(text)) return "negates a word of support or opposition";
    if (lexicon.negation.test(text) && !statementIds.some((id) => anyNegation.test(pack.byId.get(id)?.text ?? ""))) {
      return "has a negation that no cited statement has";
    }
    if (supporting.has(claim) && oppose > 0) return "speaks of opposition where the votes show support";
    if (opposing.has(claim) && support > 0) return "speaks of support where the votes show opposition";
    if (mustTakeSide.has(claim) && support + oppose === 0) return "does not say on which side people were";
    return claim === "groups_differ" || groupIds.length > 1 ? clauseProblem(sentence, pack, lexicon) : measuredProblem(skeleton, lexicon);
  },
};

/** Negations of the languages we read, and of Chinese; for other languages the model's negation is refused. */
const anyNegation = new RegExp(`${lexicons.en.negation.source}|${lexicons.ja.negation.source}|[不沒没未勿別别無无]`, "iu");

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

const quoteOrWords = (piece: Piece): string => (piece.kind === "words" ? piece.text : piece.path.startsWith("quote:") ? " " : `{{${piece.path}}}`);
/** わからない is the name of the vote, not a negation. */
const withoutQuotes = (skeleton: string): string => parseSkeleton(skeleton).map(quoteOrWords).join("").replaceAll("わからない", "パス");

/** Each clause that names exactly one group and takes a side must agree with that group's votes on the cited statements. */
function clauseProblem({ skeleton, statementIds, groupIds }: DraftSentence, pack: FactPack, lexicon: Lexicon): Problem {
  for (const clause of withoutQuotes(skeleton).split(lexicon.clause)) {
    const named = groupIds.filter((id) => clause.includes(`{{${id}.name}}`));
    const oppose = count(lexicon.oppose, clause);
    const support = count(lexicon.support, clause.replace(lexicon.oppose, " "));
    // A share next to the name says itself what it is; only bare words need the votes behind them.
    const isMeasured = groupIds.some((id) => new RegExp(`\\{\\{S\\d+\\.${id}\\.(?:agree|disagree|pass)\\}\\}`, "u").test(clause));
    const [group] = named;
    if (group === undefined || named.length > 1 || support + oppose === 0 || isMeasured) continue;
    if (support > 0 && oppose > 0) return "one clause speaks of support and opposition of one group";
    const cells: readonly VoteCell[] = statementIds.flatMap((id) => pack.byId.get(id)?.groups[group] ?? []);
    if (cells.some((cell) => (support > 0 ? cell.agrees <= cell.disagrees : cell.disagrees <= cell.agrees))) {
      return `the votes of group ${group} say otherwise`;
    }
  }
  return measuredProblem(skeleton, lexicon);
}

/** A share of agreement must not be called disagreement, and the other way round; in each clause, and in the sentence as a whole. */
function measuredProblem(skeleton: string, lexicon: Lexicon): Problem {
  const whole = withoutQuotes(skeleton);
  for (const part of [whole, ...whole.split(lexicon.clause)]) {
    const slots = part.match(/\{\{S\d+(?:\.[A-Z]{1,2})?(?:\.others)?\.(?:agree|disagree|lowestAgree|lowestDisagree)\}\}/gu) ?? [];
    const agreeing = slots.filter((slot) => /\.(?:agree|lowestAgree)\}\}$/u.test(slot)).length;
    // The names of slots are no words of the sentence.
    const words = part.replace(/\{\{[^{}]*\}\}/gu, " ");
    const oppose = count(lexicon.oppose, words);
    const support = count(lexicon.support, words.replace(lexicon.oppose, " "));
    if (slots.length === 0) continue;
    if (agreeing === slots.length && oppose > 0 && support === 0) return "calls a share of agreement opposition";
    if (agreeing === 0 && support > 0 && oppose === 0) return "calls a share of disagreement support";
  }
  return null;
}
