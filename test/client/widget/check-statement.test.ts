import { describe, expect, test } from "vitest";
import { checkStatement } from "../../../client/widget/check-statement.ts";

describe("a sentence one can agree with is left alone", () => {
  test.each([
    "", "The square needs more shade in summer.", "広場には、夏の日かげがもっと必要だ。", "At most 3.5 m wide, e.g. beside the U.S. embassy.", "Open it at 9 a.m. on weekdays",
    "「もっと木を」という声を聞いてほしい。", "静かな場所がほしい", "Más sombra en la plaza.",
  ])("%s", (text) => {
    expect(checkStatement(text)).toEqual([]);
  });
});

describe("a question is told by its mark or its ending", () => {
  test.each(["Do we need more trees?", "木を植えますか？", "木を植えますか。", "どうして木がないのでしょうか", "¿Hace falta más sombra?", "需要更多樹嗎？"])("%s", (text) => {
    expect(checkStatement(text)).toContain("question");
  });
});

describe("more than one sentence is told in scripts with and without spaces", () => {
  test.each(["We need trees. We need benches too.", "木を植えたい。ベンチもほしい。", "もっと木を！ベンチも！", "Trees! And benches."])("%s", (text) => {
    expect(checkStatement(text)).toEqual(["several"]);
  });
});
