import { describe, expect, test } from "vitest";
import { countGraphemes, previewSeeds } from "../../../client/console/seed-preview.ts";
import { textKey } from "../../../server/contract/text-key.ts";

describe("the preview of pasted statements", () => {
  test("counts what will be sent and leaves empty lines out", () => {
    const preview = previewSeeds("More benches\n\n  Fewer cars  \r\nA fountain", () => 140);
    expect(preview.ready.map((line) => line.text)).toEqual(["More benches", "Fewer cars", "A fountain"]);
    expect(preview.ready.map((line) => line.line)).toEqual([1, 3, 4]);
    expect(preview.problems).toEqual([]);
  });

  test("names the earlier line of a duplicate, by the server's rule of sameness", () => {
    const preview = previewSeeds("広場に　木を植える\nOther\n広場に 木を植える", () => 140);
    expect(preview.ready).toHaveLength(2);
    expect(preview.problems).toMatchObject([{ line: 3, problem: "duplicate", sameAsLine: 1 }]);
  });

  test("counts characters as a reader does, so that an emoji family is one", () => {
    expect(countGraphemes("👨‍👩‍👧‍👦が来る")).toBe(4);
    expect(previewSeeds("👨‍👩‍👧‍👦が来る", () => 4).problems).toEqual([]);
    expect(previewSeeds("👨‍👩‍👧‍👦が来るよ", () => 4).problems).toMatchObject([{ problem: "too-long", graphemes: 5 }]);
  });

  test("a line of exactly the limit is taken and one more is not", () => {
    expect(previewSeeds("a".repeat(20), () => 20).ready).toHaveLength(1);
    expect(previewSeeds("a".repeat(21), () => 20).ready).toHaveLength(0);
  });

  test("a line with a direction override is refused, because it shows another text than it holds", () => {
    expect(previewSeeds("abc\u202Edef", () => 140).problems).toMatchObject([{ problem: "hidden-characters" }]);
  });

  test("a line pasted from a spreadsheet keeps its words, with a space for the tab", () => {
    expect(previewSeeds("One\tTwo", () => 140).ready[0]?.text).toBe("One Two");
  });

  test("nothing pasted is nothing to send", () => {
    expect(previewSeeds(" \n\n ", () => 140)).toEqual({ lines: [], ready: [], problems: [] });
  });

  test("full-width letters are the same text as narrow ones, other words are not", () => {
    expect(textKey("ＡＢＣ")).toBe(textKey("ABC"));
    expect(textKey("税を上げる")).not.toBe(textKey("税を下げる"));
  });
});
