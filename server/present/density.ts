import { polygonHull } from "d3-polygon";
import type { MapParticipants } from "../../clustering/opinion-map.ts";
import type { Density } from "../contract/opinion-map.ts";

/** Cells along the longer side of the picture. */
const CELLS = 48;

export interface BinnedPeople {
  readonly density: Density;
  /** Outline around the cells of each group index, in map units; empty without people. */
  outline(group: number): [number, number][];
}

/**
 * People on a square grid of at most 48 × 48 cells, so that the picture's size does not depend on how many they are
 * and no position of a single person leaves the server. People of a group in `hidden` are counted with those in no group.
 */
export function binPeople({ x, y, group }: Pick<MapParticipants, "x" | "y" | "group">, hidden: ReadonlySet<number>): BinnedPeople {
  const box = boundingBox(x, y);
  const cellSize = Math.max(box.width, box.height) / CELLS || 1;
  const column = (person: number): number => Math.min(CELLS - 1, Math.floor((Number(x[person]) - box.left) / cellSize));
  const row = (person: number): number => Math.min(CELLS - 1, Math.floor((Number(y[person]) - box.top) / cellSize));

  const counts = new Map<number, number>();
  const key = (g: number, c: number, r: number): number => ((g + 1) * CELLS + r) * CELLS + c;
  for (let person = 0; person < x.length; person += 1) {
    const own = group[person] ?? -1;
    const at = key(hidden.has(own) ? -1 : own, column(person), row(person));
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const cells = [...counts].sort(([a], [b]) => a - b).map(([at, count]): [number, number, number, number] => {
    const place = at % (CELLS * CELLS);
    return [place % CELLS, Math.floor(place / CELLS), count, Math.floor(at / (CELLS * CELLS)) - 1];
  });
  return {
    density: { cellSize, originX: box.left, originY: box.top, cells },
    outline: (wanted) => outlineOf(cells.filter(([, , , own]) => own === wanted), cellSize, box),
  };
}

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function boundingBox(x: Float64Array, y: Float64Array): Box {
  if (x.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let person = 0; person < x.length; person += 1) {
    left = Math.min(left, Number(x[person]));
    right = Math.max(right, Number(x[person]));
    top = Math.min(top, Number(y[person]));
    bottom = Math.max(bottom, Number(y[person]));
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** Hull of the corners of all cells: always an area, even for one cell. */
function outlineOf(cells: readonly (readonly [number, number, number, number])[], size: number, { left, top }: Box): [number, number][] {
  const corners = cells.flatMap(([c, r]): [number, number][] =>
    [[c, r], [c + 1, r], [c, r + 1], [c + 1, r + 1]].map(([column, row]) => [left + Number(column) * size, top + Number(row) * size]));
  return corners.length === 0 ? [] : polygonHull(corners) ?? [];
}
