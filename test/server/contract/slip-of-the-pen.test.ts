import { expect, test } from "vitest";
import { correctionProblem, editDistance } from "../../../server/contract/slip-of-the-pen.ts";

test("the distance counts letters put in, taken out and replaced", () => {
  expect(editDistance([..."kitten"], [..."sitting"])).toBe(3);
  expect(editDistance([], [..."ab"])).toBe(2);
  expect(editDistance([..."木"], [..."木"])).toBe(0);
});

test.each([
  ["More tees in the park.", "More trees in the park."],
  ["We dont need more cars.", "We don't need more cars."],
  ["公園に木が足りなです。", "公園に木が足りなでs。"],
  ["Open the libary on Sundays", "Open the library on Sundays."],
])("“%s” may become “%s”", (before, after) => {
  expect(correctionProblem(before, after)).toBeNull();
});

test.each([
  ["More trees.", "More trees.", "same"],
  ["More trees.", "Fewer trees everywhere.", "too-much"],
  ["The bus should run every 10 minutes.", "The bus should run every 15 minutes.", "number"],
  ["バスは十分おきにしてほしい。", "バスは二十分おきにしてほしい。", "number"],
  ["Cars should be allowed in the square.", "Cars should not be allowed in the square.", "negation"],
  ["駅前に車を入れる。", "駅前に車を入れない。", "negation"],
  ["Los coches deben entrar.", "Los coches no deben entrar.", "negation"],
])("“%s” may not become “%s”: %s", (before, after, problem) => {
  expect(correctionProblem(before, after)).toBe(problem);
});

test("full-width and half-width digits are the same number", () => {
  expect(correctionProblem("バスは１０分おきに。", "バスは10分おきに。")).toBeNull();
});
