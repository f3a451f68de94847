import { expect, test } from "vitest";
import { countGraphemes } from "../../server/commands/count-graphemes.ts";
import { textKey } from "../../server/contract/text-key.ts";

test.each([
  ["", 0], ["木", 1], ["か\u3099", 1], ["👨‍👩‍👧‍👦", 1], ["🇯🇵🇩🇪", 2], ["e\u0301", 1], ["한글", 2], ["a b", 3],
])("%j has %i characters for a reader", (text, count) => {
  expect(countGraphemes(text)).toBe(count);
});

test.each([
  ["ＡＢＣ", "ABC"], ["ｶﾌｪ", "カフェ"], ["a\u3000 b\u00a0c", "a b c"], [" a ", "a"], ["か\u3099", "が"], ["①", "1"],
])("%j and %j are the same statement", (one, other) => {
  expect(textKey(one)).toBe(textKey(other));
});

test.each([["Trees", "trees"], ["下げるべきだ", "上げるべきだ"], ["a b", "ab"], ["は", "ば"]])("%j and %j are not", (one, other) => {
  expect(textKey(one)).not.toBe(textKey(other));
});
