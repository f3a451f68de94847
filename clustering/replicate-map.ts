import { buildBaseClusters } from "./base-clusters.ts";
import { chooseGroupCount, noGroupCount } from "./choose-group-count.ts";
import { computeComponents, totalVarianceOf } from "./components.ts";
import { largestGroupCount, nearestCenters } from "./group-placed.ts";
import { kmeans, kmeansPlusPlus, type KmeansResult } from "./kmeans.ts";
import { projectParticipants, type Positions } from "./project.ts";
import { createRandom } from "./random.ts";
import type { MapSettings } from "./settings.ts";
import { weightedSilhouettes } from "./silhouette.ts";
import { sparseOperator } from "./sparse-operator.ts";
import type { StatementTotals } from "./statement-totals.ts";
import type { VoteMatrix } from "./vote-matrix.ts";
import { passesOver } from "./vote-passes.ts";

/** A map made in passing, for comparing with others made the same way: steps 3 to 7 of the method, a little coarser. */
export interface ReplicateMap {
  readonly totals: StatementTotals;
  /** Of every row. */
  readonly positions: Positions;
  /** Positions of the placed rows, and the small cells they fall into. */
  readonly placed: Positions;
  readonly cellOf: Uint32Array;
  /** For k = 2 and up; empty when the placed stand at fewer than two different positions. */
  readonly groupings: readonly ReplicateGrouping[];
  /** What the rule of choose-group-count.ts picks without memory; 0 when there are no groupings. */
  readonly chosenK: number;
}

export interface ReplicateGrouping {
  readonly k: number;
  /** Group of each placed row, in the order they were given. */
  readonly assignment: Int8Array;
  readonly sizes: readonly number[];
  readonly centers: Positions;
  readonly silhouette: number;
}

/** ‖Cv − λv‖ / λ₁ at which the axes of a replicate are good enough, instead of the real map's 1e-10. */
export const CLOSE_RESIDUAL = 1e-3;
/** For shuffled votes: their directions are nearly equal and all alike, and exact ones would cost most of the time. */
export const ROUGH_RESIDUAL = 3e-2;
const STARTS = 8;

/**
 * The opinion map of resampled, permuted or thinned votes, coarser than compute-opinion-map.ts where that changes
 * little and saves much: components to a residual of `axisResidual`, eight k-means starts on the base clusters without
 * polishing, silhouettes between base clusters. What is compared must be made by this function on both sides.
 *
 * @param placedRows rows to group, in ascending order
 * @param start axes to begin with, e.g. those of the real map; may be empty
 */
export function replicateMap(
  votes: VoteMatrix,
  placedRows: Uint32Array,
  settings: MapSettings,
  start: readonly Float64Array[],
  axisResidual = CLOSE_RESIDUAL,
): ReplicateMap {
  const { packed, ...passes } = passesOver(votes);
  const totals = passes.totals();
  const participants = votes.participantIds.length;
  const { axes } = computeComponents(
    sparseOperator(packed, totals), totals, totalVarianceOf(totals, participants), participants, settings, start, axisResidual,
  );
  const positions = projectParticipants(packed, totals, axes, settings.mode);
  const placed: Positions = {
    x: Float64Array.from(placedRows, (row) => positions.x[row]!),
    y: Float64Array.from(placedRows, (row) => positions.y[row]!),
  };
  const { cellOf, groupings } = groupRoughly(placed, settings);
  const chosenK = groupings.length === 0 ? 0 : chooseGroupCount(groupings, settings, noGroupCount).chosenK;
  return { totals, positions, placed, cellOf, groupings, chosenK };
}

function groupRoughly(placed: Positions, settings: MapSettings): Pick<ReplicateMap, "cellOf" | "groupings"> {
  const cells = buildBaseClusters(placed, settings.baseClusterCount);
  const results: KmeansResult[] = [];
  for (let k = 2; k <= largestGroupCount(cells.x.length, settings); k += 1) {
    const runs = Array.from({ length: STARTS }, (_, run) =>
      kmeans(cells, cells.weight, kmeansPlusPlus(cells, cells.weight, k, createRandom(settings.seed, k * 1000 + run))));
    const best = runs.reduce((left, right) => (right.inertia < left.inertia ? right : left));
    if (best.sizes.every((size) => size > 0)) results.push(best);
  }
  const silhouettes = weightedSilhouettes(cells, cells.weight, results.map(({ sizes, assignment }) => ({ k: sizes.length, assignment })));
  const groupings = results.map(({ centers }, index): ReplicateGrouping => {
    const assignment = nearestCenters(placed, centers);
    const sizes = Array.from(centers.x, () => 0);
    for (const group of assignment) sizes[group]! += 1;
    return { k: sizes.length, assignment, sizes, centers, silhouette: silhouettes[index]! };
  });
  return { cellOf: cells.cellOf, groupings };
}
