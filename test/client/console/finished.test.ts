import { describe, expect, test } from "vitest";
import { lifeActs, openingDoubts } from "../../../client/console/conversation-life.ts";
import { embedCode } from "../../../client/console/embed-code.ts";
import { holdOf, pValueText } from "../../../client/console/map-trust.ts";

describe("what the overview says", () => {
  test("only acts that make sense are offered, and archiving an open conversation means closing it first", () => {
    expect(lifeActs("draft")).toEqual(["open", "preview", "archive"]);
    expect(lifeActs("open")).toEqual(["close"]);
    expect(lifeActs("closed")).toEqual(["reopen", "archive"]);
    expect(lifeActs("archived")).toEqual(["unarchive"]);
  });

  test("opening without statements or after the closing time is doubted", () => {
    const counts = { participants: 0, votes: 0, statements: { pending: 3, accepted: 0, rejected: 0, votable: 0 } };
    const settings = { closesAt: 1_000 } as Parameters<typeof openingDoubts>[0]["settings"];
    expect(openingDoubts({ counts, settings }, 1_000)).toEqual(["no-statements", "closing-time-passed"]);
    expect(openingDoubts({ counts: { ...counts, statements: { ...counts.statements, votable: 1 } }, settings }, 999)).toEqual([]);
  });

  test("the embed code is the two lines that the loader reads", () => {
    expect(embedCode("https://h.example", "abcde12345").split("\n")).toEqual([
      '<script async src="https://h.example/embed.js"></script>',
      '<div class="hiroba" data-conversation="abcde12345"></div>',
    ]);
  });

  test("stability in words, and no p-value finer than the shuffles allow", () => {
    expect([0.95, 0.8, 0.7, 0.6, 0.2].map(holdOf)).toEqual(["firmly", "firmly", "mostly", "mostly", "loosely"]);
    expect(pValueText(0.0099, 100, String)).toBe("p ≤ 0.01");
    expect(pValueText(0.2376, 100, String)).toBe("p = 0.24");
  });
});
