import { adjustedRandIndex } from "./adjusted-rand-index.ts";
import { resampleRows, takeRows } from "./draw-rows.ts";
import type { OpinionMap } from "./opinion-map.ts";
import { createRandom } from "./random.ts";
import { replicateMap } from "./replicate-map.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

export interface StabilityOptions {
  readonly seed: number;
  readonly resamples: number;
  /** People drawn for one resample, when the conversation has more. */
  readonly maxParticipants: number;
}

export interface Stability {
  /** Mean adjusted Rand index for each entry of `map.groupings`. */
  readonly groupings: readonly number[];
  /** The same for each of `map.groups` against everybody else. */
  readonly groups: readonly number[];
  /** Of the grouping shown. */
  readonly map: number;
  readonly resamples: number;
}

const STREAM = 31;

/**
 * Would the groups be the same had other people turned up? As many people as took part are drawn with replacement,
 * the map of their votes is made anew, and its grouping of them is compared with the published one by the adjusted
 * Rand index (the bootstrap of Hennig, "Cluster-wise assessment of cluster stability", 2007). The mean over resamples
 * is 1 when the groups always come out the same and about 0 when they are drawn by chance.
 *
 * A group's own figure is the adjusted Rand index of "in it or not" with the best-matching group of the resample.
 * In a conversation of more than `maxParticipants`, resamples of that size are drawn (m out of n), which makes the
 * figures cautious: fewer people give less stable groups.
 *
 * @param votes the votes `map` was made of, rows in the order of `map.participants`
 */
export function computeStability(votes: VoteMatrix, map: OpinionMap, options: StabilityOptions): Stability {
  const people = votes.participantIds.length;
  const reference = groupingsByRow(map);
  const shown = map.groupings.findIndex(({ k }) => k === map.chosenK);
  const sumOfGroupings = map.groupings.map(() => 0);
  const sumOfGroups = map.groups.map(() => 0);
  for (let resample = 0; resample < options.resamples; resample += 1) {
    const rows = resampleRows(people, Math.min(people, options.maxParticipants), createRandom(options.seed, STREAM + resample));
    const placedRows = Uint32Array.from(rows.keys()).filter((row) => map.participants.group[rows[row]!]! >= 0);
    const replicate = replicateMap(takeRows(votes, rows), placedRows, map.settings, map.pca.components);
    map.groupings.forEach(({ k }, index) => {
      const again = replicate.groupings.find((grouping) => grouping.k === k)?.assignment ?? new Int8Array(placedRows.length);
      const before = Int8Array.from(placedRows, (row) => reference[index]![rows[row]!]!);
      sumOfGroupings[index]! += adjustedRandIndex(before, again);
      if (index !== shown) return;
      const own = Int8Array.from(placedRows, (row) => map.participants.group[rows[row]!]!);
      map.groups.forEach((_, group) => { sumOfGroups[group]! += bestMatch(own, group, again, k); });
    });
  }
  const mean = (sum: number): number => (options.resamples === 0 ? 0 : sum / options.resamples);
  const groupings = sumOfGroupings.map(mean);
  return { groupings, groups: sumOfGroups.map(mean), map: groupings[shown] ?? 0, resamples: options.resamples };
}

/** Group index of every row in each grouping. */
function groupingsByRow(map: OpinionMap): readonly Int8Array[] {
  return map.groupings.map(({ assignment }) => assignment);
}

function bestMatch(own: Int8Array, group: number, again: Int8Array, k: number): number {
  const inGroup = own.map((label) => (label === group ? 1 : 0));
  let best = -1;
  for (let other = 0; other < k; other += 1) {
    best = Math.max(best, adjustedRandIndex(inGroup, again.map((label) => (label === other ? 1 : 0))));
  }
  return best;
}
