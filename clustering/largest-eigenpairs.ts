import type { Random } from "./random.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * images[i] ← C·vectors[i] for a symmetric positive semi-definite C that need not exist as a matrix, for up to
 * `BLOCK` vectors at once: what C is made of is then read once for all of them.
 */
export type SymmetricOperator = (vectors: readonly Float64Array[], images: readonly Float64Array[]) => void;

export interface LargestEigenpairs {
  /** Descending, ≥ 0. As many as the two wanted plus one for the gap, fewer when the space is smaller. */
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
  /** ‖Cv − λv‖ for each pair. */
  readonly residuals: readonly number[];
  /** Products with C that were needed. */
  readonly products: number;
}

export const BLOCK = 4;
const LARGEST_BASIS = 48;
const KEPT_AT_RESTART = 12;
/** Hardly an answer comes from fewer directions than this, so the small problem is not solved before; rough answers come sooner. */
const FIRST_CHECK = 7 * BLOCK;
const FIRST_ROUGH_CHECK = 4 * BLOCK;
const ROUGH = 1e-6;
/** Residual, relative to λ₁, of the pairs that become axes. */
export const AXIS_RESIDUAL = 1e-10;
/** The third value only tells the gap; its error is quadratic in its residual, below 1e-5·λ₁ where λ₃ stands apart at all. */
const GAP_RESIDUAL = 1e-3;
/** Directions shorter than this after orthogonalisation hold nothing but rounding. */
const NOTHING_NEW = 1e-11;
/** A pass of orthogonalisation that leaves this part of the length was the last one needed (Kahan and Parlett: twice is enough). */
const SETTLED = 0.5;
const MOST_PASSES = 4;
/** Never reached in practice; a guard against a server that spins for ever on a broken operator. */
const MOST_PRODUCTS = 20_000;

/**
 * The largest two eigenpairs, and the third eigenvalue, of a symmetric positive semi-definite operator: block Krylov
 * with full reorthogonalisation, Rayleigh–Ritz and thick restart (Golub & Underwood 1977; Wu & Simon 2000).
 * Blocks of four find repeated eigenvalues, which a single Krylov sequence cannot see. It stops on the residual
 * ‖Cv − λv‖ ≤ 1e-10·λ₁ of both pairs, never on a number of steps.
 *
 * @param start directions to begin with (a previous answer makes this fast); the rest of the block is drawn from `random`
 * @param axisResidual a larger one for maps that are only compared with each other (replicate-map.ts)
 */
export function largestEigenpairs(
  apply: SymmetricOperator,
  size: number,
  start: readonly Float64Array[],
  random: Random,
  axisResidual = AXIS_RESIDUAL,
): LargestEigenpairs {
  const wanted = Math.min(3, size);
  let basis: Float64Array[] = [];
  let images: Float64Array[] = [];
  let products = 0;
  let projected = new Float64Array(0);
  let block = orthonormalise([...start, ...randomBlock(size, BLOCK, random)], [], Math.min(BLOCK, size));

  for (;;) {
    const newImages = block.map(() => new Float64Array(size));
    apply(block, newImages);
    basis.push(...block);
    images.push(...newImages);
    products += block.length;
    projected = growProjection(projected, basis, images, block.length);
    const last = images.slice(images.length - block.length);
    const full = basis.length + BLOCK > LARGEST_BASIS;
    if (!full && basis.length < Math.min(axisResidual > ROUGH ? FIRST_ROUGH_CHECK : FIRST_CHECK, size)) {
      block = orthonormalise(last, basis, BLOCK);
      if (block.length > 0) continue;
    }

    const ritz = rayleighRitz(projected, basis, images, Math.min(basis.length, full ? KEPT_AT_RESTART : wanted));
    const tolerance = ritz.values[0]!;
    const unfinished = ritz.residuals.findIndex(
      (residual, i) => i < wanted && residual > tolerance * (i < 2 ? axisResidual : Math.max(GAP_RESIDUAL, axisResidual)),
    );
    if (unfinished === -1 || basis.length >= size || products >= MOST_PRODUCTS) return answer(ritz, wanted, products);

    block = orthonormalise(full ? ritz.leftovers.slice(0, BLOCK) : last, basis, BLOCK);
    if (block.length === 0) {
      // The space reached so far is invariant, so its pairs are exact; look outside it for larger ones.
      block = orthonormalise(randomBlock(size, BLOCK, random), basis, BLOCK);
      if (block.length === 0) return answer(ritz, wanted, products);
    }
    if (full) {
      basis = [...ritz.vectors];
      images = [...ritz.images];
      block = orthonormalise(block, basis, BLOCK);
      projected = growProjection(new Float64Array(0), basis, images, basis.length);
    }
  }
}

interface RitzPairs {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
  readonly images: readonly Float64Array[];
  readonly residuals: readonly number[];
  /** Cv − λv of each pair. */
  readonly leftovers: readonly Float64Array[];
}

function rayleighRitz(
  projected: Float64Array,
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
  kept: number,
): RitzPairs {
  const { values, vectors: coordinates } = symmetricEigen(projected, basis.length);
  const pairs = coordinates.slice(0, kept).map((weights, i) => {
    const vector = combine(basis, weights);
    const image = combine(images, weights);
    const leftover = image.map((value, row) => value - values[i]! * vector[row]!);
    return { vector, image, leftover, residual: norm(leftover) };
  });
  return {
    values: pairs.map((_, i) => Math.max(0, values[i]!)),
    vectors: pairs.map((pair) => pair.vector),
    images: pairs.map((pair) => pair.image),
    residuals: pairs.map((pair) => pair.residual),
    leftovers: pairs.map((pair) => pair.leftover),
  };
}

const answer = (ritz: RitzPairs, wanted: number, products: number): LargestEigenpairs => ({
  values: ritz.values.slice(0, wanted),
  vectors: ritz.vectors.slice(0, wanted),
  residuals: ritz.residuals.slice(0, wanted),
  products,
});

/** VᵀCV, keeping what is known and adding the rows and columns of the `added` last vectors. */
function growProjection(
  known: Float64Array,
  basis: readonly Float64Array[],
  images: readonly Float64Array[],
  added: number,
): Float64Array<ArrayBuffer> {
  const size = basis.length;
  const before = size - added;
  const grown = new Float64Array(size * size);
  for (let i = 0; i < before; i += 1) grown.set(known.subarray(i * before, (i + 1) * before), i * size);
  for (let j = before; j < size; j += 1) {
    for (let i = 0; i <= j; i += 1) {
      const value = dot(basis[i]!, images[j]!);
      grown[i * size + j] = value;
      grown[j * size + i] = value;
    }
  }
  return grown;
}

/** At most `most` orthonormal directions out of `candidates`, orthogonal to `basis`. */
function orthonormalise(candidates: readonly Float64Array[], basis: readonly Float64Array[], most: number): Float64Array[] {
  const found: Float64Array[] = [];
  for (const candidate of candidates) {
    if (found.length === most) break;
    const direction = Float64Array.from(candidate);
    const before = norm(direction);
    if (before === 0) continue;
    let length = before;
    // What rounding leaves along the basis shows once little else is left: again until a pass takes hardly anything away.
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      for (const known of basis) subtractAlong(direction, known);
      for (const known of found) subtractAlong(direction, known);
      const left = norm(direction);
      const settled = left > SETTLED * length;
      length = left;
      if (length <= NOTHING_NEW * before || settled) break;
    }
    if (length <= NOTHING_NEW * before) continue;
    for (let i = 0; i < direction.length; i += 1) direction[i]! /= length;
    found.push(direction);
  }
  return found;
}

function subtractAlong(direction: Float64Array, unit: Float64Array): void {
  const share = dot(direction, unit);
  for (let i = 0; i < direction.length; i += 1) direction[i]! -= share * unit[i]!;
}

function combine(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  vectors.forEach((vector, k) => {
    const weight = weights[k]!;
    for (let i = 0; i < sum.length; i += 1) sum[i]! += weight * vector[i]!;
  });
  return sum;
}

/** Four sums side by side: the processor does not wait for one addition to begin the next. */
function dot(left: Float64Array, right: Float64Array): number {
  const whole = left.length & ~3;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < whole; i += 4) {
    a += left[i]! * right[i]!;
    b += left[i + 1]! * right[i + 1]!;
    c += left[i + 2]! * right[i + 2]!;
    d += left[i + 3]! * right[i + 3]!;
  }
  for (let i = whole; i < left.length; i += 1) a += left[i]! * right[i]!;
  return a + b + (c + d);
}

const norm = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

const randomBlock = (size: number, count: number, random: Random): Float64Array[] =>
  Array.from({ length: count }, () => Float64Array.from({ length: size }, () => random.next() - 0.5));
