import fc from "fast-check";
import { expect, test } from "vitest";
import { buildBaseClusterLevels, buildBaseClusters } from "../../clustering/base-clusters.ts";
import { chooseGroupCount, noGroupCount } from "../../clustering/choose-group-count.ts";
import { groupPlaced, largestGroupCount } from "../../clustering/group-placed.ts";
import { canonicalPositions } from "../../clustering/canonical-positions.ts";
import { kmeansByCells } from "../../clustering/kmeans-by-cells.ts";
import { kmeans } from "../../clustering/kmeans.ts";
import { polisKmeans } from "../../clustering/polis/polis-kmeans.ts";
import { groupBaseClusters } from "../../clustering/polis/group-base-clusters.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { weightedSilhouettes } from "../../clustering/silhouette.ts";

const at = (points: readonly (readonly [number, number])[]) => ({ x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) });
const polis = { ...defaultSettings, mode: "polis" as const };

test("with few different positions each is a base cluster of its own, weighted by people", () => {
  const { x, weight, cellOf } = buildBaseClusters(at([[0, 0], [5, 5], [0, 0], [5, 5], [0, 0], [1, 0]]), 100);
  expect(Array.from(weight).sort()).toEqual([1, 2, 3]);
  expect(cellOf[0]).toBe(cellOf[2]);
  expect(cellOf[0]).toBe(cellOf[4]);
  expect(new Set(x)).toEqual(new Set([0, 5, 1]));
});

test("base clusters: never more than asked for, nobody lost, equal positions together", () => {
  const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (points, most) => {
      const { weight, cellOf } = buildBaseClusters(at(points), most);
      expect(weight.length).toBeLessThanOrEqual(most);
      expect(weight.reduce((sum, people) => sum + people, 0)).toBe(points.length);
      const first = new Map<string, number>();
      points.forEach((own, i) => expect(cellOf[i]).toBe(first.get(own.join()) ?? first.set(own.join(), cellOf[i]!).get(own.join())));
      expect(weight.length).toBeGreaterThanOrEqual(Math.min(most, first.size));
    }),
    { numRuns: 300, seed: 10 },
  );
});

test("k-means weighs positions by people: three at 0 and one at 4 meet at 1", () => {
  const { centers, inertia } = kmeans(at([[0, 0], [4, 0]]), Float64Array.of(3, 1), at([[2, 0]]));
  expect([centers.x[0], centers.y[0]]).toEqual([1, 0]);
  // 3·1² + 1·3²
  expect(inertia).toBe(12);
});

test("k-means restarts a cluster that lost everybody", () => {
  const { sizes } = kmeans(at([[0, 0], [1, 0], [10, 0]]), null, at([[0, 0], [99, 99]]));
  expect(sizes).toEqual([2, 1]);
});

test("silhouette of two pairs: neighbours 1 apart, pairs 10 apart", () => {
  const points = at([[0, 0], [1, 0], [10, 0], [11, 0]]);
  // Outer ones: a = 1, b = 10.5, 9.5/10.5; inner ones: a = 1, b = 9.5, 8.5/9.5.
  const [value] = weightedSilhouettes(points, new Float64Array(4).fill(1), [{ k: 2, assignment: Int8Array.of(0, 0, 1, 1) }]);
  expect(value).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
});

test("a position held by two people counts as two people at no distance", () => {
  const [weighted] = weightedSilhouettes(at([[0, 0], [3, 0], [10, 0]]), Float64Array.of(2, 1, 1), [{ k: 2, assignment: Int8Array.of(0, 0, 1) }]);
  const [listed] = weightedSilhouettes(at([[0, 0], [0, 0], [3, 0], [10, 0]]), new Float64Array(4).fill(1), [{ k: 2, assignment: Int8Array.of(0, 0, 0, 1) }]);
  expect(weighted).toBeCloseTo(listed!, 12);
});

test("three heaps are three groups, numbered by size, and the silhouette says so", () => {
  const heap = (x: number, y: number, people: number) => Array.from({ length: people }, (_, i) => [x + (i % 3) * 0.1, y + (i % 5) * 0.1] as const);
  const groupings = groupPlaced(at([...heap(0, 0, 15), ...heap(9, 0, 30), ...heap(0, 9, 20)]), defaultSettings);
  const three = groupings.find(({ k }) => k === 3)!;
  expect(three.sizes).toEqual([30, 20, 15]);
  expect(new Set(three.assignment.slice(0, 15))).toEqual(new Set([2]));
  expect(three.silhouette).toBe(Math.max(...groupings.map(({ silhouette }) => silhouette)));
});

test("the largest k grows with base clusters, twelve for each group beyond two, and a pinned k overrules that", () => {
  expect([2, 11, 12, 36, 100].map((base) => largestGroupCount(base, defaultSettings))).toEqual([2, 2, 3, 5, 5]);
  expect(largestGroupCount(20, { ...defaultSettings, pinnedGroupCount: 8 })).toBe(8);
  expect(largestGroupCount(4, { ...defaultSettings, pinnedGroupCount: 8 })).toBe(4);
  expect(largestGroupCount(100, { ...defaultSettings, maxGroupCount: 10 })).toBe(10);
});

const candidate = (k: number, silhouette: number, smallest = 10) => ({ k, silhouette, sizes: [...Array.from({ length: k - 1 }, () => 20), smallest] });

test("a better number of groups must win four updates in a row", () => {
  let memory = noGroupCount;
  const shown: number[] = [];
  for (const better of [2, 3, 3, 3, 3, 2]) {
    const chosen = chooseGroupCount([candidate(2, better === 2 ? 0.6 : 0.4), candidate(3, 0.5)], defaultSettings, memory);
    memory = chosen.memory;
    shown.push(chosen.chosenK);
  }
  expect(shown).toEqual([2, 2, 2, 2, 3, 3]);
});

test("a number of groups that is no longer possible gives way at once", () => {
  const memory = { lastK: 4, lastCount: 9, smoothedK: 4 };
  expect(chooseGroupCount([candidate(2, 0.3), candidate(3, 0.2)], defaultSettings, memory).chosenK).toBe(2);
});

test("a pinned number of groups is shown, and what the method would choose is remembered", () => {
  const { chosenK, memory } = chooseGroupCount([candidate(2, 0.6), candidate(3, 0.5)], { ...defaultSettings, pinnedGroupCount: 3 }, noGroupCount);
  expect(chosenK).toBe(3);
  expect(memory.smoothedK).toBe(2);
});

test("one eccentric person is not a group while there is another way; in polis mode they are", () => {
  const candidates = [candidate(2, 0.9, 1), candidate(3, 0.4, 12)];
  expect(chooseGroupCount(candidates, defaultSettings, noGroupCount).chosenK).toBe(3);
  expect(chooseGroupCount(candidates, polis, noGroupCount).chosenK).toBe(2);
  expect(chooseGroupCount([candidate(2, 0.9, 1)], defaultSettings, noGroupCount).chosenK).toBe(2);
});

test("equal silhouettes: the smaller k, in polis mode the larger", () => {
  const candidates = [candidate(2, 0.5), candidate(3, 0.5)];
  expect(chooseGroupCount(candidates, defaultSettings, noGroupCount).chosenK).toBe(2);
  expect(chooseGroupCount(candidates, polis, noGroupCount).chosenK).toBe(3);
});

test("polis k-means starts at the first different positions, so order matters; of equally near centres the last wins", () => {
  const line = at([[0, 0], [0, 0], [2, 0], [1, 0]]);
  const clusters = polisKmeans(line, null, 2, 0);
  expect(clusters.map(({ members }) => members)).toEqual([[0, 1], [2, 3]]);
  expect(clusters.map(({ x }) => x)).toEqual([0, 1.5]);
});

test("polis groups: weighted means, unweighted silhouettes, at most 2 + base / 12 groups", () => {
  const base = at([[0, 0], [1, 0], [10, 0], [11, 0]]);
  const [two, ...others] = groupBaseClusters(base, Float64Array.of(3, 1, 1, 1), 5);
  expect(others).toEqual([]);
  expect(two!.clusters.map(({ x }) => x)).toEqual([0.25, 10.5]);
  expect(two!.silhouette).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
});

test("k-means by cells ends where the plain one ends", () => {
  const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 6, maxLength: 150 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 150 }), (points, k, most) => {
      const positions = canonicalPositions(at(points.map(([x, y], i) => [x + i / 977, y + i / 1009] as const)));
      const start = at(Array.from({ length: k }, (_, c) => [positions.x[c]!, positions.y[c]!] as const));
      const cells = buildBaseClusterLevels(positions, [most, most])[1];
      const [bounded, plain] = [kmeansByCells(cells, positions, start), kmeans(positions, null, start)];
      expect(Array.from(bounded.assignment)).toEqual(Array.from(plain.assignment));
      expect(bounded.inertia).toBeCloseTo(plain.inertia, 8);
      expect(bounded.sizes).toEqual(plain.sizes);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("coarse base clusters are unions of fine ones", () => {
  const points = at(Array.from({ length: 500 }, (_, i) => [(i * 37) % 101, (i * 53) % 89] as const));
  const [coarse, fine] = buildBaseClusterLevels(points, [20, 90]);
  expect([coarse.x.length, fine.x.length]).toEqual([20, 90]);
  expect(coarse).toEqual(buildBaseClusters(points, 20));
  fine.cells.forEach(({ start, end, sumX, minX, maxX }, cell) => {
    const own = Array.from(fine.members.x.slice(start, end));
    expect(own).toEqual(Array.from(fine.order.slice(start, end), (i) => points.x[i]));
    expect([sumX, minX, maxX]).toEqual([own.reduce((sum, x) => sum + x, 0), Math.min(...own), Math.max(...own)]);
    for (const i of fine.order.slice(start, end)) expect(fine.cellOf[i]).toBe(cell);
  });
  const parent = new Map<number, number>();
  fine.cellOf.forEach((cell, i) => expect(parent.get(cell) ?? parent.set(cell, coarse.cellOf[i]!).get(cell)).toBe(coarse.cellOf[i]));
});
