import { describe, expect, test } from "vitest";
import { addVote, backOffMs, judgeFailure, markTried, parseQueuedVote, removeVote, withQueue, type VoteQueue } from "../../../client/widget/vote-queue.ts";

const add = (queue: VoteQueue, requestId: string, statementId: number, vote: "agree" | "disagree" | "pass" | null): VoteQueue =>
  addVote(queue, { requestId, statementId, vote }).queue;

describe("the vote queue", () => {
  test("keeps the order of voting, whatever the clock says", () => {
    const queue = add(add(add([], "a", 1, "agree"), "b", 2, "pass"), "c", 3, "disagree");
    expect(queue.map(({ requestId, order }) => [requestId, order])).toEqual([["a", 1], ["b", 2], ["c", 3]]);
  });

  test("a vote that was never sent gives way to the newer one on the same statement", () => {
    const first = add(add([], "a", 1, "agree"), "b", 2, "pass");
    const { queue, overtaken } = addVote(first, { requestId: "c", statementId: 1, vote: null });
    expect(queue.map(({ requestId }) => requestId)).toEqual(["b", "c"]);
    expect(overtaken.map(({ requestId }) => requestId)).toEqual(["a"]);
  });

  test("a vote that was sent may have arrived: it stays, and the newer one goes after it", () => {
    const sent = markTried(add([], "a", 1, "agree"), "a");
    const queue = add(sent, "b", 1, "disagree");
    expect(queue.map(({ requestId, tries }) => [requestId, tries])).toEqual([["a", 1], ["b", 0]]);
  });

  test("what waits is laid over what is saved; a withdrawal takes away, a pass does not", () => {
    const queue = add(add(add([], "a", 1, null), "b", 2, "pass"), "c", 3, "agree");
    expect([...withQueue(new Map([[1, "agree"], [2, "agree"]] as const), queue)]).toEqual([[2, "pass"], [3, "agree"]]);
  });

  test("a confirmed vote leaves, the others stay", () => {
    const queue = add(add([], "a", 1, "agree"), "b", 2, "pass");
    expect(removeVote(queue, "a").map(({ requestId }) => requestId)).toEqual(["b"]);
  });

  test("waits one, two, four … sixty seconds, drawn between half and whole", () => {
    expect([1, 2, 3, 7, 20].map((failures) => backOffMs(failures, 1))).toEqual([1000, 2000, 4000, 60_000, 60_000]);
    expect(backOffMs(3, 0)).toBe(2000);
  });

  test("lets go of a vote only when the answer will never change", () => {
    expect(judgeFailure({ code: "network", isTemporary: true })).toBe("try-again");
    expect(judgeFailure({ code: "internal", isTemporary: true })).toBe("try-again");
    expect(judgeFailure({ code: "participant-token-expired", isTemporary: false })).toBe("new-token");
    expect(judgeFailure({ code: "conversation-closed", isTemporary: false })).toBe("refused");
  });

  test("reads back what it wrote, and nothing that was cut short", () => {
    const entry = { requestId: "a", statementId: 1, vote: "agree", order: 1, tries: 2 } as const;
    expect(parseQueuedVote(JSON.stringify(entry))).toEqual(entry);
    for (const text of [null, "", "{\"requestId\":\"a\"", "{}", "null", "3"]) expect(parseQueuedVote(text)).toBeNull();
  });
});
