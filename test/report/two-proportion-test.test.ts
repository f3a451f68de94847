import { expect, test } from "vitest";
import { twoProportionPValue } from "../../server/report/two-proportion-test.ts";

test("a difference of 1.96 standard errors has a p-value of 5 %", () => {
  // 60 of 100 against 46.2 of 100 would be z = 1.957; the textbook case 30/50 against 20/50 is z = 2.
  expect(twoProportionPValue(30, 50, 20, 50)).toBeCloseTo(0.0455, 4);
});

test("equal shares are no difference, whatever the numbers", () => {
  expect(twoProportionPValue(5, 10, 50, 100)).toBeCloseTo(1, 6);
});

test("nobody asked, or everybody of one mind, leaves nothing to tell apart", () => {
  expect(twoProportionPValue(0, 0, 3, 10)).toBe(1);
  expect(twoProportionPValue(10, 10, 7, 7)).toBe(1);
});

test("a huge difference is certain", () => {
  expect(twoProportionPValue(990, 1000, 10, 1000)).toBeLessThan(1e-12);
});
