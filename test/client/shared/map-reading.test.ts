import { describe, expect, test } from "vitest";
import type { MapAssessmentPresented } from "../../../server/contract/opinion-map.ts";
import { readMap } from "../../../client/shared/map-reading.ts";
import { groupColour, groupNumber } from "../../../client/shared/group-colour.ts";
import { voteShares } from "../../../client/shared/vote-shares.ts";
import { buildGroup, buildPublicMap } from "./build-public-map.ts";

const assessment = (distinguishable: boolean): MapAssessmentPresented => ({ distinguishable, pValue: 0.5, permutations: 100, stability: 0.9, resamples: 50, prediction: null });

describe("what the figure shows", () => {
  test("groups, unless chance would do as well", () => {
    expect(readMap(buildPublicMap())).toEqual({ kind: "groups" });
    expect(readMap(buildPublicMap({ assessment: assessment(true) }))).toEqual({ kind: "groups" });
    expect(readMap(buildPublicMap({ assessment: assessment(false) }))).toEqual({ kind: "one-shape", reason: "no-clear-groups" });
  });

  test("one shape when there is one group, and what is missing before that", () => {
    expect(readMap(buildPublicMap({ groups: [buildGroup("A", [0, 0])] }))).toEqual({ kind: "one-shape", reason: "no-clear-groups" });
    expect(readMap(buildPublicMap({ state: { kind: "one-group", reason: "no-variance" } }))).toEqual({ kind: "one-shape", reason: "all-alike" });
    expect(readMap(buildPublicMap({ state: { kind: "too-few-participants", placed: 3, needed: 7 } }))).toEqual({ kind: "too-few", placed: 3, needed: 7 });
  });
});

describe("looks of groups", () => {
  test("letters count up, past Z as AA", () => {
    expect(["A", "B", "Z", "AA", "?"].map(groupNumber)).toEqual([0, 1, 25, 26, 0]);
  });

  test("six letters have six patterns; the seventh repeats the first in a second tone", () => {
    const looks = ["A", "B", "C", "D", "E", "F", "G"].map(groupColour);
    expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(7);
    expect(looks[0]?.mark).toBe("var(--group-a)");
    expect(looks[6]?.mark).toBe("var(--group-a-second)");
  });
});

test("shares add up to one; nobody seen has none", () => {
  expect(voteShares({ agrees: 5, disagrees: 3, passes: 2 })).toEqual({ agree: 0.5, disagree: 0.3, pass: 0.2 });
  expect(voteShares({ agrees: 0, disagrees: 0, passes: 0 })).toBeNull();
});
