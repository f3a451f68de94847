import { expect, test } from "vitest";
import { defaultSettings } from "../../clustering/settings.ts";
import { weightedSilhouettes } from "../../clustering/silhouette.ts";
import { createRandom } from "../../clustering/random.ts";
import { personSilhouette } from "../../server/interchange/person-silhouette.ts";

test("two pairs on a line: (9.5 / 10.5 + 8.5 / 9.5) / 2", () => {
  expect(personSilhouette([0, 1, 10, 11], [0, 0, 0, 0], [0, 0, 1, 1])).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
});

test("somebody alone in a group counts 0, somebody without a group not at all", () => {
  expect(personSilhouette([0, 1, 10], [0, 0, 0], [0, 0, 1])).toBeCloseTo((9 / 10 + 8 / 9 + 0) / 3, 12);
  expect(personSilhouette([0, 1, 10, 11, 500], [0, 0, 0, 0, 0], [0, 0, 1, 1, -1])).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
});

test("one group, no group, and everybody in one place give 0", () => {
  expect(personSilhouette([0, 1], [0, 0], [0, 0])).toBe(0);
  expect(personSilhouette([], [], [])).toBe(0);
  expect(personSilhouette([2, 2, 2, 2], [3, 3, 3, 3], [0, 0, 1, 1])).toBe(0);
});

test("is the same number as the method's own, which is made another way", () => {
  const random = createRandom(defaultSettings.seed, 1);
  const x = Array.from({ length: 120 }, (_, person) => (person % 3) * 2 + random.next());
  const y = Array.from({ length: 120 }, () => random.next());
  const group = Int8Array.from(x, (_, person) => person % 3);
  const [own] = weightedSilhouettes({ x: Float64Array.from(x), y: Float64Array.from(y) }, new Float64Array(120).fill(1), [{ k: 3, assignment: group }]);
  expect(personSilhouette(x, y, group)).toBeCloseTo(own ?? NaN, 12);
});
