import { expect, test } from "vitest";
import { binPeople } from "../../../server/present/density.ts";

const people = (positions: readonly (readonly [number, number, number])[]) => ({
  x: Float64Array.from(positions, ([x]) => x), y: Float64Array.from(positions, ([, y]) => y), group: Int8Array.from(positions, ([, , group]) => group),
});

test("nobody is an empty picture", () => {
  const { density, outline } = binPeople(people([]), new Set());
  expect(density.cells).toEqual([]);
  expect(outline(0)).toEqual([]);
});

test("people at one point are one cell, which has an outline with an area", () => {
  const { density, outline } = binPeople(people([[2, 3, 0], [2, 3, 0]]), new Set());
  expect(density).toEqual({ cellSize: 1, originX: 2, originY: 3, cells: [[0, 0, 2, 0]] });
  expect(outline(0)).toHaveLength(4);
});

test("the longer side has 48 cells, cells are square, and the outermost people are inside", () => {
  const { density } = binPeople(people([[0, 0, 0], [48, 12, 1], [24, 6, 0]]), new Set());
  expect(density.cellSize).toBe(1);
  expect(density.cells).toEqual([[0, 0, 1, 0], [24, 6, 1, 0], [47, 12, 1, 1]]);
});

test("people of a hidden group are counted with those in no group", () => {
  const { density, outline } = binPeople(people([[0, 0, 0], [0, 0, -1], [10, 10, 1]]), new Set([0]));
  expect(density.cells.map(([, , count, group]) => [count, group])).toEqual([[2, -1], [1, 1]]);
  expect(outline(0)).toEqual([]);
});

test("a hundred thousand people are at most 48 × 48 cells a group", () => {
  const count = 100_000;
  const scattered = { x: Float64Array.from({ length: count }, (_, i) => (i * 7919) % 1000), y: Float64Array.from({ length: count }, (_, i) => (i * 104_729) % 997), group: new Int8Array(count) };
  const { density } = binPeople(scattered, new Set());
  expect(density.cells.length).toBeLessThanOrEqual(48 * 48);
  expect(density.cells.reduce((sum, [, , people]) => sum + people, 0)).toBe(count);
});
