import type { Density, PublicOpinionMap } from "../opinion-map.ts";

export type Point = readonly [number, number];

/** Map units → drawing units of a figure of `size`×`size`, same scale on both axes (distances mean the same everywhere). */
export interface MapFrame {
  readonly size: number;
  readonly scale: number;
  toFigure(point: Point): Point;
}

/** Corners of every cell somebody stands in, in map units. */
export const cellCorners = (density: Density): Point[] =>
  density.cells.flatMap(([column, row]) => {
    const x = density.originX + column * density.cellSize;
    const y = density.originY + row * density.cellSize;
    const end = density.cellSize;
    return [[x, y], [x + end, y], [x, y + end], [x + end, y + end]] as Point[];
  });

/** Everything drawn is inside the frame: outlines, cells, centres and the reader's own place. */
export function createMapFrame(map: PublicOpinionMap, place: Point | null, size = 400, margin = 28): MapFrame {
  const points: Point[] = [...cellCorners(map.density), ...map.groups.flatMap((group) => [group.center, ...group.outline])];
  if (place !== null) points.push(place);
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const bounds = (values: readonly number[]): Point =>
    values.length === 0 ? [-1, 1] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const [left, right] = bounds(xs);
  const [bottom, top] = bounds(ys);
  const span = Math.max(right - left, top - bottom) || 1;
  const scale = (size - 2 * margin) / span;
  const middleX = (left + right) / 2;
  const middleY = (bottom + top) / 2;
  return {
    size,
    scale,
    // The figure's y points down, the map's up.
    toFigure: ([x, y]) => [size / 2 + (x - middleX) * scale, size / 2 - (y - middleY) * scale],
  };
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const at = (point: Point): string => `${round(point[0])} ${round(point[1])}`;

/** Corners of an outline nearer to each other than this become one: steps of the density grid are not the group's shape. */
const MERGED = 14;
/** Figure units an outline stands off the people on its edge, and the radius its corners are rounded with at most. */
const STAND_OFF = 5;
const ROUNDED = 30;

const between = ([x0, y0]: Point, [x1, y1]: Point, share: number): Point => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
const distance = ([x0, y0]: Point, [x1, y1]: Point): number => Math.hypot(x1 - x0, y1 - y0);

function mergeNear(points: readonly Point[]): Point[] {
  const merged: Point[] = [];
  for (const point of points) {
    const last = merged.at(-1);
    if (last !== undefined && distance(last, point) < MERGED) merged[merged.length - 1] = between(last, point, 0.5);
    else merged.push(point);
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (merged.length > 3 && first !== undefined && last !== undefined && distance(first, last) < MERGED) merged.pop();
  return merged;
}

/** A closed path around a convex outline in figure units, with rounded corners. Fewer than three corners: a dot. */
export function softPath(points: readonly Point[]): string {
  const first = points[0];
  if (first === undefined) return "";
  const merged = mergeNear(points);
  if (merged.length < 3) {
    const radius = 12;
    return `M${at([first[0] - radius, first[1]])}a${String(radius)} ${String(radius)} 0 1 0 ${String(2 * radius)} 0a${String(radius)} ${String(radius)} 0 1 0 ${String(-2 * radius)} 0Z`;
  }
  const middle: Point = [merged.reduce((sum, [x]) => sum + x, 0) / merged.length, merged.reduce((sum, [, y]) => sum + y, 0) / merged.length];
  const corners = merged.map((point) => between(middle, point, 1 + STAND_OFF / Math.max(STAND_OFF, distance(middle, point))));
  const corner = (index: number): Point => corners[(index + corners.length) % corners.length] ?? first;
  const parts = corners.map((point, index) => {
    const towards = (other: Point): Point => between(point, other, Math.min(0.5, ROUNDED / Math.max(1, distance(point, other))));
    return `${at(towards(corner(index - 1)))}Q${at(point)} ${at(towards(corner(index + 1)))}`;
  });
  return `M${parts.join("L")}Z`;
}

export interface DensityDot {
  readonly x: number;
  readonly y: number;
  /** Radius in figure units. */
  readonly radius: number;
  /** 0–1, by the square root of the count, so that a thin spread stays visible beside a crowd. */
  readonly strength: number;
  /** Index into `map.groups`; −1 for none. */
  readonly group: number;
}

export function densityDots(density: Density, frame: MapFrame): DensityDot[] {
  const most = density.cells.reduce((largest, cell) => Math.max(largest, cell[2]), 1);
  return density.cells.map(([column, row, count, group]) => {
    const [x, y] = frame.toFigure([density.originX + (column + 0.5) * density.cellSize, density.originY + (row + 0.5) * density.cellSize]);
    return { x, y, radius: Math.max(2, density.cellSize * frame.scale * 0.75), strength: Math.sqrt(count / most), group };
  });
}

/**
 * Moves labels apart and into the figure: a few rounds of pushing along the line between two that overlap.
 * @param fixed a point labels keep away from and that does not move: the reader's own place
 */
export function placeLabels(wanted: readonly Point[], frame: MapFrame, fixed: Point | null = null, apart = 48): Point[] {
  const labels = wanted.map(([x, y]) => ({ x, y }));
  const stones = fixed === null ? [] : [fixed];
  const keep = (value: number): number => Math.min(frame.size - 22, Math.max(22, value));
  for (let round = 0; round < 24; round += 1) {
    for (const [index, one] of labels.entries()) {
      for (const [x, y] of stones) {
        const distance = Math.hypot(one.x - x, one.y - y);
        if (distance >= apart) continue;
        const [ux, uy] = distance === 0 ? [0, 1] : [(one.x - x) / distance, (one.y - y) / distance];
        one.x = x + ux * apart;
        one.y = y + uy * apart;
      }
      for (const other of labels.slice(index + 1)) {
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const push = (apart - distance) / 2;
        // Two labels on one spot part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        one.x -= ux * push;
        one.y -= uy * push;
        other.x += ux * push;
        other.y += uy * push;
      }
    }
    for (const label of labels) {
      label.x = keep(label.x);
      label.y = keep(label.y);
    }
  }
  return labels.map(({ x, y }) => [x, y] as const);
}
