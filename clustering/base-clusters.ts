import type { Positions } from "./project.ts";

/** Small cells of people who stand close together; columns of equal length, one entry a cell. */
export interface BaseClusters extends Positions {
  /** People in each cell, ≥ 1. */
  readonly weight: Float64Array;
  /** Cell of each position. */
  readonly cellOf: Uint32Array;
}

/** Cells that can be gone through member by member. */
export interface FilledCells extends BaseClusters {
  readonly cells: readonly Cell[];
  /** Positions in the order of cells, so that a cell's lie side by side: place i holds position order[i]. */
  readonly order: Uint32Array;
  readonly members: Positions;
}

/** The members in places start … end − 1, their sums, and the box they stand in. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly sumX: number;
  readonly sumY: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
  /** Axis with the larger squared spread, that spread, and whether positions differ along it. */
  readonly alongX: boolean;
  readonly spread: number;
  readonly divisible: boolean;
}

/**
 * At most `most` cells: the cell with the largest squared spread along one axis is cut at its mean, again and again
 * (variance-based bisection; Boley's PDDP, 1998, restricted to the two axes). Deterministic, O(n log cells).
 * Positions that are equal, as those of people with the same votes are, always share a cell; with at most `most`
 * different positions every cell is one position. For positions that differ only by rounding see canonical-positions.ts.
 */
export function buildBaseClusters(positions: Positions, most: number): BaseClusters {
  const { x, y, weight, cellOf } = buildBaseClusterLevels(positions, [most, most])[1];
  return { x, y, weight, cellOf };
}

/** The same for a coarse and a fine level, in one go: the fine cells are the coarse ones cut further. */
export function buildBaseClusterLevels(positions: Positions, [coarse, fine]: readonly [number, number]): readonly [BaseClusters, FilledCells] {
  const count = positions.x.length;
  const sorting: Sorting = {
    order: new Uint32Array(count), x: Float64Array.from(positions.x), y: Float64Array.from(positions.y),
    spareOrder: new Uint32Array(count), spareX: new Float64Array(count), spareY: new Float64Array(count),
  };
  for (let i = 0; i < count; i += 1) sorting.order[i] = i;
  const cells: Cell[] = count === 0 ? [] : [measure(sorting, 0, count)];
  let level: BaseClusters | null = null;

  while (cells.length < fine) {
    if (cells.length === coarse) level = summarise(cells, sorting);
    let widest = -1;
    for (let i = 0; i < cells.length; i += 1) {
      if (cells[i]!.divisible && (widest === -1 || cells[i]!.spread > cells[widest]!.spread)) widest = i;
    }
    if (widest === -1) break;
    const cell = cells[widest]!;
    const middle = cut(sorting, cell);
    cells[widest] = measure(sorting, cell.start, middle);
    cells.push(measure(sorting, middle, cell.end));
  }

  const last = summarise(cells, sorting);
  return [level ?? last, { ...last, cells, order: sorting.order, members: { x: sorting.x, y: sorting.y } }];
}

/** Positions moved about so that each cell's lie side by side, and room to move them in. */
interface Sorting extends Positions {
  readonly order: Uint32Array;
  readonly spareOrder: Uint32Array;
  readonly spareX: Float64Array;
  readonly spareY: Float64Array;
}

function summarise(cells: readonly Cell[], { order }: Sorting): BaseClusters {
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

function measure({ x, y }: Sorting, start: number, end: number): Cell {
  const fromX = x[start]!;
  const fromY = y[start]!;
  let [sumX, sumY, squaresX, squaresY] = [0, 0, 0, 0];
  let [minX, maxX, minY, maxY] = [fromX, fromX, fromY, fromY];
  for (let i = start; i < end; i += 1) {
    const px = x[i]!;
    const py = y[i]!;
    sumX += px;
    sumY += py;
    squaresX += (px - fromX) * (px - fromX);
    squaresY += (py - fromY) * (py - fromY);
    if (px < minX) minX = px;
    else if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    else if (py > maxY) maxY = py;
  }
  // Means of equal numbers must be that number, not one rounding away from it.
  const people = end - start;
  const meanX = Math.min(maxX, Math.max(minX, sumX / people));
  const meanY = Math.min(maxY, Math.max(minY, sumY / people));
  const spreadX = minX === maxX ? 0 : Math.max(0, squaresX - people * (meanX - fromX) * (meanX - fromX));
  const spreadY = minY === maxY ? 0 : Math.max(0, squaresY - people * (meanY - fromY) * (meanY - fromY));
  const alongX = spreadX === spreadY ? minX < maxX : spreadX > spreadY;
  return {
    start, end, sumX, sumY, meanX, meanY, minX, maxX, minY, maxY, alongX,
    spread: alongX ? spreadX : spreadY,
    divisible: alongX ? minX < maxX : minY < maxY,
  };
}

/** Stable partition of the cell's members into those at or below the mean and those above; both sides get somebody. */
function cut({ order, x, y, spareOrder, spareX, spareY }: Sorting, { start, end, alongX, meanX, meanY, maxX, maxY }: Cell): number {
  const along = alongX ? x : y;
  const mean = alongX ? meanX : meanY;
  const largest = alongX ? maxX : maxY;
  let left = start;
  let above = 0;
  for (let i = start; i < end; i += 1) {
    const value = along[i]!;
    if (value <= mean && value < largest) {
      order[left] = order[i]!;
      x[left] = x[i]!;
      y[left] = y[i]!;
      left += 1;
    } else {
      spareOrder[above] = order[i]!;
      spareX[above] = x[i]!;
      spareY[above] = y[i]!;
      above += 1;
    }
  }
  order.set(spareOrder.subarray(0, above), left);
  x.set(spareX.subarray(0, above), left);
  y.set(spareY.subarray(0, above), left);
  return left;
}
