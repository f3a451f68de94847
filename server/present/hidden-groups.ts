import type { GroupId } from "../../clustering/opinion-map.ts";

/** What has to be known of a map: its groups, and which group each person is in (−1 none). */
export interface HidableMap {
  readonly groups: readonly { readonly id: GroupId; readonly size: number }[];
  readonly participants: { readonly group: Int8Array };
}

/**
 * Groups whose votes are not shown: those below the conversation's minimum size, and as many more, smallest first, as it
 * takes that nobody can work the hidden ones out by subtraction.
 *
 * Whoever takes the shown groups from the whole conversation is left with the hidden groups and the people in no group.
 * If those together are fewer than the minimum, what is left over describes them as well as their own tallies would; so
 * the smallest shown group is hidden too, until they are at least the minimum (or nothing is shown by group).
 */
export function hiddenGroups(map: HidableMap, minGroupSize: number): ReadonlySet<GroupId> {
  const bySize = [...map.groups].sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1));
  const hidden = new Set<GroupId>();
  let leftOver = map.participants.group.reduce((count, group) => count + Number(group < 0), 0);
  const hide = (group: HidableMap["groups"][number]): void => {
    hidden.add(group.id);
    leftOver += group.size;
  };
  for (const group of bySize) if (group.size < minGroupSize) hide(group);
  for (const group of bySize) {
    if (hidden.size === 0 || leftOver >= minGroupSize) break;
    if (!hidden.has(group.id)) hide(group);
  }
  return hidden;
}
