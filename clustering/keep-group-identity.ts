import { assignMostWeight } from "./assign-most-weight.ts";
import { placesIn } from "./canonical-order.ts";
import type { GroupId, GroupLineage, OpinionMap } from "./opinion-map.ts";
import type { Id } from "./vote-matrix.ts";

export interface NamedGroups {
  /** Name of each group of today's numbering. */
  readonly ids: readonly GroupId[];
  /** In the order of `ids`. */
  readonly lineage: readonly GroupLineage[];
}

/** This part of a group's known members makes an earlier group one of its parents. */
const PARENT_SHARE = 0.3;
/** This part of an earlier group's remaining members going to a group makes that group one of its heirs. */
const HEIR_SHARE = 0.3;

/**
 * Names for groups: "A", "B", … by descending size on a first map; afterwards each group keeps the letter of the
 * earlier group with which it shares most people, chosen for all groups together so that the total of people who stay
 * in "their" letter is largest (Hungarian method). A group that inherits no letter gets one that was not in use.
 *
 * `lineage` says where each group came from: `from` lists the earlier groups that gave it at least 30 % of its known
 * members or at least 30 % of their own; two of them make a "merge"; one that also feeds another group makes a
 * "split"; one is the "same"; none is "new".
 *
 * @param participantIds everybody in today's map
 * @param group today's group of each, −1 for nobody's; groups 0 … count − 1 in descending order of size
 */
export function keepGroupIdentity(
  participantIds: readonly Id[],
  group: Int8Array,
  count: number,
  previous?: OpinionMap,
): NamedGroups {
  const before = previous?.groups.map(({ id }) => id) ?? [];
  const overlap = countOverlap(participantIds, group, count, before.length, previous);
  const ids = inheritLetters(overlap, count, before);
  const lineage = ids.map((id, g) => ({ id, ...ancestry(overlap, g, before) }));
  return { ids, lineage };
}

function countOverlap(
  participantIds: readonly Id[],
  group: Int8Array,
  count: number,
  countBefore: number,
  previous?: OpinionMap,
): number[][] {
  const overlap = Array.from({ length: count }, () => new Array<number>(countBefore).fill(0));
  if (previous === undefined || countBefore === 0) return overlap;
  const places = placesIn(participantIds, previous.participants.ids);
  for (let row = 0; row < places.length; row += 1) {
    const now = group[row]!;
    const then = places[row]! < 0 ? -1 : previous.participants.group[places[row]!]!;
    if (now >= 0 && then >= 0) overlap[now]![then]! += 1;
  }
  return overlap;
}

function inheritLetters(overlap: readonly number[][], count: number, before: readonly GroupId[]): GroupId[] {
  if (count === 0) return [];
  // As many empty columns as groups, so that every group may also inherit nothing.
  const choices = overlap.map((row) => [...row, ...new Array<number>(count).fill(0)]);
  const inherited = assignMostWeight(choices).map((column, g) => (overlap[g]![column] ?? 0) > 0 ? before[column]! : null);
  const taken = new Set([...before, ...inherited]);
  return inherited.map((letter) => {
    if (letter !== null) return letter;
    const fresh = firstFreeLetter(taken);
    taken.add(fresh);
    return fresh;
  });
}

function firstFreeLetter(taken: ReadonlySet<GroupId | null>): GroupId {
  for (let number = 0; ; number += 1) {
    const letter = String.fromCharCode(65 + (number % 26)) + (number < 26 ? "" : String(Math.floor(number / 26) + 1));
    if (!taken.has(letter)) return letter;
  }
}

function ancestry(
  overlap: readonly number[][],
  g: number,
  before: readonly GroupId[],
): Pick<GroupLineage, "from" | "event"> {
  const known = overlap[g]!.reduce((sum, people) => sum + people, 0);
  const heirs = (parent: number): number => {
    const remaining = overlap.reduce((sum, row) => sum + row[parent]!, 0);
    return overlap.filter((row) => row[parent]! > 0 && row[parent]! >= HEIR_SHARE * remaining).length;
  };
  const parents = before.flatMap((_, parent) => {
    const shared = overlap[g]![parent]!;
    const remaining = overlap.reduce((sum, row) => sum + row[parent]!, 0);
    return shared > 0 && (shared >= PARENT_SHARE * known || shared >= HEIR_SHARE * remaining) ? [parent] : [];
  });
  const from = parents.map((parent) => before[parent]!);
  if (parents.length === 0) return { from, event: "new" };
  if (parents.length > 1) return { from, event: "merge" };
  return { from, event: heirs(parents[0]!) > 1 ? "split" : "same" };
}
