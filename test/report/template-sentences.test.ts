import fc from "fast-check";
import { expect, test } from "vitest";
import { mustMention, ruleContext } from "../../server/report/assemble-report.ts";
import { resolveSlot } from "../../server/report/slots.ts";
import { selectSections } from "../../server/report/select-sections.ts";
import { templateSentences } from "../../server/report/template-sentences.ts";
import { checkSentence } from "../../server/report/verifier/check-sentence.ts";
import { r02EveryGroupHeard, r04Contradictions } from "../../server/report/verifier/section-rules.ts";
import { buildPack, smallTown, smallTownJapanese, type PlannedConversation, type Votes } from "../support/build-counted-map.ts";

/** Every rule that some template of the conversation breaks; empty is right. */
function problems(plan: PlannedConversation): readonly string[] {
  const pack = buildPack(plan);
  const sections = selectSections(pack);
  return (["en", "ja"] as const).flatMap((locale) => {
    const written = sections.map((section) => ({ ...section, sentences: templateSentences(pack, section, locale), must: mustMention(section) }));
    const failed = written.flatMap((section) =>
      section.sentences.flatMap((sentence) => checkSentence(sentence, ruleContext(pack, section, locale)).map(({ rule, detail }) => `${rule} ${detail}: ${sentence.skeleton}`)),
    );
    return [...failed, ...[...r02EveryGroupHeard(pack, written), ...r04Contradictions(written)].map(({ rule, detail }) => `${rule} ${detail}`)];
  });
}

test("the small town's templates keep every rule, in English and Japanese", () => {
  expect(problems(smallTown)).toEqual([]);
  expect(problems(smallTownJapanese)).toEqual([]);
});

test("an empty conversation has sentences too, and they are true", () => {
  expect(problems({ groups: {}, statements: [] })).toEqual([]);
  expect(problems({ groups: { A: 1 }, statements: [{ id: 0, text: "More trees.", votes: { A: [1, 0, 0] } }] })).toEqual([]);
});

const votes = (size: number): fc.Arbitrary<Votes> =>
  fc.tuple(fc.nat({ max: size }), fc.nat({ max: size }), fc.nat({ max: size })).map(([a, d, p]) => {
    const scale = Math.max(1, (a + d + p) / size);
    return [Math.floor(a / scale), Math.floor(d / scale), Math.floor(p / scale)];
  });

const conversation: fc.Arbitrary<PlannedConversation> = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 0, maxLength: 5 }).chain((sizes) => {
  const groups = Object.fromEntries(sizes.map((size, index) => [String.fromCharCode(65 + index), size]));
  const statement = fc.record({
    text: fc.constantFrom("The library should open on Sundays.", "駅前に広場がほしい。", "計程車應該有保險。", "Radwege müssen breiter werden!", "“Quoted” {{S1.agree}} 50% <b>x</b>"),
    votes: fc.record(Object.fromEntries(Object.entries(groups).map(([id, size]) => [id, votes(size)]))),
  });
  return fc.array(statement, { maxLength: 12 }).map((statements) => ({
    groups,
    statements: statements.map((planned, id) => ({ id, ...planned })),
  }));
});

test("whatever the votes, every template sentence keeps every rule", () => {
  fc.assert(fc.property(conversation, (plan) => { expect(problems(plan)).toEqual([]); }), { numRuns: 100, seed: 7 });
});

test("the lowest group's share in a sentence is the figure of that group in the table", () => {
  // A: 90 of 100, B: 173 of 200 = 86.5 %, which the table shows as 87 %.
  const pack = buildPack({ groups: { A: 100, B: 200 }, statements: [{ id: 0, text: "More trees.", votes: { A: [90, 10, 0], B: [173, 27, 0] } }] });
  const figure = (path: string) => resolveSlot(pack, { members: 0 }, path);
  expect(figure("S0.lowestAgree")).toMatchObject({ value: 0.865, rounding: "nearest" });
  expect(figure("S0.B.agree")).toMatchObject({ value: 0.865, rounding: "nearest" });
});
