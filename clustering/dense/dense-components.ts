import { Matrix } from "ml-matrix";
import { PCA } from "ml-pca";
import type { Components } from "../components.ts";
import type { StatementTotals } from "../statement-totals.ts";
import type { VoteMatrix } from "../vote-matrix.ts";

/** Larger matrices would take gigabytes and hours; the audit says so instead of starting. */
const MOST_CELLS = 100_000_000;
/** As in components.ts: a variance below this part of λ₁ is rounding, not a direction. */
const NO_DIRECTION = 1e-12;

/**
 * The same principal components as components.ts, computed by the published library ml-pca from the full matrix with
 * every missing vote filled in by the mean of its statement: nothing here shares code with the sparse solver.
 * The library takes the eigenvectors of the covariance matrix (its default, a singular value decomposition, gives the
 * same vectors many times more slowly).
 *
 * ml-pca accepts one row, one column or NaN without complaint, so those are answered or refused here: without variance
 * (one participant, one opinion, nothing in play) both axes are zero, as in the sparse solver.
 *
 * @throws RangeError when participants × statements in play exceeds 100 million cells
 */
export function denseComponents(votes: VoteMatrix, totals: StatementTotals): Components {
  const participants = votes.participantIds.length;
  const statements = votes.statements.length;
  const inPlay = [...totals.inPlay.keys()].filter((statement) => totals.inPlay[statement] === 1);
  if (participants * inPlay.length > MOST_CELLS) {
    throw new RangeError(
      `the dense solver is an audit for up to ${MOST_CELLS} cells; ${participants} participants × ${inPlay.length} statements are more`,
    );
  }
  const filled = fillWithMeans(votes, totals, inPlay);
  if (participants < 2 || inPlay.length === 0 || !hasVariance(filled)) return noComponents(statements);

  const pca = new PCA(filled, { method: "covarianceMatrix", center: true, scale: false });
  const eigenvalues = pca.getEigenvalues().map((value) => Math.max(0, value));
  const eigenvectors = pca.getEigenvectors();
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  const [first = 0, second = 0, third = 0] = eigenvalues;
  const axis = (rank: number): Float64Array => {
    const vector = new Float64Array(statements);
    if (!((eigenvalues[rank] ?? 0) > NO_DIRECTION * first)) return vector;
    inPlay.forEach((statement, row) => { vector[statement] = eigenvectors.get(row, rank); });
    return vector;
  };
  const samplingError = Math.sqrt(2 / participants);
  const firstApart = first - second > first * samplingError;
  const secondApart = second > NO_DIRECTION * first && second - third > second * samplingError;
  return {
    axes: [axis(0), axis(1)],
    eigenvalues: eigenvalues.slice(0, 3),
    explainedVarianceShare: [first / total, second / total],
    axisDetermined: [firstApart, firstApart && secondApart],
    residuals: [0, 0],
  };
}

function fillWithMeans(votes: VoteMatrix, totals: StatementTotals, inPlay: readonly number[]): Matrix {
  const place = new Int32Array(votes.statements.length).fill(-1);
  inPlay.forEach((statement, index) => { place[statement] = index; });
  const means = inPlay.map((statement) => totals.center[statement]!);
  const filled = new Matrix(votes.participantIds.length, inPlay.length);
  for (let row = 0; row < filled.rows; row += 1) {
    means.forEach((mean, index) => filled.set(row, index, mean));
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      const index = place[votes.column[cell]!]!;
      if (index >= 0) filled.set(row, index, votes.score[cell]!);
    }
  }
  return filled;
}

function hasVariance(matrix: Matrix): boolean {
  for (let column = 0; column < matrix.columns; column += 1) {
    for (let row = 1; row < matrix.rows; row += 1) {
      if (matrix.get(row, column) !== matrix.get(0, column)) return true;
    }
  }
  return false;
}

const noComponents = (statements: number): Components => ({
  axes: [new Float64Array(statements), new Float64Array(statements)],
  eigenvalues: [],
  explainedVarianceShare: [0, 0],
  axisDetermined: [false, false],
  residuals: [0, 0],
});
