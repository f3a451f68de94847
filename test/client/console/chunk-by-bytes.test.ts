import { expect, test } from "vitest";
import { chunkByBytes } from "../../../client/console/chunk-by-bytes.ts";

const sizeOf = (items: readonly unknown[]): number => new TextEncoder().encode(JSON.stringify(items)).length;

test("a thousand Japanese lines go in runs that each fit the server's body limit, in order and whole", () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `${String(index)}${"駅".repeat(100)}`);
  const chunks = chunkByBytes(lines, 1000);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.flat()).toEqual(lines);
  for (const chunk of chunks) expect(sizeOf(chunk)).toBeLessThan(49_000);
});

test("no run holds more items than the contract allows", () => {
  expect(chunkByBytes([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test("an item larger than the limit still goes, alone", () => {
  expect(chunkByBytes(["a", "b".repeat(100), "c"], 10, 50)).toEqual([["a"], ["b".repeat(100)], ["c"]]);
});

test("nothing gives no run", () => {
  expect(chunkByBytes([], 10)).toEqual([]);
});
