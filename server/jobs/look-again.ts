import { carryAssessment } from "../../clustering/carry-assessment.ts";
import { testAgainstChance } from "../../clustering/null-test.ts";
import type { GroupId, OpinionMap } from "../../clustering/opinion-map.ts";
import type { OpinionEngine } from "../../clustering/opinion-engine.ts";
import { openGroup, votesOf } from "../../clustering/sub-groups.ts";

/** A group opened, and whether its sub-groups are better than chance. */
export interface OpenedGroup {
  readonly map: OpinionMap;
  /** Null where there are no sub-groups to test. */
  readonly significance: { readonly pValue: number; readonly permutations: number; readonly distinguishable: boolean } | null;
}

const PERMUTATIONS = 100;
/** A larger group is tested by a seeded sample, so that the answer comes while somebody waits for it. */
const PEOPLE_TESTED = 400;

/**
 * The newest map divided into another number of groups; nothing else differs: people stand where they stood.
 * Where people cannot be divided into that many, the number of `latest` stays.
 * @param engine holds the votes `latest` was made of
 */
export function divideAgain(engine: OpinionEngine, latest: OpinionMap, groupCount: number): OpinionMap {
  if (latest.chosenK === groupCount || latest.chosenK === 0) return latest;
  const divided = engine.map({ ...latest.settings, pinnedGroupCount: groupCount }, latest);
  if (divided.chosenK !== groupCount) return latest;
  const stabilityOf = new Map(latest.groupings.map(({ k, stability }) => [k, stability]));
  return {
    ...carryAssessment(divided, latest),
    groupings: divided.groupings.map((grouping) => ({ ...grouping, stability: stabilityOf.get(grouping.k) ?? null })),
    // Looking is not an update: what the method would choose stays what it was.
    groupCountMemory: latest.groupCountMemory,
  };
}

/** @throws RangeError when the map has no such group */
export function openAndTest(engine: OpinionEngine, map: OpinionMap, groupId: GroupId): OpenedGroup {
  const votes = engine.votes();
  const opened = openGroup(votes, map, groupId);
  if (opened.chosenK === 0) return { map: opened, significance: null };
  const index = map.groups.findIndex(({ id }) => id === groupId);
  const members = Uint32Array.from(map.participants.group.keys()).filter((row) => map.participants.group[row] === index);
  const { pValue, permutations, distinguishable } = testAgainstChance(votesOf(votes, members), opened, {
    seed: opened.settings.seed, permutations: PERMUTATIONS, maxParticipants: PEOPLE_TESTED,
  });
  return { map: opened, significance: { pValue, permutations, distinguishable } };
}
