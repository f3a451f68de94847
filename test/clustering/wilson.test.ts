import { expect, test } from "vitest";
import { wilsonInterval } from "../../clustering/wilson.ts";

test("8 of 10 gives 0.8 between 0.490 and 0.943", () => {
  const share = wilsonInterval(8, 10);
  expect(share.value).toBe(0.8);
  // By hand: z² = 3.841459; (0.8 + 0.192073 ± 1.959964·√(0.016 + 0.00960365)) / 1.3841459
  expect(share.low).toBeCloseTo(0.490162, 6);
  expect(share.high).toBeCloseTo(0.943318, 6);
});

test("nobody asked: nothing known, anything possible", () => {
  expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
});

test("none of ten and ten of ten are mirror images with the exact end", () => {
  const none = wilsonInterval(0, 10);
  const all = wilsonInterval(10, 10);
  expect(none.low).toBe(0);
  expect(all.high).toBe(1);
  // z² / (n + z²) = 3.841459 / 13.841459
  expect(none.high).toBeCloseTo(0.277533, 6);
  expect(all.low).toBeCloseTo(1 - 0.277533, 6);
});

test("the interval narrows with more people and always contains the share", () => {
  const few = wilsonInterval(3, 5);
  const many = wilsonInterval(300, 500);
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
  for (let trials = 1; trials <= 40; trials += 1) {
    for (let successes = 0; successes <= trials; successes += 1) {
      const { value, low, high } = wilsonInterval(successes, trials);
      expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
    }
  }
});
