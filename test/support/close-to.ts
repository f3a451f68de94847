import { expect } from "vitest";

/** Largest difference between two lists of numbers, taken place by place. Throws when they differ in length or hold NaN. */
export function largestDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  expect(left.length).toBe(right.length);
  let largest = 0;
  for (let i = 0; i < left.length; i += 1) {
    const difference = Math.abs((left[i] ?? NaN) - (right[i] ?? NaN));
    if (Number.isNaN(difference)) throw new Error(`not a number at ${String(i)}: ${String(left[i])} and ${String(right[i])}`);
    largest = Math.max(largest, difference);
  }
  return largest;
}

/** The same, relative to the larger of each pair. */
export function largestRelativeDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const scale = Array.from(left, (value, i) => Math.max(Math.abs(value), Math.abs(right[i] ?? NaN), Number.MIN_VALUE));
  return largestDifference(Array.from(left, (value, i) => value / scale[i]!), Array.from(right, (value, i) => value / scale[i]!));
}

/** 1 or −1: the sign under which `left` points along `right`. */
export function signAlong(left: ArrayLike<number>, right: ArrayLike<number>): 1 | -1 {
  let along = 0;
  for (let i = 0; i < left.length; i += 1) along += left[i]! * right[i]!;
  return along < 0 ? -1 : 1;
}
