import type { DraftSentence } from "../draft-sentence.ts";
import type { FactPack } from "../fact-pack.ts";
import type { FailedRule } from "./check-sentence.ts";

/** Sentences of one section, and the statements it must not leave out. */
export interface CheckedSection {
  readonly kind: string;
  readonly groupId: string | null;
  readonly sentences: readonly DraftSentence[];
  readonly must: readonly number[];
}

/** R01: every statement that must be mentioned is. */
export function r01Coverage({ sentences, must }: CheckedSection): readonly number[] {
  const cited = new Set(sentences.flatMap(({ statementIds }) => statementIds));
  return must.filter((id) => !cited.has(id));
}

/** Groups at least this large (people, and share of those placed) are entitled to a sentence. */
const HEARD_SIZE = 5;
const HEARD_SHARE = 0.05;

/** R02: every group has a sentence, and the smallest group's first representative statement is mentioned somewhere. */
export function r02EveryGroupHeard(pack: FactPack, sections: readonly CheckedSection[]): readonly FailedRule[] {
  const entitled = pack.groups.filter((group) => group.size >= Math.max(HEARD_SIZE, HEARD_SHARE * pack.placed));
  const unheard = entitled.flatMap((group) => {
    const own = sections.filter((section) => section.kind === "group" && section.groupId === group.id);
    const isHeard = own.some(({ sentences }) => sentences.length > 0);
    return isHeard ? [] : [{ rule: "R02", detail: `group ${group.id} has no sentence` }];
  });
  const smallest = [...entitled].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))[0];
  const portrait = sections.find((section) => section.kind === "group" && section.groupId === smallest?.id);
  const [first] = portrait?.must ?? [];
  const isMentioned = first === undefined || (portrait?.sentences.some(({ statementIds }) => statementIds.includes(first)) ?? false);
  return isMentioned ? unheard : [...unheard, { rule: "R02", detail: `the smallest group's first statement, S${String(first)}, is not mentioned` }];
}

/** R03: the later of two sentences with the same claim about the same statements and groups. */
export function r03Redundant({ sentences }: CheckedSection): readonly DraftSentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ claim, statementIds, groupIds }) => {
    const key = `${claim} ${[...statementIds].sort((a, b) => a - b).join(",")} ${[...groupIds].sort().join(",")}`;
    const isRepeated = statementIds.length > 0 && seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

/** R04: no statement unites every group in one place and divides the groups in another. */
export function r04Contradictions(sections: readonly CheckedSection[]): readonly (FailedRule & { readonly statementId: number })[] {
  const all = sections.flatMap(({ sentences }) => sentences);
  const cited = (claims: readonly string[]): ReadonlySet<number> =>
    new Set(all.filter(({ claim }) => claims.includes(claim)).flatMap(({ statementIds }) => statementIds));
  const uniting = cited(["agree_all_groups", "disagree_all_groups"]);
  return [...cited(["groups_differ"])].filter((id) => uniting.has(id)).map((id) => ({ rule: "R04", detail: `S${String(id)} unites and divides`, statementId: id }));
}
