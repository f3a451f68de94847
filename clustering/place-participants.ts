import { chooseParticipants } from "./choose-participants.ts";
import { computeComponents, totalVarianceOf, type Components } from "./components.ts";
import { covarianceOperator } from "./covariance-operator.ts";
import { denseComponents } from "./dense/dense-components.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import type { OpinionMap } from "./opinion-map.ts";
import { axesOver, orientAxes, type Axes } from "./orient-axes.ts";
import { projectParticipants, type Positions } from "./project.ts";
import type { MapSettings } from "./settings.ts";
import { computeStatementTotals, type StatementTotals } from "./statement-totals.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

export type OperatorFor = (votes: VoteMatrix, totals: StatementTotals) => SymmetricOperator;

/** Everybody's place on the map, before any grouping. */
export interface Placement {
  readonly totals: StatementTotals;
  readonly components: Components;
  /** The components' axes, turned. */
  readonly axes: Axes;
  /** Of everybody who voted, in row order. */
  readonly positions: Positions;
  /** Rows of those who are placed in groups, ascending. */
  readonly placed: Uint32Array;
  /** Positions of the placed, in the order of `placed`. */
  readonly placedPositions: Positions;
}

/**
 * Steps 1–5 of the method: count, choose who is placed, find the components, turn them, project.
 * @param operatorFor another way to the same C·v, byte for byte (the engine keeps its counts)
 */
export function placeParticipants(
  votes: VoteMatrix,
  settings: MapSettings,
  previous?: OpinionMap,
  operatorFor: OperatorFor = covarianceOperator,
): Placement {
  const participants = votes.participantIds.length;
  const totals = computeStatementTotals(votes);
  const placed = chooseParticipants(votes, totals, settings, previous);
  const start = previous === undefined ? null : axesOver(votes.statements, previous);
  const components = settings.solver === "dense"
    ? denseComponents(votes, totals)
    : computeComponents(
        operatorFor(votes, totals), totals, totalVarianceOf(totals, participants), participants, settings, start ?? [],
      );
  const axes = orientAxes(components, votes.statements, previous);
  const positions = projectParticipants(votes, totals, axes, settings.mode);
  const placedPositions = {
    x: Float64Array.from(placed, (row) => positions.x[row]!),
    y: Float64Array.from(placed, (row) => positions.y[row]!),
  };
  return { totals, components, axes, positions, placed, placedPositions };
}
