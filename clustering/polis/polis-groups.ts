import type { CandidateGrouping } from "../group-placed.ts";
import type { Positions } from "../project.ts";
import type { MapSettings } from "../settings.ts";
import type { VoteMatrix } from "../vote-matrix.ts";
import { groupBaseClusters } from "./group-base-clusters.ts";
import { polisKmeans, type PolisCluster } from "./polis-kmeans.ts";

const BASE_ROUNDS = 100;

export interface PolisGroups {
  /** Members are row indices of the vote matrix. */
  readonly base: readonly PolisCluster[];
  /** As in `standard` mode, except that groups stand in Polis's order of ids. `assignment` runs over `placed`. */
  readonly candidates: readonly CandidateGrouping[];
}

/**
 * Base clusters and groups by Polis's rules from a cold start (§2.8). Rows stand in the order in which Polis would
 * have loaded them: by first statement voted on, then by participant.
 *
 * @param placed rows to group, ascending
 * @param positions of everybody
 */
export function polisGroups(votes: VoteMatrix, placed: Uint32Array, positions: Positions, settings: MapSettings): PolisGroups {
  const firstStatement = (row: number): number =>
    votes.rowStart[row + 1]! > votes.rowStart[row]! ? votes.column[votes.rowStart[row]!]! : votes.statements.length;
  const loaded = Array.from(placed).sort((left, right) => firstStatement(left) - firstStatement(right) || left - right);
  const own = {
    x: Float64Array.from(loaded, (row) => positions.x[row]!),
    y: Float64Array.from(loaded, (row) => positions.y[row]!),
  };
  const base = polisKmeans(own, null, settings.baseClusterCount, BASE_ROUNDS).map((cluster) => ({
    ...cluster,
    members: cluster.members.map((member) => loaded[member]!),
  }));
  const groupings = groupBaseClusters(
    { x: Float64Array.from(base, ({ x }) => x), y: Float64Array.from(base, ({ y }) => y) },
    Float64Array.from(base, ({ members }) => members.length),
    settings.maxGroupCount,
  );

  const placeOf = new Map(Array.from(placed, (row, place) => [row, place]));
  const candidates = groupings.map(({ clusters, assignment: ofBase, silhouette }): CandidateGrouping => {
    const assignment = new Int8Array(placed.length);
    const sizes = new Array<number>(clusters.length).fill(0);
    let inertia = 0;
    base.forEach(({ members }, cluster) => {
      const group = ofBase[cluster]!;
      for (const row of members) {
        assignment[placeOf.get(row)!] = group;
        sizes[group]! += 1;
        inertia += (positions.x[row]! - clusters[group]!.x) ** 2 + (positions.y[row]! - clusters[group]!.y) ** 2;
      }
    });
    const centers = { x: Float64Array.from(clusters, ({ x }) => x), y: Float64Array.from(clusters, ({ y }) => y) };
    return { k: clusters.length, assignment, centers, sizes, inertia, silhouette };
  });
  // Fewer different positions than k repeat a grouping; the first of a size is kept.
  return { base, candidates: candidates.filter(({ k }, i) => k >= 2 && candidates.findIndex((other) => other.k === k) === i) };
}
