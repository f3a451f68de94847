import type { Random } from "../../clustering/random.ts";
import type { Locale } from "../../messages/locale.ts";
import type { DraftSentence } from "../../server/report/draft-sentence.ts";
import type { FactPack } from "../../server/report/fact-pack.ts";
import { checkModelSentence, checkSentence } from "../../server/report/verifier/check-sentence.ts";
import { v14OwnWords } from "../../server/report/verifier/v14-own-words.ts";
import type { RuleContext } from "../../server/report/verifier/rule.ts";

/** Takes a sentence that passed and makes it wrong; null where this way of being wrong does not apply. */
type Mutation = (sentence: DraftSentence, pack: FactPack, random: Random, locale: Locale) => DraftSentence | null;

const rewrite = (sentence: DraftSentence, skeleton: string): DraftSentence | null => (skeleton === sentence.skeleton ? null : { ...sentence, skeleton });
const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random.below(items.length)];
const beforeEnd = (skeleton: string, words: string): string => skeleton.replace(/(：|:|[.。])([^.。:：]*)$/u, `${words}$1$2`);
const outsideSlots = (text: string, change: (words: string) => string): string =>
  text.split(/(\{\{[^}]*\}\})/u).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");

export const mutations: Readonly<Record<string, Mutation>> = {
  /** Another statement in place of the cited one; wrong unless the votes on it happen to say the same. */
  "swap the statement": (sentence, pack, random) => {
    const [id] = sentence.statementIds;
    const other = pick(pack.facts.filter((fact) => fact.id !== id), random);
    if (id === undefined || other === undefined) return null;
    return { ...sentence, statementIds: [other.id] };
  },
  "swap the groups": (sentence, pack) => {
    const [a, b] = sentence.groupIds;
    const stranger = pack.groups.find(({ id }) => id !== a);
    if (a === undefined || (b === undefined && stranger === undefined)) return null;
    return { ...sentence, groupIds: b === undefined ? [stranger?.id ?? "Z"] : [b, a] };
  },
  "turn the claim round": (sentence) => {
    const opposite: Readonly<Record<string, DraftSentence["claim"]>> = {
      agree_all_groups: "disagree_all_groups", disagree_all_groups: "agree_all_groups",
      agree_overall: "disagree_overall", disagree_overall: "agree_overall",
      group_agrees_more: "group_disagrees_more", group_disagrees_more: "group_agrees_more",
      minority_agrees: "minority_disagrees", minority_disagrees: "minority_agrees",
      groups_differ: "agree_all_groups", split_overall: "agree_overall", uncertain: "split_overall",
    };
    const claim = opposite[sentence.claim];
    return claim === undefined ? null : { ...sentence, claim };
  },
  "turn the words round": (sentence) => {
    const { skeleton, claim } = sentence;
    if (!/^(?:agree|disagree|group|minority)_/u.test(claim)) return null;
    return rewrite(sentence, outsideSlots(skeleton, (words) =>
      words.replace(/\bdisagreed?\b|\bagreed?\b|賛成|反対/gu, (word) => (word === "賛成" ? "反対" : word === "反対" ? "賛成" : word.startsWith("dis") ? word.slice(3) : `dis${word}`))));
  },
  "add a number": (sentence, _pack, random) => rewrite(sentence, beforeEnd(sentence.skeleton, ` ${pick(["7", "４２", "80%", "⑤"], random) ?? "7"} `)),
  "add a number word": (sentence, _pack, random, locale) =>
    rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? `, ${pick(["three of them", "a quarter", "dozens"], random) ?? ""}` : (pick(["八割", "三分の一", "百人"], random) ?? ""))),
  exaggerate: (sentence, _pack, _random, locale) =>
    sentence.statementIds.length === 0 || sentence.claim === "no_member" ? null : rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? ", unanimously" : "全員")),
  "make up a quotation": (sentence, _pack, _random, locale) => rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? " “as everybody knows”" : "「当然だ」")),
  "quote another statement": (sentence, pack, random) => {
    const other = pick(pack.facts.filter((fact) => !sentence.statementIds.includes(fact.id)), random);
    return other === undefined ? null : rewrite(sentence, sentence.skeleton.replace(/\{\{quote:S\d+\}\}/u, `{{quote:S${String(other.id)}}}`));
  },
  "add a cause": (sentence, _pack, _random, locale) => rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? " because of the costs" : "、これが原因です")),
  "speak for the public": (sentence, _pack, _random, locale) => rewrite(sentence, locale === "en" ? `Residents say, ${sentence.skeleton}` : `市民は${sentence.skeleton}`),
  "add a link": (sentence) => rewrite(sentence, beforeEnd(sentence.skeleton, " https://example.org")),
  "name a slot of another statement": (sentence, pack, random) => {
    const other = pick(pack.facts.filter((fact) => !sentence.statementIds.includes(fact.id)), random);
    return other === undefined ? null : rewrite(sentence, beforeEnd(sentence.skeleton, ` {{S${String(other.id)}.agree}}`));
  },
  "smuggle in an assertion": (sentence, _pack, random, locale) =>
    rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? `, and ${pick(["the mayor lies", "the council wasted money", "immigrants caused it"], random) ?? ""}` : `、${pick(["市長はうそをついている", "議会は税金を浪費した", "外国人が悪い"], random) ?? ""}`)),
};

/** A sentence that may be shown, and what it is checked against. `isModel`: the stricter check a model's sentence has to pass. */
export interface Passed {
  readonly sentence: DraftSentence;
  readonly context: RuleContext;
}

export interface Killed {
  readonly operator: string;
  readonly wrong: number;
  readonly killed: number;
  readonly survivors: readonly DraftSentence[];
}

/** How many of the sentences each operator made wrong are refused. */
/**
 * The check the sentence itself passes: a model's, or for a template the one for all sentences and the rule about own
 * words. A template that a model might not have written must not count as caught for that alone.
 */
function checkFor({ sentence, context }: Passed): (mutated: DraftSentence) => boolean {
  if (checkModelSentence(sentence, context).length === 0) return (mutated) => checkModelSentence(mutated, context).length > 0;
  const hasOwnWords = v14OwnWords.check(sentence, context) !== null;
  return (mutated) => checkSentence(mutated, context).length > 0 || (!hasOwnWords && v14OwnWords.check(mutated, context) !== null);
}

export function killRates(passed: readonly Passed[], random: Random): readonly Killed[] {
  return Object.entries(mutations).map(([operator, mutate]) => {
    const wrong = passed.flatMap((one) => {
      const mutated = mutate(one.sentence, one.context.pack, random, one.context.locale);
      return mutated === null ? [] : [{ mutated, isCaught: checkFor(one)(mutated) }];
    });
    const survivors = wrong.filter(({ isCaught }) => !isCaught).map(({ mutated }) => mutated);
    return { operator, wrong: wrong.length, killed: wrong.length - survivors.length, survivors };
  });
}
