import type { Locale } from "../../../messages/locale.ts";
import type { DraftSentence } from "../draft-sentence.ts";
import type { Fact, FactPack, VoteCell } from "../fact-pack.ts";
import { wordsOf } from "../slots.ts";
import { holds } from "../vote-predicates.ts";
import type { Problem, SentenceRule } from "./rule.ts";

interface QuantityWord {
  readonly pattern: RegExp;
  /** Closed interval the shares behind the sentence must lie in. */
  readonly low: number;
  readonly high: number;
}

/** From narrow to wide: a longer phrase is taken out of the sentence before its parts are looked for. */
const lexicon: Readonly<Record<Locale, readonly QuantityWord[]>> = {
  en: [
    { pattern: /\b(?:no one|nobody|none)\b/giu, low: 0, high: 0 },
    { pattern: /\b(?:everyone|everybody|unanimous(?:ly)?)\b/giu, low: 1, high: 1 },
    { pattern: /\b(?:nearly|almost|virtually) (?:all|every|everyone|everybody)\b|\boverwhelming(?:ly)?\b|\bvast majority\b/giu, low: 0.9, high: 1 },
    { pattern: /\b(?:large|clear|strong|broad|big) majorit(?:y|ies)\b|\bbroad (?:support|agreement|consensus)\b/giu, low: 0.75, high: 1 },
    { pattern: /\b(?:about|around|roughly|nearly) half\b/giu, low: 0.4, high: 0.6 },
    { pattern: /\b(?:few|hardly any|rarely|seldom)\b/giu, low: 0, high: 0.25 },
    { pattern: /\bsome\b/giu, low: 0.05, high: 0.5 },
    { pattern: /\b(?:most|majority|mostly|mainly|largely|generally|typically|usually|commonly|many|widely|tends?)\b/giu, low: 0.5, high: 1 },
    { pattern: /\b(?:entire(?:ly)?|always|unified|united|all of)\b/giu, low: 1, high: 1 },
  ],
  ja: [
    { pattern: /誰も|だれも|皆無/gu, low: 0, high: 0 },
    { pattern: /全員|満場一致|みんな|皆が|一致して/gu, low: 1, high: 1 },
    { pattern: /ほぼ全員|ほとんど|大半|圧倒的/gu, low: 0.9, high: 1 },
    { pattern: /大多数|圧倒的多数/gu, low: 0.75, high: 1 },
    { pattern: /(?:約|およそ|ほぼ)半[数分]/gu, low: 0.4, high: 0.6 },
    { pattern: /少数|ごくわずか|まれ/gu, low: 0, high: 0.25 },
    { pattern: /一部/gu, low: 0.05, high: 0.5 },
    { pattern: /過半数|多数|多くの|広く|おおむね|概ね|大きく賛成|強く支持/gu, low: 0.5, high: 1 },
  ],
};
const nearlyAllJapanese = /ほぼ全員/gu;
const everyGroup: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:all|every|each|both|across) (?:the |of the )?groups?\b/iu,
  ja: /(?:全|すべての|全ての|どの|いずれの|各)グループ/u,
};

/** A quantity word must be true of every cited statement; "every group" needs the claim about every group. */
export const v05QuantityWords: SentenceRule = {
  id: "V05",
  check: (sentence, { pack, locale }): Problem => {
    const { statementIds, claim } = sentence;
    const words = wordsOf(sentence.skeleton);
    if (statementIds.length === 0) return null;
    if (everyGroup[locale].test(words) && !speaksOfAllGroups(pack, sentence)) return "speaks of every group";
    if (claim === "no_member") return null;
    let rest = words.replace(everyGroup[locale], " ");
    for (const { pattern, low, high } of ordered(locale)) {
      const found = rest.match(pattern)?.[0];
      if (found === undefined) continue;
      rest = rest.replace(pattern, " ");
      const wrong = sharesBehind(pack, sentence).find((shares) => !shares.some((share) => share >= low && share <= high));
      if (wrong !== undefined) return `the shares do not support the word ${found}`;
    }
    return null;
  },
};

/** In Japanese "ほぼ全員" holds "全員"; the longer one first. */
function ordered(locale: Locale): readonly QuantityWord[] {
  if (locale === "en") return lexicon.en;
  return [{ pattern: nearlyAllJapanese, low: 0.9, high: 1 }, ...lexicon.ja];
}

const speaksOfAllGroups = (pack: FactPack, { claim, statementIds }: DraftSentence): boolean =>
  claim === "agree_all_groups" || claim === "disagree_all_groups"
    ? holds(pack, claim, statementIds, [])
    : holds(pack, "agree_all_groups", statementIds, []) || holds(pack, "disagree_all_groups", statementIds, []);

/** For each cited statement the shares a quantity word of this claim could mean. */
function sharesBehind(pack: FactPack, { claim, statementIds, groupIds }: DraftSentence): readonly (readonly number[])[] {
  return statementIds.flatMap((id) => {
    const fact = pack.byId.get(id);
    return fact === undefined ? [] : [sharesOf(fact, claim, groupIds)];
  });
}

function sharesOf(fact: Fact, claim: DraftSentence["claim"], groupIds: readonly string[]): readonly number[] {
  const named: readonly VoteCell[] = groupIds.flatMap((id) => fact.groups[id] ?? []);
  const cells = named.length === 0 ? [fact.all] : named;
  switch (claim) {
    case "agree_all_groups":
    case "agree_overall":
    case "bridges":
    case "group_agrees":
    case "group_agrees_more":
    case "minority_agrees":
      return cells.map((cell) => cell.agree.value);
    case "disagree_all_groups":
    case "disagree_overall":
    case "group_disagrees":
    case "group_disagrees_more":
    case "minority_disagrees":
      return cells.map((cell) => cell.disagree.value);
    case "uncertain":
      return [fact.all.passShare];
    default:
      return cells.flatMap((cell) => [cell.agree.value, cell.disagree.value]);
  }
}
