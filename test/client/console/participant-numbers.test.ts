import { expect, test } from "vitest";
import { readParticipantNumbers, writeParticipantNumbers } from "../../../client/console/participant-numbers.ts";

test.each([
  ["3, 12-14 40", [3, 12, 13, 14, 40]], ["５、７〜９", [5, 7, 8, 9]], ["7 7 7", [7]], ["", []], ["2 – 4", [2, 3, 4]],
])("%j is %j", (typed, numbers) => {
  expect(readParticipantNumbers(typed)).toEqual({ numbers });
});
test.each([["3, x", "x"], ["9-3", "9-3"], ["-4", "-4"], ["1-900000", "1-900000"], ["1.5", "1.5"]])("%j is refused for %j", (typed, wrong) => {
  expect(readParticipantNumbers(typed)).toEqual({ wrong });
});
test("neighbours are written as ranges, and come back the same", () => {
  expect(writeParticipantNumbers([9, 3, 4, 5, 7, 8, 5])).toBe("3-5, 7-9");
  expect(writeParticipantNumbers([1, 2])).toBe("1, 2");
});
