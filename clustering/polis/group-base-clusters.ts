import type { Positions } from "../project.ts";
import { weightedSilhouettes } from "../silhouette.ts";
import { polisKmeans, type PolisCluster } from "./polis-kmeans.ts";

export interface PolisGrouping {
  /** Number asked for; fewer groups come out when there are fewer different positions. */
  readonly k: number;
  /** Groups in order of id; members are indices of base clusters. */
  readonly clusters: readonly PolisCluster[];
  /** Group (index into `clusters`) of each base cluster. */
  readonly assignment: Int8Array;
  readonly silhouette: number;
}

/** Polis asks for 100 rounds through an option its k-means does not know, so the default of 20 applies. */
const GROUP_ROUNDS = 20;
const BASE_CLUSTERS_PER_EXTRA_GROUP = 12;

/**
 * Groups base clusters for k = 2 … min(maxGroups, 2 + ⌊base / 12⌋) by Polis's rules (§2.8): k-means weighted by the
 * number of people, silhouette unweighted over base clusters.
 *
 * @param base centres of base clusters in order of id
 * @param count people in each
 */
export function groupBaseClusters(base: Positions, count: Float64Array, maxGroups: number): PolisGrouping[] {
  const baseClusters = base.x.length;
  if (baseClusters < 2) return [];
  const largest = Math.min(maxGroups, 2 + Math.floor(baseClusters / BASE_CLUSTERS_PER_EXTRA_GROUP));
  const partitions = Array.from({ length: largest - 1 }, (_, i) => {
    const k = i + 2;
    const clusters = polisKmeans(base, count, k, GROUP_ROUNDS);
    const assignment = new Int8Array(baseClusters);
    clusters.forEach(({ members }, group) => {
      for (const member of members) assignment[member] = group;
    });
    return { k, clusters, assignment };
  });
  const silhouettes = weightedSilhouettes(
    base,
    new Float64Array(baseClusters).fill(1),
    partitions.map(({ clusters, assignment }) => ({ k: clusters.length, assignment })),
  );
  return partitions.map((partition, i) => ({ ...partition, silhouette: silhouettes[i]! }));
}
