import { expect, test } from "vitest";
import { createRandom } from "../../../clustering/random.ts";
import { ruleContext } from "../../../server/report/assemble-report.ts";
import { selectSections } from "../../../server/report/select-sections.ts";
import { templateSentences } from "../../../server/report/template-sentences.ts";
import { checkSentence } from "../../../server/report/verifier/check-sentence.ts";
import { mutations, type Passed } from "../../eval/mutations.ts";
import { buildPack, smallTown, smallTownJapanese } from "../../support/build-counted-map.ts";

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

// What only a model is forbidden (V14) is measured in test/eval/.
test.each(Object.keys(mutations).filter((name) => name !== "smuggle in an assertion"))("at least 95 of 100 wrong sentences are caught: %s", (name) => {
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
