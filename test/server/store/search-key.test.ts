import { expect, test } from "vitest";
import { searchKey } from "../../../server/store/search-key.ts";

test.each([
  ["ｶﾌｪ　ＡＢＣ", "カフェ abc"],
  ["とうきょう", "トウキョウ"],
  ["Árboles y niños", "arboles Y NINOS"],
  ["ﾊﾞｽ停", "ばす停"],
])("%s is found as %s", (one, other) => {
  expect(searchKey(one)).toBe(searchKey(other));
});

test("different letters stay different: か is not が, and a is not b", () => {
  expect(searchKey("かき")).not.toBe(searchKey("がき"));
  expect(searchKey("カフェ")).not.toBe(searchKey("カフ"));
});
