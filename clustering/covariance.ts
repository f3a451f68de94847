import type { CoMoments } from "./co-moments.ts";
import { BLOCK, type SymmetricOperator } from "./largest-eigenpairs.ts";
import type { StatementTotals } from "./statement-totals.ts";

/** Above this many statements the matrix would outgrow the memory it saves time with. */
const MOST_STATEMENTS = 3000;
/** Below this many votes, passes over them find the components in a tenth of a second. */
const FEWEST_VOTES = 2_000_000;
/** Above this many pairs a vote, counting them costs several times what it saves. */
const MOST_PAIRS_A_VOTE = 400;
/** Both halves of the matrix are read and written tile by tile, so that their lines stay in the first cache. */
const TILE = 32;

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
 * (n − 1)·C as a matrix of statements × statements in play, from exact counts:
 *
 *   (n − 1)·C_jl = Σ x_j·x_l − c_l·Σ x_j − c_j·Σ x_l + c_j·c_l·N    over the N people who voted on both
 *
 * Whole numbers until the last step, so that counts kept up to date vote by vote give the same bytes, and an entry
 * changes only with the votes on its two statements. Row-major, statements × statements, 0 outside those in play.
 */
export function scatterMatrix(totals: StatementTotals, moments: CoMoments): Float64Array {
  const statements = totals.inPlay.length;
  const matrix = new Float64Array(statements * statements);
  for (let j = 0; j < statements; j += TILE) {
    for (let l = j; l < statements; l += TILE) fillTile(matrix, totals, moments, j, Math.min(statements, j + TILE), l, Math.min(statements, l + TILE));
  }
  return matrix;
}

/** Computes one statement's row and column anew. Changes `matrix`: for its owner, the engine, only. */
export function refillScatter(matrix: Float64Array, totals: StatementTotals, moments: CoMoments, statement: number): void {
  fillTile(matrix, totals, moments, 0, statement, statement, statement + 1);
  fillTile(matrix, totals, moments, statement, statement + 1, statement, totals.inPlay.length);
}

/** The entries of rows fromJ … toJ − 1 and columns fromL … toL − 1 that lie on or above the diagonal, and their mirror images. */
function fillTile(
  matrix: Float64Array,
  { inPlay, center, agrees, disagrees }: StatementTotals,
  { bothAndProduct, scoreSum }: CoMoments,
  fromJ: number, toJ: number, fromL: number, toL: number,
): void {
  const statements = inPlay.length;
  for (let j = fromJ; j < toJ; j += 1) {
    const cj = center[j]!;
    if (j >= fromL && j < toL) matrix[j * statements + j] = inPlay[j] === 0 ? 0 : agrees[j]! + disagrees[j]! - cj * (agrees[j]! - disagrees[j]!);
    for (let l = Math.max(j + 1, fromL); l < toL; l += 1) {
      const above = j * statements + l;
      const below = l * statements + j;
      const both = bothAndProduct[above]!;
      const cl = center[l]!;
      const value = both === 0 || inPlay[j] === 0 || inPlay[l] === 0
        ? 0
        : bothAndProduct[below]! - cl * scoreSum[above]! - cj * scoreSum[below]! + cj * cl * both;
      matrix[above] = value;
      matrix[below] = value;
    }
  }
}

/**
 * v ↦ scale · matrix · v. Two rows and four vectors at a time: eight products for each six numbers read.
 * @param matrix row-major, statements × statements, 0 outside those in play
 */
export function matrixOperator(matrix: Float64Array, statements: number, scale = 1): SymmetricOperator {
  const woven = new Float64Array(statements * BLOCK);
  const images = new Float64Array((statements + 1) * BLOCK);
  return (vectors, out) => {
    woven.fill(0);
    vectors.forEach((v, lane) => {
      for (let i = 0; i < statements; i += 1) woven[i * BLOCK + lane] = v[i]!;
    });
    multiply(matrix, woven, images, statements);
    out.forEach((image, lane) => {
      for (let i = 0; i < statements; i += 1) image[i] = scale * images[i * BLOCK + lane]!;
    });
  };
}

function multiply(matrix: Float64Array, woven: Float64Array, images: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 2) {
    const first = row * size;
    // Of an odd number of rows the last one is computed twice, and once in vain.
    const second = row + 1 < size ? first + size : first;
    let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let column = 0, at = 0; column < size; column += 1, at += BLOCK) {
      const a = matrix[first + column]!;
      const b = matrix[second + column]!;
      const v0 = woven[at]!;
      const v1 = woven[at + 1]!;
      const v2 = woven[at + 2]!;
      const v3 = woven[at + 3]!;
      a0 += a * v0;
      a1 += a * v1;
      a2 += a * v2;
      a3 += a * v3;
      b0 += b * v0;
      b1 += b * v1;
      b2 += b * v2;
      b3 += b * v3;
    }
    const to = row * BLOCK;
    images[to] = a0;
    images[to + 1] = a1;
    images[to + 2] = a2;
    images[to + 3] = a3;
    images[to + 4] = b0;
    images[to + 5] = b1;
    images[to + 6] = b2;
    images[to + 7] = b3;
  }
}
