import { describe, expect, test } from "vitest";
import { widgetVoting } from "../../../messages/en/widget-voting.ts";
import { widget as english } from "../../../messages/en/widget.ts";
import { widget as japanese } from "../../../messages/ja/widget.ts";
import { localProgress } from "../../../client/widget/local-progress.ts";
import { addVote } from "../../../client/widget/vote-queue.ts";
import { progressOf } from "./build-participation.ts";

const saved = new Map([[1, "agree"], [2, "pass"]] as const);

describe("progress on screen", () => {
  test("counts what waits: a new vote adds, a withdrawal takes away, a change does neither", () => {
    const { queue: added } = addVote([], { requestId: "a", statementId: 3, vote: "agree" });
    expect(localProgress(progressOf(2, 8), saved, added)).toEqual({ answered: 3, left: 7, votesUntilPlaced: 4 });
    const { queue: withdrawn } = addVote([], { requestId: "b", statementId: 1, vote: null });
    expect(localProgress(progressOf(2, 8), saved, withdrawn)).toEqual({ answered: 1, left: 9, votesUntilPlaced: 6 });
    const { queue: changed } = addVote([], { requestId: "c", statementId: 1, vote: "disagree" });
    expect(localProgress(progressOf(2, 8), saved, changed)).toEqual(progressOf(2, 8));
  });

  test("never falls below zero", () => {
    const { queue } = addVote([], { requestId: "a", statementId: 3, vote: "agree" });
    expect(localProgress({ answered: 2, left: 0, votesUntilPlaced: 0 }, saved, queue)).toEqual({ answered: 3, left: 0, votesUntilPlaced: 0 });
  });

  test("is said in both languages", () => {
    expect(english.progress(12, 28)).toBe("12 answered · 28 left");
    expect(english.untilPlaced(3)).toBe("3 more and you appear on the map");
    expect(widgetVoting.notSent(1)).toBe("Not sent yet: 1 vote. They will be sent when you are online.");
    expect(japanese.progress(12, 28)).toBe("12件に回答 · 残り28件");
    expect(japanese.untilPlaced(3)).toBe("あと3件で、地図にあなたの場所が出ます");
  });
});
