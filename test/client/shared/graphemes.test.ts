import { expect, test } from "vitest";
import { countGraphemes } from "../../../client/shared/graphemes.ts";

test("counts what a reader counts: a family, a flag and a typed-out が are one each", () => {
  expect(countGraphemes("")).toBe(0);
  expect(countGraphemes("abc")).toBe(3);
  expect(countGraphemes("👨‍👩‍👧🇯🇵")).toBe(2);
  expect(countGraphemes("か\u3099")).toBe(1);
});
