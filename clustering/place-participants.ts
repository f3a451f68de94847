import { chooseParticipants } from "./choose-participants.ts";
import { computeComponents, totalVarianceOf, type Components } from "./components.ts";
import { denseComponents } from "./dense/dense-components.ts";
import type { OpinionMap } from "./opinion-map.ts";
import { mirrorOf, orientAxes, type Axes, type Mirror } from "./orient-axes.ts";
import { projectParticipants, type Positions } from "./project.ts";
import type { MapSettings } from "./settings.ts";
import type { StatementTotals } from "./statement-totals.ts";
import type { VoteMatrix } from "./vote-matrix.ts";
import { passesOver, type VotePasses } from "./vote-passes.ts";

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
  /** How the picture is mirrored against the one a first map of these votes would show. Groups are found on that one. */
  readonly mirror: Mirror;
}

/**
 * Steps 1–5 of the method: count, choose who is placed, find the components, turn them, project.
 *
 * The components are found anew from the votes alone, not from those of `previous`: that would save a few of about nine
 * products with C, and make today's numbers depend, in their last digits, on yesterday's. The past turns the picture
 * and keeps people in it, nothing else.
 */
export function placeParticipants(
  votes: VoteMatrix,
  settings: MapSettings,
  previous?: OpinionMap,
  passes: VotePasses = passesOver(votes),
): Placement {
  const participants = votes.participantIds.length;
  const totals = passes.totals();
  const placed = chooseParticipants(votes, totals, settings, previous);
  const components = settings.solver === "dense"
    ? denseComponents(votes, totals)
    : computeComponents(
        passes.operator(totals), totals, totalVarianceOf(totals, participants), participants, settings, [],
      );
  const axes = orientAxes(components, votes.statements, previous);
  const positions = projectParticipants(passes.packed, totals, axes, settings.mode);
  const placedPositions = { x: pick(positions.x, placed), y: pick(positions.y, placed) };
  return { totals, components, axes, positions, placed, placedPositions, mirror: mirrorOf(axes) };
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) picked[i] = values[rows[i]!]!;
  return picked;
}
