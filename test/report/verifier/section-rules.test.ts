import { expect, test } from "vitest";
import type { DraftSentence } from "../../../server/report/draft-sentence.ts";
import { r01Coverage, r02EveryGroupHeard, r03Redundant, r04Contradictions, type CheckedSection } from "../../../server/report/verifier/section-rules.ts";
import { buildPack, smallTown } from "../../support/build-counted-map.ts";

const sentence = (id: string, statementIds: readonly number[], changes: Partial<DraftSentence> = {}): DraftSentence =>
  ({ id, claim: "agree_overall", statementIds, groupIds: [], skeleton: "", ...changes });
const section = (sentences: readonly DraftSentence[], changes: Partial<CheckedSection> = {}): CheckedSection =>
  ({ kind: "common-ground", groupId: null, sentences, must: [], ...changes });

test("R01 names what a section must mention and does not", () => {
  expect(r01Coverage(section([sentence("a", [1, 2])], { must: [1, 2] }))).toEqual([]);
  expect(r01Coverage(section([sentence("a", [1])], { must: [1, 2, 3] }))).toEqual([2, 3]);
});

test("R02 wants a sentence for every group that is large enough", () => {
  const pack = buildPack(smallTown);
  const of = (groupId: string) => section([sentence("a", [2])], { kind: "group", groupId });
  expect(r02EveryGroupHeard(pack, [of("A"), of("B")])).toEqual([]);
  expect(r02EveryGroupHeard(pack, [of("A")])).toEqual([{ rule: "R02", detail: "group B has no sentence" }]);
  expect(r02EveryGroupHeard(pack, [of("A"), section([], { kind: "group", groupId: "B" })])).toHaveLength(1);
});

test("R03 finds the later of two sentences that say the same of the same statements, in whatever order they are named", () => {
  const again = sentence("b", [2, 1]);
  expect(r03Redundant(section([sentence("a", [1, 2]), again, sentence("c", [1])]))).toEqual([again]);
  expect(r03Redundant(section([sentence("a", [1]), sentence("b", [1], { claim: "uncertain" })]))).toEqual([]);
});

test("R04 refuses a statement that unites in one section and divides in another", () => {
  const unites = section([sentence("a", [1], { claim: "agree_all_groups" })]);
  const divides = (id: number) => section([sentence("b", [id], { claim: "groups_differ", groupIds: ["A", "B"] })]);
  expect(r04Contradictions([unites, divides(2)])).toEqual([]);
  expect(r04Contradictions([unites, divides(1)])).toEqual([{ rule: "R04", detail: "S1 unites and divides", statementId: 1 }]);
});
