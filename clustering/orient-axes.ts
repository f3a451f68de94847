import type { Components } from "./components.ts";
import type { OpinionMap } from "./opinion-map.ts";
import type { StatementColumn } from "./vote-matrix.ts";

export type Axes = readonly [Float64Array, Float64Array];
/** 1 or −1 for each axis. */
export type Mirror = readonly [1 | -1, 1 | -1];

/** Below this relative difference λ₁ and λ₂ are equal as far as arithmetic can tell, and any rotation is as good. */
const EQUAL = 1e-9;

/**
 * Turns the axes so that the picture stays put between updates: a component is only defined up to its sign.
 *
 * With a previous map: each axis gets the sign under which it points along its predecessor (dot product over the
 * statements both maps have). When λ₁ and λ₂ coincide, every rotation of the plane is an equally good answer, and
 * the one nearest to the previous axes is taken (orthogonal Procrustes, Schönemann 1966).
 * Without: the loading of largest absolute value is positive; of equal ones the first statement's.
 */
export function orientAxes(components: Components, statements: readonly StatementColumn[], previous?: OpinionMap): Axes {
  const before = previous === undefined ? null : axesOver(statements, previous);
  const [first, second] = components.axes;
  if (before === null) return [largestPositive(first), largestPositive(second)];
  const [lambda1 = 0, lambda2 = 0] = components.eigenvalues;
  if (lambda1 > 0 && lambda1 - lambda2 <= EQUAL * lambda1) return procrustes([first, second], before);
  return [alongside(first, before[0]), alongside(second, before[1])];
}

/** The previous map's axes over today's statements (0 where a statement is new); null when they have none in common. */
export function axesOver(statements: readonly StatementColumn[], previous: OpinionMap): Axes | null {
  const indexBefore = new Map(previous.pca.statementIds.map((id, index) => [id, index]));
  const carry = (axis: Float64Array): Float64Array =>
    Float64Array.from(statements, ({ id }) => axis[indexBefore.get(id) ?? -1] ?? 0);
  const axes: Axes = [carry(previous.pca.components[0]), carry(previous.pca.components[1])];
  return axes[0].some((loading) => loading !== 0) ? axes : null;
}

function alongside(axis: Float64Array, before: Float64Array): Float64Array {
  const along = dot(axis, before);
  return along === 0 ? largestPositive(axis) : scaled(axis, along < 0 ? -1 : 1);
}

const largestPositive = (axis: Float64Array): Float64Array => scaled(axis, signOf(axis));

/** −1 for an axis that points the other way than it would on a first map. */
export const mirrorOf = (axes: Axes): Mirror => [signOf(axes[0]), signOf(axes[1])];

/** The sign of the loading of largest absolute value. */
function signOf(axis: Float64Array): 1 | -1 {
  let largest = 0;
  for (const loading of axis) if (Math.abs(loading) > Math.abs(largest)) largest = loading;
  return largest < 0 ? -1 : 1;
}

/** The rotation or reflection R of the plane that brings the axes nearest to `before`: the polar factor of a 2 × 2 matrix. */
function procrustes(axes: Axes, before: Axes): Axes {
  const a = dot(axes[0], before[0]);
  const b = dot(axes[1], before[0]);
  const c = dot(axes[0], before[1]);
  const d = dot(axes[1], before[1]);
  const reflects = a * d - b * c < 0;
  const [p, q] = reflects ? [a - d, b + c] : [a + d, b - c];
  const length = Math.sqrt(p * p + q * q);
  if (length === 0) return [alongside(axes[0], before[0]), alongside(axes[1], before[1])];
  const cos = p / length;
  const sin = q / length;
  const mix = (first: number, second: number): Float64Array =>
    axes[0].map((loading, i) => first * loading + second * axes[1][i]! + 0);
  return reflects ? [mix(cos, sin), mix(sin, -cos)] : [mix(cos, sin), mix(-sin, cos)];
}

const scaled = (axis: Float64Array, factor: number): Float64Array => axis.map((loading) => factor * loading + 0);

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += left[i]! * right[i]!;
  return sum;
}
