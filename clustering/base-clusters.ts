import type { Positions } from "./project.ts";

/** Small cells of people who stand close together; columns of equal length, one entry a cell. */
export interface BaseClusters extends Positions {
  /** People in each cell, ≥ 1. */
  readonly weight: Float64Array;
  /** Cell of each position. */
  readonly cellOf: Uint32Array;
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Axis with the larger squared spread, that spread, and whether positions differ along it. */
  readonly alongX: boolean;
  readonly spread: number;
  readonly divisible: boolean;
}

/**
 * At most `most` cells: the cell with the largest squared spread along one axis is cut at its mean, again and again
 * (variance-based bisection; Boley's PDDP, 1998, restricted to the two axes). Deterministic, O(n log cells).
 * Positions that are equal, as those of people with the same votes are, always share a cell; with at most `most`
 * different positions every cell is one position.
 */
export function buildBaseClusters(positions: Positions, most: number): BaseClusters {
  return buildBaseClusterLevels(positions, [most, most])[1];
}

/** The same for a coarse and a fine level, in one go: the fine cells are the coarse ones cut further. */
export function buildBaseClusterLevels(positions: Positions, [coarse, fine]: readonly [number, number]): readonly [BaseClusters, BaseClusters] {
  const { x, y } = positions;
  const count = x.length;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) order[i] = i;
  const cells: Cell[] = count === 0 ? [] : [measure(order, positions, 0, count)];
  const right = new Uint32Array(count);
  let level: BaseClusters | null = null;

  while (cells.length < fine) {
    if (cells.length === coarse) level = summarise(cells, order);
    let widest = -1;
    for (let i = 0; i < cells.length; i += 1) {
      if (cells[i]!.divisible && (widest === -1 || cells[i]!.spread > cells[widest]!.spread)) widest = i;
    }
    if (widest === -1) break;
    const cell = cells[widest]!;
    const middle = cut(order, cell.alongX ? x : y, cell.alongX ? cell.meanX : cell.meanY, cell, right);
    cells[widest] = measure(order, positions, cell.start, middle);
    cells.push(measure(order, positions, middle, cell.end));
  }

  const last = summarise(cells, order);
  return [level ?? last, last];
}

function summarise(cells: readonly Cell[], order: Uint32Array): BaseClusters {
  const cellOf = new Uint32Array(order.length);
  cells.forEach((cell, index) => {
    for (let i = cell.start; i < cell.end; i += 1) cellOf[order[i]!] = index;
  });
  return {
    x: Float64Array.from(cells, (cell) => cell.meanX),
    y: Float64Array.from(cells, (cell) => cell.meanY),
    weight: Float64Array.from(cells, (cell) => cell.end - cell.start),
    cellOf,
  };
}

function measure(order: Uint32Array, { x, y }: Positions, start: number, end: number): Cell {
  let sumX = 0;
  let sumY = 0;
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = start; i < end; i += 1) {
    const px = x[order[i]!]!;
    const py = y[order[i]!]!;
    sumX += px;
    sumY += py;
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  // Means of equal numbers must be that number, not one rounding away from it.
  const meanX = minX === maxX ? minX : Math.min(maxX, Math.max(minX, sumX / (end - start)));
  const meanY = minY === maxY ? minY : Math.min(maxY, Math.max(minY, sumY / (end - start)));
  let spreadX = 0;
  let spreadY = 0;
  for (let i = start; i < end; i += 1) {
    spreadX += (x[order[i]!]! - meanX) ** 2;
    spreadY += (y[order[i]!]! - meanY) ** 2;
  }
  const alongX = spreadX === spreadY ? minX < maxX : spreadX > spreadY;
  return {
    start, end, meanX, meanY, alongX,
    spread: alongX ? spreadX : spreadY,
    divisible: alongX ? minX < maxX : minY < maxY,
  };
}

/** Stable partition of the cell's members into those at or below the mean and those above; both sides get somebody. */
function cut(order: Uint32Array, along: Float64Array, mean: number, { start, end }: Cell, right: Uint32Array): number {
  let left = start;
  let above = 0;
  let largest = -Infinity;
  for (let i = start; i < end; i += 1) largest = Math.max(largest, along[order[i]!]!);
  for (let i = start; i < end; i += 1) {
    const member = order[i]!;
    const value = along[member]!;
    if (value <= mean && value < largest) order[left++] = member;
    else right[above++] = member;
  }
  order.set(right.subarray(0, above), left);
  return left;
}
