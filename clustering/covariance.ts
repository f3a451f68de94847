import type { CoMoments } from "./co-moments.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import type { StatementTotals } from "./statement-totals.ts";

/** Above this many statements the matrix would outgrow the memory it saves time with. */
const MOST_STATEMENTS = 3000;
/** Below this many votes, passes over them find the components in a tenth of a second. */
const FEWEST_VOTES = 2_000_000;
/** Above this many pairs a vote, counting them costs several times what it saves. */
const MOST_PAIRS_A_VOTE = 400;

/**
 * Whether the components are found by the matrix C instead of by passes through the votes. In a large conversation C
 * takes longer to build, once, but one more vote then changes a few counts where passes would start again.
 * A function of exact counts only, so that every way to a map decides alike.
 */
export function covariancePays({ inPlay, votesInPlay }: StatementTotals): boolean {
  if (inPlay.length > MOST_STATEMENTS) return false;
  let cells = 0;
  let pairs = 0;
  for (const votes of votesInPlay) {
    cells += votes;
    pairs += (votes * votes) / 2;
  }
  return cells >= FEWEST_VOTES && pairs <= MOST_PAIRS_A_VOTE * cells;
}

/**
 * C as a matrix of statements × statements in play, from exact counts:
 *
 *   (n − 1)·C_jl = Σ x_j·x_l − c_l·Σ x_j − c_j·Σ x_l + c_j·c_l·N    over the N people who voted on both
 *
 * Whole numbers until the last step, so that counts kept up to date vote by vote give the same bytes.
 * Row-major, statements × statements, 0 outside those in play.
 */
export function covarianceMatrix(totals: StatementTotals, { bothAndProduct, scoreSum }: CoMoments, participants: number): Float64Array {
  const { inPlay, center, agrees, disagrees } = totals;
  const statements = inPlay.length;
  const scale = 1 / Math.max(1, participants - 1);
  const matrix = new Float64Array(statements * statements);
  for (let j = 0; j < statements; j += 1) {
    if (inPlay[j] === 0) continue;
    const cj = center[j]!;
    matrix[j * statements + j] = scale * (agrees[j]! + disagrees[j]! - cj * (agrees[j]! - disagrees[j]!));
    for (let l = j + 1; l < statements; l += 1) {
      const above = j * statements + l;
      const below = l * statements + j;
      const both = bothAndProduct[above]!;
      if (both === 0 || inPlay[l] === 0) continue;
      const cl = center[l]!;
      const value = scale * (bothAndProduct[below]! - cl * scoreSum[above]! - cj * scoreSum[below]! + cj * cl * both);
      matrix[above] = value;
      matrix[below] = value;
    }
  }
  return matrix;
}

/** @param matrix row-major, statements × statements, 0 outside those in play */
export function matrixOperator(matrix: Float64Array, statements: number): SymmetricOperator {
  const nothing = new Float64Array(statements);
  return (vectors, images) => {
    const [v0 = nothing, v1 = nothing, v2 = nothing, v3 = nothing] = vectors;
    for (let row = 0; row < statements; row += 1) {
      const base = row * statements;
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let column = 0; column < statements; column += 1) {
        const entry = matrix[base + column]!;
        a += entry * v0[column]!;
        b += entry * v1[column]!;
        c += entry * v2[column]!;
        d += entry * v3[column]!;
      }
      const sums = [a, b, c, d];
      for (let lane = 0; lane < images.length; lane += 1) images[lane]![row] = sums[lane]!;
    }
  };
}
