import type { OpinionMap } from "./opinion-map.ts";
import type { MapSettings } from "./settings.ts";

export type GroupCountMemory = OpinionMap["groupCountMemory"];

interface Candidate {
  readonly k: number;
  readonly silhouette: number;
  readonly sizes: readonly number[];
  /** Not among those the method chooses from; see group-placed.ts. */
  readonly isPinnedOnly?: boolean;
}

/** A better k must win this many updates in a row before the map changes to it (Polis's group-k-buffer). */
const UPDATES_BEFORE_CHANGE = 4;
/** In `standard` mode a grouping with a group smaller than this is only chosen when there is no other. */
export const SMALLEST_GROUP = 5;
/** Memory of a map without groups. */
export const noGroupCount: GroupCountMemory = { lastK: 0, lastCount: 0, smoothedK: 0 };

/**
 * The number of groups to show: the k of largest silhouette, smoothed over updates (Polis §2.8 k-smoother), unless a
 * moderator pinned one.
 *
 *   count = (k* == last k) ? last count + 1 : 1;  shown = count ≥ 4 ? k* : (the one shown before, or k* on a first map)
 *
 * `standard`: of equal silhouettes the smaller k; one eccentric person is not a group, so groupings whose smallest
 * group has fewer than five people stand back behind those without one. `polis`: of equal ones the larger k.
 * A shown k that is no longer among the candidates gives way to k* at once. Pinning changes what is shown, never what the
 * method would choose: `memory.smoothedK` is its own choice all the while, from the numbers it tries by itself.
 *
 * @param candidates in ascending order of k, at least one
 */
export function chooseGroupCount(
  candidates: readonly Candidate[],
  settings: MapSettings,
  memory: GroupCountMemory,
): { readonly chosenK: number; readonly memory: GroupCountMemory } {
  const own = candidates.filter(({ isPinnedOnly }) => isPinnedOnly !== true);
  const best = bestGroupCount(own.length > 0 ? own : candidates, settings);
  const lastCount = best === memory.lastK ? memory.lastCount + 1 : 1;
  const keepsOld = lastCount < UPDATES_BEFORE_CHANGE && own.some(({ k }) => k === memory.smoothedK);
  const smoothedK = keepsOld ? memory.smoothedK : best;
  const pinned = candidates.find(({ k }) => k === settings.pinnedGroupCount);
  return { chosenK: pinned?.k ?? smoothedK, memory: { lastK: best, lastCount, smoothedK } };
}

function bestGroupCount(candidates: readonly Candidate[], { mode }: MapSettings): number {
  const sound = candidates.filter(({ sizes }) => sizes.every((size) => size >= SMALLEST_GROUP));
  const eligible = mode === "polis" || sound.length === 0 ? candidates : sound;
  return eligible.reduce((best, candidate) =>
    candidate.silhouette > best.silhouette || (mode === "polis" && candidate.silhouette === best.silhouette)
      ? candidate
      : best,
  ).k;
}
