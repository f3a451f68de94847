import type { Positions } from "./project.ts";

/** Steps from the middle of the map to its edge: 2²¹ to 2²². Half a millionth of that is less than any eye or claim needs. */
const STEPS = 2 ** 22;

/**
 * The positions on a grid of steps so small that nobody sees them. People whom the votes put at one place, but whom
 * sums taken in another order put a rounding apart, stand at one place again: without this, statements renamed or an axis
 * mirrored could make two positions of one and change how many numbers of groups are tried.
 *
 * The step is a power of two, so that positions on the grid, and their sums over millions of people, are exact:
 * in whatever order people are added up, a mean is the same to the byte. Mirrored positions give mirrored ones.
 */
export function canonicalPositions({ x, y }: Positions): Positions {
  let extent = 0;
  for (let i = 0; i < x.length; i += 1) extent = Math.max(extent, Math.abs(x[i]!), Math.abs(y[i]!));
  if (!(extent > 0)) return { x, y };
  let step = 1;
  while (step > extent) step /= 2;
  while (step * 2 <= extent) step *= 2;
  step = (step * 2) / STEPS;
  return { x: toGrid(x, step), y: toGrid(y, step) };
}

function toGrid(along: Float64Array, step: number): Float64Array {
  const rounded = new Float64Array(along.length);
  for (let i = 0; i < along.length; i += 1) {
    const value = along[i]!;
    rounded[i] = (value < 0 ? -Math.round(-value / step) : Math.round(value / step)) * step + 0;
  }
  return rounded;
}
