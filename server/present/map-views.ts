import type { OpinionMap } from "../../clustering/opinion-map.ts";
import type { SubGroups, SubGroupsState } from "../contract/opinion-map.ts";
import { isVotable, type Conversation, type Statement, type StoredMap } from "../domain.ts";
import type { MapLook } from "../jobs/map-looks.ts";
import { hiddenByDifference, type Division } from "./hidden-by-difference.ts";
import { hiddenGroups } from "./hidden-groups.ts";
import { listStatements } from "./map-lists.ts";
import { chosenByOf, representativeOf, type MapView } from "./opinion-map.ts";
import { statementPresenter } from "./statements-on-map.ts";

/**
 * How the newest map, divided otherwise, may be shown: besides groups that are too small, those are hidden that could be
 * used with the default, or with the other numbers of groups up to this one, to work out the votes of too few people.
 */
export function viewOf({ minGroupSize }: Conversation, stored: StoredMap, look: MapLook): MapView {
  const isDefault = look.map.chosenK === stored.map.chosenK;
  const divisions = divisionsOf(stored.map, look.map, minGroupSize);
  return {
    hidden: isDefault ? hiddenGroups(look.map, minGroupSize) : idsOf(look.map, (divisions.at(-1) as Division).hidden),
    chosenBy: isDefault ? chosenByOf(stored.map) : "reader",
  };
}

/** One group opened. Throws RangeError when `look` has opened none. */
export function presentSubGroups(conversation: Conversation, statements: readonly Statement[], stored: StoredMap, look: MapLook, groupId: string): SubGroups {
  const { minGroupSize, moderationMode } = conversation;
  const group = look.map.groups.find(({ id }) => id === groupId);
  if (look.opened === null || group === undefined) throw new RangeError(`no group ${groupId} was opened`);
  const { map: opened, significance } = look.opened;
  const common = {
    conversationId: conversation.id, mapVersion: look.version, chosenK: look.map.chosenK, groupId, size: group.size, minGroupSize,
  };
  const isHidden = viewOf(conversation, stored, look).hidden.has(groupId);
  const state: SubGroupsState = isHidden ? "hidden" : opened.state.kind === "ready" ? "ready" : opened.state.kind === "one-group" ? opened.state.reason : opened.state.kind;
  if (state !== "ready") return { ...common, state, significance: null, groups: [], statements: [], divisive: [] };

  const hidden = hiddenSubGroups(divisionsOf(stored.map, look.map, minGroupSize), look.map, groupId, opened, minGroupSize);
  const votable = new Map(statements.filter((statement) => isVotable(statement, moderationMode)).map((statement) => [statement.id, statement]));
  const present = statementPresenter(opened, minGroupSize, hidden);
  const groups = opened.groups.map((sub) => ({
    id: sub.id, size: sub.size, isHidden: hidden.has(sub.id), representative: hidden.has(sub.id) ? [] : representativeOf(sub, votable),
  }));
  const { divisive } = listStatements([...votable.values()].filter(({ isMeta }) => !isMeta).map(present), group.size);
  const named = new Set([...divisive, ...groups.flatMap(({ representative }) => representative.map(({ statementId }) => statementId))]);
  return { ...common, state, significance, groups, statements: [...named].sort((a, b) => a - b).flatMap((id) => votable.get(id) ?? []).map(present), divisive };
}

/** The default, the other numbers of groups up to that of `shown`, and `shown`: each hides what the ones before make it hide. */
function divisionsOf(stored: OpinionMap, shown: OpinionMap, minGroupSize: number): readonly Division[] {
  const divisions: Division[] = [divide(stored.participants.group, stored.groups.map(({ size }) => size), [], minGroupSize)];
  if (shown.chosenK === stored.chosenK) return divisions;
  for (const { k, assignment, sizes } of shown.groupings) {
    if (k < shown.chosenK && k !== stored.chosenK) divisions.push(divide(assignment, sizes, divisions, minGroupSize));
  }
  return [...divisions, divide(shown.participants.group, shown.groups.map(({ size }) => size), divisions, minGroupSize)];
}

function divide(group: Int8Array, sizes: readonly number[], before: readonly Division[], minGroupSize: number): Division {
  const groups = sizes.map((size, index) => ({ id: String(index).padStart(2, "0"), size }));
  const small = hiddenGroups({ groups, participants: { group } }, minGroupSize);
  const hidden = new Set([...small].map(Number));
  return { group, groupCount: sizes.length, hidden: hiddenByDifference({ group, groupCount: sizes.length, hidden }, before, minGroupSize) };
}

/** Sub-groups beside everything else that is shown of their members; everybody outside the group is in none of them. */
function hiddenSubGroups(before: readonly Division[], map: OpinionMap, groupId: string, opened: OpinionMap, minGroupSize: number): ReadonlySet<string> {
  const index = map.groups.findIndex(({ id }) => id === groupId);
  const group = new Int8Array(map.participants.group.length).fill(-1);
  let member = 0;
  map.participants.group.forEach((own, person) => {
    if (own !== index) return;
    group[person] = opened.participants.group[member] ?? -1;
    member += 1;
  });
  const hidden = new Set(opened.groups.flatMap(({ id }, sub) => (hiddenGroups(opened, minGroupSize).has(id) ? [sub] : [])));
  return idsOf(opened, hiddenByDifference({ group, groupCount: opened.groups.length, hidden }, before, minGroupSize));
}

const idsOf = ({ groups }: OpinionMap, indices: ReadonlySet<number>): ReadonlySet<string> =>
  new Set(groups.flatMap(({ id }, index) => (indices.has(index) ? [id] : [])));
