import { describe, expect, test } from "vitest";
import { forgetUndo, popUndo, pushUndo } from "../../../client/console/undo-stack.ts";
import { buildReviewStatement } from "./build-review-statement.ts";

describe("undo", () => {
  test("gives back the newest act first, with everything a statement was", () => {
    const rejected = buildReviewStatement(2, { moderation: "rejected", reason: "off topic" });
    const stack = pushUndo(pushUndo([], 1, [buildReviewStatement(1)]), 2, [rejected]);
    const last = popUndo(stack);
    expect(last?.step.restore).toEqual([{ statementId: 2, moderation: "rejected", isMeta: false, reason: "off topic" }]);
    expect(popUndo(last?.rest ?? [])?.step.restore).toEqual([{ statementId: 1, moderation: "pending", isMeta: false, reason: null }]);
  });

  test("a bulk act is one step", () => {
    const stack = pushUndo([], 1, [1, 2, 3].map((id) => buildReviewStatement(id)));
    expect(stack).toHaveLength(1);
    expect(popUndo(stack)?.step.restore).toHaveLength(3);
  });

  test("an empty stack has nothing to undo, and an act on nothing leaves none", () => {
    expect(popUndo([])).toBeNull();
    expect(pushUndo([], 1, [])).toEqual([]);
  });

  test("an act the server refused is forgotten, wholly or for the statements it refused", () => {
    const stack = pushUndo([], 7, [buildReviewStatement(1), buildReviewStatement(2)]);
    expect(forgetUndo(stack, 7)).toEqual([]);
    expect(forgetUndo(stack, 7, new Set([1]))[0]?.restore.map((decision) => decision.statementId)).toEqual([2]);
    expect(forgetUndo(stack, 8)).toEqual(stack);
  });

  test("fifty steps are kept", () => {
    let stack = pushUndo([], 0, [buildReviewStatement(0)]);
    for (let act = 1; act < 60; act += 1) stack = pushUndo(stack, act, [buildReviewStatement(act)]);
    expect(stack).toHaveLength(50);
    expect(stack[0]?.act).toBe(10);
  });
});
