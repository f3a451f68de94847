/** Eigenvalues in descending order; `vectors[i]` belongs to `values[i]`, has length n and norm 1. */
export interface EigenDecomposition {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Off-diagonal mass, relative to the whole, at which rotation stops. */
const CONVERGED = 1e-32;
const MOST_SWEEPS = 60;

/**
 * All eigenpairs of a small symmetric matrix by cyclic Jacobi rotations (C. G. J. Jacobi 1846; Golub & Van Loan §8.5).
 * Only + − × ÷ and √ are used, in a fixed order, so every machine gives the same bytes. O(n³) a sweep; meant for n ≤ 100.
 *
 * @param matrix row-major n × n, symmetric; left unchanged
 */
export function symmetricEigen(matrix: Float64Array, size: number): EigenDecomposition {
  const a = Float64Array.from(matrix);
  const rows = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) rows[i * size + i] = 1;
  let whole = 0;
  for (const value of a) whole += value * value;

  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += a[p * size + q]! ** 2;
    if (off <= CONVERGED * whole) break;
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, rows, size, p, q);
  }

  const order = Array.from({ length: size }, (_, i) => i);
  order.sort((left, right) => a[right * size + right]! - a[left * size + left]! || left - right);
  return {
    values: Float64Array.from(order, (i) => a[i * size + i]!),
    vectors: order.map((i) => rows.slice(i * size, (i + 1) * size)),
  };
}

/** One rotation that makes a[p][q] zero; `rows` collects the rotations, so its rows become the eigenvectors. */
function rotate(a: Float64Array, rows: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const app = a[p * size + p]!;
  const aqq = a[q * size + q]!;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k += 1) {
    const pk = a[p * size + k]!;
    const qk = a[q * size + k]!;
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
    const rp = rows[p * size + k]!;
    const rq = rows[q * size + k]!;
    rows[p * size + k] = c * rp - s * rq;
    rows[q * size + k] = s * rp + c * rq;
  }
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}
