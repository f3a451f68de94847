import { computeOpinionMap } from "./compute-opinion-map.ts";
import { takeRows } from "./draw-rows.ts";
import type { GroupId, OpinionMap } from "./opinion-map.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * A group opened: the opinion map of its members alone, made by the same steps. What divides them may be quite
 * different from what divides the conversation, so the axes are their own. All members are placed, since they were
 * placed before, and the number of sub-groups is left to the method. Sub-groups of "B" are called "B1", "B2", … and
 * keep their names when the previous sub-map is passed in.
 *
 * A sub-map is as uncertain as its number of people is small: assess it (assess-opinion-map.ts) before believing it.
 *
 * @param votes the votes `map` was computed from
 * @throws RangeError when the map has no such group
 */
export function openGroup(votes: VoteMatrix, map: OpinionMap, groupId: GroupId, previous?: OpinionMap): OpinionMap {
  const index = map.groups.findIndex(({ id }) => id === groupId);
  if (index === -1) throw new RangeError(`there is no group ${groupId} on this map`);
  const members = Uint32Array.from(map.participants.group.keys()).filter((row) => map.participants.group[row] === index);
  const subMap = computeOpinionMap(votesOf(votes, members), {
    ...map.settings, placeExactly: null, minVotesToPlace: 1, minPlaced: 0, pinnedGroupCount: null,
  }, previous);
  return renameGroups(subMap, groupId);
}

/** The votes of one group's members, for assessing the map of `openGroup`. */
export function votesOf(votes: VoteMatrix, rows: Uint32Array): VoteMatrix {
  return { ...takeRows(votes, rows), participantIds: Array.from(rows, (row) => votes.participantIds[row]!) };
}

function renameGroups(map: OpinionMap, prefix: GroupId): OpinionMap {
  const isOurs = (id: GroupId): boolean => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length));
  const taken = new Set(map.groups.map(({ id }) => id).filter(isOurs));
  const names = new Map<GroupId, GroupId>();
  for (const { id } of map.groups) {
    if (isOurs(id)) continue;
    let number = 1;
    while (taken.has(`${prefix}${number}`)) number += 1;
    names.set(id, `${prefix}${number}`);
    taken.add(`${prefix}${number}`);
  }
  const rename = (id: GroupId): GroupId => names.get(id) ?? id;
  return {
    ...map,
    groups: map.groups.map((group) => ({ ...group, id: rename(group.id) })),
    lineage: map.lineage.map((line) => ({ ...line, id: rename(line.id) })),
    statements: map.statements.map((facts) => ({
      ...facts,
      groups: Object.fromEntries(Object.entries(facts.groups).map(([id, group]) => [rename(id), group])),
    })),
  };
}
