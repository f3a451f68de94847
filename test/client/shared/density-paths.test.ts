import { expect, test } from "vitest";
import { densityPaths } from "../../../client/shared/density-paths.ts";

const dot = (x: number, strength: number, group: number) => ({ x, y: 10, radius: 2, strength, group });

test("dots of one group and shade are one path, whatever their number", () => {
  const paths = densityPaths([dot(10, 1, 0), dot(20, 0.99, 0), dot(30, 0.1, 0), dot(40, 1, -1)]);
  expect(paths.map(({ group, strength }) => [group, strength])).toEqual([[-1, 1], [0, 0.125], [0, 1]]);
  expect(paths[2]?.d).toBe("M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0ZM18 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
  expect(densityPaths(Array.from({ length: 2000 }, (_, index) => dot(index, (index % 100) / 100, index % 5))).length).toBeLessThanOrEqual(40);
});

test("no dots are no path, and the thinnest spread is still a shade", () => {
  expect(densityPaths([])).toEqual([]);
  expect(densityPaths([dot(1, 0, 0)])[0]?.strength).toBe(0.125);
});
