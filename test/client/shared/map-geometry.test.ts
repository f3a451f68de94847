import { describe, expect, test } from "vitest";
import { createMapFrame, densityDots, outlineOfAll, placeLabels, softPath } from "../../../client/shared/map-geometry.ts";
import { buildPublicMap } from "./build-public-map.ts";

describe("the frame of the map", () => {
  // Six units wide (−3 … 3) into 400 − 2 × 50 = 300: fifty to the unit on both axes.
  const frame = createMapFrame(buildPublicMap(), null, 400, 50);

  test("uses one scale for both axes, its middle in the middle, up is up", () => {
    expect(frame.scale).toBe(50);
    expect(frame.toFigure([0, 0])).toEqual([200, 200]);
    expect(frame.toFigure([3, 1])).toEqual([350, 150]);
  });

  test("makes room for the reader outside every group", () => {
    const wider = createMapFrame(buildPublicMap(), [9, 0], 400, 50);
    expect(wider.toFigure([9, 0])).toEqual([350, 200]);
    expect(wider.toFigure([-3, 0])).toEqual([50, 200]);
  });

  test("an empty map and people all on one spot have a frame too", () => {
    const empty = createMapFrame(buildPublicMap({ groups: [], density: { cellSize: 1, originX: 0, originY: 0, cells: [] } }), null);
    expect(empty.toFigure([0, 0])).toEqual([200, 200]);
    const spot = createMapFrame(buildPublicMap({ groups: [], density: { cellSize: 0, originX: 2, originY: 2, cells: [[0, 0, 5, 0]] } }), null);
    expect(spot.toFigure([2, 2])).toEqual([200, 200]);
  });

  test("density: strength is the square root of the share of the fullest cell", () => {
    const dots = densityDots(buildPublicMap().density, frame);
    expect(dots.map(({ x, y, group }) => [x, y, group])).toEqual([[100, 200, 0], [300, 200, 1]]);
    expect(dots[0]?.strength).toBe(1);
    expect(dots[1]?.strength).toBeCloseTo(1 / 3);
  });
});

describe("outlines", () => {
  test("a soft path is closed and goes through its points; fewer than three become a dot", () => {
    const square = softPath([[0, 0], [100, 0], [100, 100], [0, 100]]);
    expect(square).toMatch(/^M.*Z$/);
    expect(square.match(/Q/g)).toHaveLength(4);
    expect(softPath([[5, 5]])).toMatch(/^M-7 5a12 12/);
    expect(softPath([])).toBe("");
  });

  test("everybody's outline is the hull of the cells", () => {
    const hull = outlineOfAll(buildPublicMap());
    expect(Math.min(...hull.map(([x]) => x))).toBe(-2.5);
    expect(Math.max(...hull.map(([x]) => x))).toBe(2.5);
    expect(hull).toHaveLength(4);
  });
});

describe("labels", () => {
  const frame = createMapFrame(buildPublicMap(), null);

  test("far from each other they stay", () => {
    expect(placeLabels([[100, 100], [300, 300]], frame)).toEqual([[100, 100], [300, 300]]);
  });

  test("on one spot they part, and stay in the figure", () => {
    const [one, other] = placeLabels([[5, 200], [5, 200]], frame);
    expect(Math.hypot((one?.[0] ?? 0) - (other?.[0] ?? 0), (one?.[1] ?? 0) - (other?.[1] ?? 0))).toBeGreaterThan(40);
    for (const [x, y] of [one, other].filter((label) => label !== undefined)) {
      expect(x).toBeGreaterThanOrEqual(22);
      expect(y).toBeLessThanOrEqual(frame.size - 22);
    }
  });

  test("they keep off the reader's own place", () => {
    const [label] = placeLabels([[200, 200]], frame, [200, 195]);
    expect(Math.hypot((label?.[0] ?? 0) - 200, (label?.[1] ?? 0) - 195)).toBeCloseTo(48);
  });
});
