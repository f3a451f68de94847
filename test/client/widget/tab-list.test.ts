import { expect, test } from "vitest";
import { tabAfter } from "../../../client/widget/tab-list.tsx";

test("arrows go round the tabs, Home and End to the first and the last, other keys nowhere", () => {
  expect(["ArrowRight", "ArrowLeft", "Home", "End", "ArrowUp", "a"].map((key) => tabAfter(key, 2, 3, false))).toEqual([0, 1, 0, 2, -1, -1]);
  expect(tabAfter("ArrowLeft", 0, 3, false)).toBe(2);
});

test("where one reads from the right, the arrows go that way", () => {
  expect(["ArrowRight", "ArrowLeft"].map((key) => tabAfter(key, 1, 3, true))).toEqual([0, 2]);
});
