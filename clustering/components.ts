import { AXIS_RESIDUAL, BLOCK, largestEigenpairs, type SymmetricOperator } from "./largest-eigenpairs.ts";
import { createRandom } from "./random.ts";
import type { MapSettings } from "./settings.ts";
import type { StatementTotals } from "./statement-totals.ts";

/** The two directions along which opinions differ most. Vectors run over all statements, 0 outside those in play. */
export interface Components {
  /** Unit vectors; all zeros where the data has no such direction. Sign as the solver left it. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Sample variances (n − 1) along the first, second and third direction; shorter when there are fewer. */
  readonly eigenvalues: readonly number[];
  readonly explainedVarianceShare: readonly [number, number];
  readonly axisDetermined: readonly [boolean, boolean];
  /** ‖Cv − λv‖ / λ₁ of both axes. */
  readonly residuals: readonly [number, number];
}

/** A variance below this part of λ₁ is rounding, not a direction. */
const NO_DIRECTION = 1e-12;
const START_STREAM = 11;

/**
 * Principal components of the centred votes, exact to ‖Cv − λv‖ ≤ 1e-10·λ₁ (Polis §2.5 without its sampling and its
 * fixed number of steps).
 *
 * An axis is called determined when the eigenvalues around it differ by more than their sampling error
 * δλ = λ·√(2/n) (North et al., Monthly Weather Review 110, 1982): otherwise a few other participants would have
 * turned it, and the drawing should say so.
 *
 * @param totalVariance trace of C
 * @param start axes of the previous map over the same statements, to begin with
 */
export function computeComponents(
  operator: SymmetricOperator,
  totals: StatementTotals,
  totalVariance: number,
  participants: number,
  settings: MapSettings,
  start: readonly Float64Array[],
  axisResidual = AXIS_RESIDUAL,
): Components {
  const statements = totals.inPlay.length;
  const nothing = (): Float64Array => new Float64Array(statements);
  if (totals.inPlayCount === 0 || !(totalVariance > 0)) {
    return {
      axes: [nothing(), nothing()], eigenvalues: [], explainedVarianceShare: [0, 0],
      axisDetermined: [false, false], residuals: [0, 0],
    };
  }
  const inPlay = Uint32Array.from(totals.inPlay.keys()).filter((statement) => totals.inPlay[statement] === 1);
  // The solver works on the statements in play alone; operators run over all statements.
  const wide = Array.from({ length: BLOCK }, nothing);
  const wideImages = Array.from({ length: BLOCK }, nothing);
  const narrow: SymmetricOperator = (vectors, images) => {
    vectors.forEach((v, k) => inPlay.forEach((statement, i) => (wide[k]![statement] = v[i]!)));
    operator(wide.slice(0, vectors.length), wideImages.slice(0, vectors.length));
    images.forEach((image, k) => inPlay.forEach((statement, i) => (image[i] = wideImages[k]![statement]!)));
  };
  const begin = start.map((axis) => Float64Array.from(inPlay, (statement) => axis[statement]!));
  const random = createRandom(settings.seed, START_STREAM);
  const { values, vectors, residuals } = largestEigenpairs(narrow, inPlay.length, begin, random, axisResidual);

  const [first = 0, second = 0, third = 0] = values;
  const axisOf = (i: number): Float64Array => {
    const axis = nothing();
    const vector = vectors[i];
    if (vector === undefined || !(values[i]! > NO_DIRECTION * first)) return axis;
    inPlay.forEach((statement, place) => (axis[statement] = vector[place]!));
    return axis;
  };
  const samplingError = Math.sqrt(2 / participants);
  const firstApart = first > 0 && first - second > first * samplingError;
  const secondApart = second > NO_DIRECTION * first && second - third > second * samplingError;
  return {
    axes: [axisOf(0), axisOf(1)],
    eigenvalues: values,
    explainedVarianceShare: [first / totalVariance, second / totalVariance],
    axisDetermined: [firstApart, firstApart && secondApart],
    residuals: [(residuals[0] ?? 0) / first, (residuals[1] ?? 0) / first],
  };
}

/** Trace of C: Σ over statements in play of Σ (x − mean)², by n − 1. Exact counts, no pass over the votes. */
export function totalVarianceOf(totals: StatementTotals, participants: number): number {
  let sum = 0;
  for (let statement = 0; statement < totals.inPlay.length; statement += 1) {
    if (totals.inPlay[statement] === 0) continue;
    const agrees = totals.agrees[statement]!;
    const disagrees = totals.disagrees[statement]!;
    sum += agrees + disagrees - totals.center[statement]! * (agrees - disagrees);
  }
  return participants > 1 ? sum / (participants - 1) : 0;
}
