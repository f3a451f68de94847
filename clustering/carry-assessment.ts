import type { OpinionMap } from "./opinion-map.ts";

/**
 * The newest map with what the slow checks found for an earlier one, until they have run again: a living conversation
 * is redrawn every few seconds, its stability and significance are checked less often. `assessment.inputHash` names the
 * votes that were checked, so a reader can tell whether they are the ones drawn.
 *
 * Nothing is carried to a map with another number of groups: what was found then says nothing about it.
 */
export function carryAssessment(map: OpinionMap, checked: OpinionMap): OpinionMap {
  const bridgingOf = new Map(checked.statements.map(({ id, bridging }) => [id, bridging]));
  const withBridging: OpinionMap = {
    ...map,
    statements: map.statements.map((facts) => ({ ...facts, bridging: facts.bridging ?? bridgingOf.get(facts.id) ?? null })),
  };
  if (checked.assessment === null || checked.chosenK !== map.chosenK) return withBridging;
  const stabilityOfGroup = new Map(checked.groups.map(({ id, stability }) => [id, stability]));
  const stabilityOfK = new Map(checked.groupings.map(({ k, stability }) => [k, stability]));
  return {
    ...withBridging,
    assessment: { ...checked.assessment, inputHash: checked.assessment.inputHash ?? checked.inputHash },
    groups: map.groups.map((group) => ({ ...group, stability: stabilityOfGroup.get(group.id) ?? null })),
    groupings: map.groupings.map((grouping) => ({ ...grouping, stability: stabilityOfK.get(grouping.k) ?? null })),
  };
}
