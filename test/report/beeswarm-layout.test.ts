import { expect, test } from "vitest";
import { layOutSwarm } from "../../server/contract/figures/beeswarm-layout.ts";

const size = { width: 106, radius: 3, reach: 40 };

test("values become places along the axis, lone dots on the middle line", () => {
  expect(layOutSwarm([{ id: 1, value: 0 }, { id: 2, value: 0.5 }, { id: 3, value: 1 }], size)).toEqual([
    { id: 1, x: 3, y: 0 }, { id: 2, x: 53, y: 0 }, { id: 3, x: 103, y: 0 },
  ]);
});

test("equal values are stacked around the middle without touching, smaller numbers first", () => {
  const dots = layOutSwarm([{ id: 9, value: 0.5 }, { id: 4, value: 0.5 }, { id: 7, value: 0.5 }], size);
  expect(dots.map(({ id }) => id)).toEqual([4, 7, 9]);
  expect(dots.map(({ y }) => y)).toEqual([0, 7, -7]);
});

test("no two dots overlap while there is room, and none leaves the picture", () => {
  const dots = layOutSwarm(Array.from({ length: 60 }, (_, id) => ({ id, value: (id * 37 % 60) / 60 })), size);
  for (const a of dots) for (const b of dots) if (a.id < b.id) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(6.9);
  const crowded = layOutSwarm(Array.from({ length: 500 }, (_, id) => ({ id, value: 0.5 })), size);
  expect(Math.max(...crowded.map(({ y }) => Math.abs(y)))).toBeLessThanOrEqual(40);
});
