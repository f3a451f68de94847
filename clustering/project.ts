import type { PackedVotes } from "./packed-votes.ts";
import type { MapMode } from "./settings.ts";
import { scaleStatements, type StatementTotals } from "./statement-totals.ts";

/** Places on the map, columns of equal length. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Where each participant stands (Polis §2.6):
 *
 *   p = √(statements / max(1, votes cast on them)) · Σ over votes (score − center)·(axis₁, axis₂)
 *
 * A missing vote adds nothing, which pulls people with few votes to the middle; the root pushes them out again.
 * `standard` counts statements in play; `polis` counts every statement with a vote, and everybody as having voted on
 * the zeroed ones (rejected, meta).
 */
export function projectParticipants(
  votes: PackedVotes,
  totals: StatementTotals,
  axes: readonly [Float64Array, Float64Array],
  mode: MapMode,
): Positions {
  const { codes, rowStart, rowEnd, participants, statements } = votes;
  // What one vote adds, by code: a look-up instead of two multiplications a vote.
  const steps = new Float64Array(statements * 8);
  for (let statement = 0; statement < statements; statement += 1) {
    if (totals.inPlay[statement] === 0) continue;
    for (let value = -1; value <= 1; value += 1) {
      const centred = value - totals.center[statement]!;
      steps[statement * 8 + (value + 1) * 2] = centred * axes[0][statement]!;
      steps[statement * 8 + (value + 1) * 2 + 1] = centred * axes[1][statement]!;
    }
  }
  const columns = scaleStatements(totals, mode);
  const zeroed = mode === "polis" ? totals.zeroedCount : 0;
  const x = new Float64Array(participants);
  const y = new Float64Array(participants);
  for (let row = 0; row < participants; row += 1) {
    let alongX = 0;
    let alongY = 0;
    const end = rowEnd[row]!;
    for (let cell = rowStart[row]!; cell < end; cell += 1) {
      const step = codes[cell]! * 2;
      alongX += steps[step]!;
      alongY += steps[step + 1]!;
    }
    const scale = Math.sqrt(columns / Math.max(1, totals.votesInPlay[row]! + zeroed));
    // + 0 turns −0 into 0, which would print differently.
    x[row] = scale * alongX + 0;
    y[row] = scale * alongY + 0;
  }
  return { x, y };
}

export interface StatementPositions extends Positions {
  /** Distance from the middle. */
  readonly extremity: Float64Array;
}

/** Where somebody would stand who had only agreed with this statement: q = √statements · (1 − center)·(axis₁, axis₂). */
export function projectStatements(
  totals: StatementTotals,
  axes: readonly [Float64Array, Float64Array],
  mode: MapMode,
): StatementPositions {
  const statements = totals.inPlay.length;
  const scale = Math.sqrt(scaleStatements(totals, mode));
  const x = new Float64Array(statements);
  const y = new Float64Array(statements);
  const extremity = new Float64Array(statements);
  for (let statement = 0; statement < statements; statement += 1) {
    if (totals.inPlay[statement] === 0) continue;
    const agree = scale * (1 - totals.center[statement]!);
    x[statement] = agree * axes[0][statement]! + 0;
    y[statement] = agree * axes[1][statement]! + 0;
    extremity[statement] = Math.sqrt(x[statement]! * x[statement]! + y[statement]! * y[statement]!);
  }
  return { x, y, extremity };
}
