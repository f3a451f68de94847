import { describe, expect, test } from "vitest";
import { hiddenByDifference, type Division } from "../../../server/present/hidden-by-difference.ts";

/** "AAB-" is two people in group A, one in B and one in none; hidden groups by letter. */
const division = (people: string, hidden = ""): Division => {
  const index = (letter: string): number => (letter === "-" ? -1 : letter.charCodeAt(0) - 65);
  const group = Int8Array.from(people, index);
  return { group, groupCount: Math.max(...group) + 1, hidden: new Set(Array.from(hidden, index)) };
};
const letters = (groups: ReadonlySet<number>): string => [...groups].sort().map((group) => String.fromCharCode(65 + group)).join("");
const hide = (ours: Division, others: readonly Division[], least = 5): string => letters(hiddenByDifference(ours, others, least));

describe("groups hidden because of what another division shows", () => {
  test("a division that cuts a group into two large ones hides nothing", () => {
    expect(hide(division("AAAAAABBBBBBCCCCCC"), [division("AAAAAAAAAAAABBBBBB")])).toBe("");
  });

  test("eight of the ten people of another group would give the other two away", () => {
    //  theirs A = 10, B = 10; ours A = 8 of their A, B = the other two and their B
    const theirs = division("AAAAAAAAAABBBBBBBBBB");
    const ours = division("AAAAAAAABBBBBBBBBBBB");
    // Their A less our A is two people, and so is our B less their B: both groups give them away.
    expect(hide(ours, [theirs])).toBe("AB");
    expect(hide(ours, [theirs], 2)).toBe("");
  });

  test("a hidden part of a group that is shown whole elsewhere takes the other part with it", () => {
    // Their A (9) is our A (6) and our C (3), which is too small to be shown: nine less six is C.
    expect(hide(division("AAAAAACCCBBBBBBBB-----", "C"), [division("AAAAAAAAABBBBBBBB-----")])).toBe("AC");
  });

  test("two groups that overlap in a few people give the few away by covering everybody", () => {
    // Their A (10) and our B (10) are everybody (18) and two people twice.
    expect(hide(division("AAAAAAAABBBBBBBBBB"), [division("AAAAAAAAAACCCCCCCC", "C")])).toBe("AB");
  });

  test("where the other division shows nothing there is nothing to subtract", () => {
    expect(hide(division("AAAAAAAABBBBBBBBBBBB"), [division("AAAAAAAAAABBBBBBBBBB", "AB")])).toBe("");
  });

  test("the same division twice says nothing new", () => {
    const one = division("AAAAABBBBBCCCCC---");
    expect(hide(one, [one, one])).toBe("");
  });
});
