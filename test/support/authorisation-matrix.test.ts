import { expect, test } from "vitest";
import { callers, differences, expectedAnswer, matrix, type Observation } from "./authorisation-matrix.ts";

const endpoint = "POST /console/conversations/:id/moderation";
const seen: readonly Observation[] = callers.map((caller) => ({ endpoint, caller, where: "own", answer: expectedAnswer(["moderator", "conversation"], caller, "own") }));

test("a server that does as the matrix says shows no difference", () => {
  expect(differences(matrix, seen)).toEqual([]);
});

test("a line that lets in one role too many or too few is found, and so is a line that is not there", () => {
  expect(differences({ [endpoint]: ["analyst", "conversation"] }, seen)).toEqual([
    `${endpoint}, analyst, own: not-allowed instead of yes`, `${endpoint}, program that reads, own: not-allowed instead of yes`,
  ]);
  expect(differences({ [endpoint]: ["organiser", "conversation"] }, seen)).toEqual([
    `${endpoint}, moderator, own: yes instead of not-allowed`, `${endpoint}, guest, own: yes instead of not-allowed`, `${endpoint}, program that moderates, own: yes instead of not-allowed`,
  ]);
  expect(differences({}, seen.slice(0, 1))).toEqual([`${endpoint} has no line in test/support/authorisation-matrix.ts`]);
});

test("an owner next door, and a guest one door further, are told that there is nothing", () => {
  expect(expectedAnswer(["analyst", "site"], "owner", "foreign")).toBe("site-not-found");
  expect(expectedAnswer(["analyst", "conversation"], "guest", "other")).toBe("conversation-not-found");
  expect(expectedAnswer(["owner", "organisation"], "guest", "own")).toBe("organisation-not-found");
  expect(expectedAnswer(["moderator", "conversation"], "guest", "own")).toBe("yes");
  expect(expectedAnswer(["analyst", "oneself"], "program that organises", "own")).toBe("not-allowed");
});
