import { expect, test } from "vitest";
import type { Locale } from "../../../messages/locale.ts";
import { createRandom, type Random } from "../../../clustering/random.ts";
import { ruleContext } from "../../../server/report/assemble-report.ts";
import type { DraftSentence } from "../../../server/report/draft-sentence.ts";
import type { FactPack } from "../../../server/report/fact-pack.ts";
import { selectSections } from "../../../server/report/select-sections.ts";
import { templateSentences } from "../../../server/report/template-sentences.ts";
import { checkSentence } from "../../../server/report/verifier/check-sentence.ts";
import type { RuleContext } from "../../../server/report/verifier/rule.ts";
import { buildPack, smallTown, smallTownJapanese } from "../../support/build-counted-map.ts";

/** Takes a sentence that passed and makes it wrong; null where this way of being wrong does not apply. */
type Mutation = (sentence: DraftSentence, pack: FactPack, random: Random, locale: Locale) => DraftSentence | null;

const rewrite = (sentence: DraftSentence, skeleton: string): DraftSentence | null => (skeleton === sentence.skeleton ? null : { ...sentence, skeleton });
const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random.below(items.length)];
const beforeEnd = (skeleton: string, words: string): string => skeleton.replace(/(：|:|[.。])([^.。:：]*)$/u, `${words}$1$2`);

const mutations: Readonly<Record<string, Mutation>> = {
  /** Another statement in place of the cited one; wrong unless the votes on it happen to say the same. */
  "swap the statement": (sentence, pack, random) => {
    const [id] = sentence.statementIds;
    const other = pick(pack.facts.filter((fact) => fact.id !== id), random);
    if (id === undefined || other === undefined) return null;
    return { ...sentence, statementIds: [other.id] };
  },
  "swap the groups": (sentence) => {
    const [a, b] = sentence.groupIds;
    if (a === undefined) return null;
    return { ...sentence, groupIds: b === undefined ? [a === "A" ? "B" : "A"] : [b, a] };
  },
  "turn the claim round": (sentence) => {
    const opposite: Readonly<Record<string, DraftSentence["claim"]>> = {
      agree_all_groups: "disagree_all_groups", disagree_all_groups: "agree_all_groups",
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
    const slots = (text: string, change: (words: string) => string): string => text.split(/(\{\{[^}]*\}\})/u).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
    return rewrite(sentence, slots(skeleton, (words) => words.replace(/\bdisagreed?\b|\bagreed?\b|賛成|反対/gu, (word) => (word === "賛成" ? "反対" : word === "反対" ? "賛成" : word.startsWith("dis") ? word.slice(3) : `dis${word}`))));
  },
  "add a number": (sentence, _pack, random) => rewrite(sentence, beforeEnd(sentence.skeleton, ` ${pick(["7", "４２", "80%", "⑤"], random) ?? "7"} `)),
  "add a number word": (sentence, _pack, random, locale) => rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? `, ${pick(["three of them", "a quarter", "dozens"], random) ?? ""}` : (pick(["八割", "三分の一", "百人"], random) ?? ""))),
  "exaggerate": (sentence, _pack, _random, locale) =>
    sentence.statementIds.length === 0 || sentence.claim === "no_member" ? null : rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? ", unanimously" : "全員")),
  "make up a quotation": (sentence, _pack, _random, locale) => rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? " “as everybody knows”" : "「当然だ」")),
  "add a cause": (sentence, _pack, _random, locale) => rewrite(sentence, beforeEnd(sentence.skeleton, locale === "en" ? " because of the costs" : "、これが原因です")),
  "speak for the public": (sentence, _pack, _random, locale) => rewrite(sentence, locale === "en" ? `Residents say, ${sentence.skeleton}` : `市民は${sentence.skeleton}`),
  "add a link": (sentence) => rewrite(sentence, beforeEnd(sentence.skeleton, " https://example.org")),
  "name a slot of another statement": (sentence, pack, random) => {
    const other = pick(pack.facts.filter((fact) => !sentence.statementIds.includes(fact.id)), random);
    return other === undefined ? null : rewrite(sentence, beforeEnd(sentence.skeleton, ` {{S${String(other.id)}.agree}}`));
  },
};

interface Passed {
  readonly sentence: DraftSentence;
  readonly context: RuleContext;
}

function passedSentences(): readonly Passed[] {
  return ([["en", smallTown], ["ja", smallTownJapanese]] as const).flatMap(([locale, plan]) => {
    const pack = buildPack(plan);
    return selectSections(pack).flatMap((section) => {
      const context = ruleContext(pack, section, locale);
      return templateSentences(pack, section, locale).map((sentence) => ({ sentence, context }));
    });
  });
}

test("no correct sentence is refused", () => {
  const sentences = passedSentences();
  expect(sentences.length).toBeGreaterThan(30);
  expect(sentences.filter(({ sentence, context }) => checkSentence(sentence, context).length > 0)).toEqual([]);
});

test.each(Object.keys(mutations))("at least 95 of 100 wrong sentences are caught: %s", (name) => {
  const mutate = mutations[name];
  const random = createRandom(11);
  const wrong = passedSentences().flatMap(({ sentence, context }) => {
    const mutated = mutate?.(sentence, context.pack, random, context.locale) ?? null;
    return mutated === null ? [] : [{ mutated, context }];
  });
  const survivors = wrong.filter(({ mutated, context }) => checkSentence(mutated, context).length === 0);
  expect(wrong.length).toBeGreaterThan(3);
  expect(survivors.length / wrong.length, survivors.map(({ mutated }) => `${mutated.claim}: ${mutated.skeleton}`).join("\n")).toBeLessThanOrEqual(0.05);
});
