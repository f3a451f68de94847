import { describe, expect, test } from "vitest";
import { decided, decisionFor, shownState } from "../../../client/console/review-decision.ts";
import { effective, emptyReview, neighbour, nextOffset, nextToReview, remaining, reviewReducer, rowOf, shown, type ReviewState } from "../../../client/console/review-state.ts";
import { buildReviewStatement } from "./build-review-statement.ts";

const loaded = (count: number, total = count): ReviewState =>
  reviewReducer(emptyReview("pending"), {
    type: "loaded",
    filter: "pending",
    page: { statements: Array.from({ length: count }, (_, index) => buildReviewStatement(index + 1)), total },
  });

const decide = (state: ReviewState, act: number, id: number, kind: "accept" | "meta" | "pending" = "accept"): ReviewState =>
  reviewReducer(state, { type: "decide", act, decisions: [decisionFor({ kind }, id)] });

const stateOf = (state: ReviewState, id: number): string => {
  const row = rowOf(state, id);
  return row === undefined ? "gone" : shownState(shown(row));
};

describe("the review queue", () => {
  test("opens with its first statement", () => {
    expect(loaded(3).currentId).toBe(1);
    expect(loaded(0).currentId).toBeNull();
  });

  test("shows a decision at once and keeps the row in its place", () => {
    const state = decide(loaded(3), 1, 2);
    expect(state.rows.map((row) => row.confirmed.id)).toEqual([1, 2, 3]);
    expect(stateOf(state, 2)).toBe("accepted");
    expect(remaining(state)).toBe(2);
  });

  test("takes a refused decision back, and there is nothing left to undo", () => {
    const state = reviewReducer(decide(loaded(3), 1, 2), { type: "failed", act: 1, statementIds: [2] });
    expect(stateOf(state, 2)).toBe("pending");
    expect(remaining(state)).toBe(3);
    expect(state.undo).toEqual([]);
  });

  test("a bulk act refused in part takes back only that part", () => {
    const both = reviewReducer(loaded(2), { type: "decide", act: 1, decisions: [1, 2].map((id) => decisionFor({ kind: "accept" }, id)) });
    const first = reviewReducer(both, { type: "confirmed", act: 1, statements: [buildReviewStatement(1, { moderation: "accepted" })], overtaken: [] });
    const state = reviewReducer(first, { type: "failed", act: 1, statementIds: [2] });
    expect([stateOf(state, 1), stateOf(state, 2)]).toEqual(["accepted", "pending"]);
    expect(state.undo[0]?.restore.map((decision) => decision.statementId)).toEqual([1]);
  });

  test("undo before the first answer still ends where it began", () => {
    let state = decide(loaded(2), 1, 1);
    state = reviewReducer(state, { type: "undo", act: 2 });
    expect(stateOf(state, 1)).toBe("pending");
    state = reviewReducer(state, { type: "confirmed", act: 1, statements: [buildReviewStatement(1, { moderation: "accepted" })], overtaken: [] });
    expect(stateOf(state, 1)).toBe("pending");
    state = reviewReducer(state, { type: "confirmed", act: 2, statements: [buildReviewStatement(1)], overtaken: [] });
    expect(stateOf(state, 1)).toBe("pending");
    expect(rowOf(state, 1)?.underway).toEqual([]);
  });

  test("an undo the server refused can be tried again", () => {
    const accepted = reviewReducer(decide(loaded(1), 1, 1), { type: "confirmed", act: 1, statements: [buildReviewStatement(1, { moderation: "accepted" })], overtaken: [] });
    const step = accepted.undo[0];
    const undone = reviewReducer(accepted, { type: "undo", act: 2 });
    expect(undone.undo).toEqual([]);
    const state = reviewReducer(undone, { type: "failed", act: 2, statementIds: [1], ...(step === undefined ? {} : { undone: step }) });
    expect(stateOf(state, 1)).toBe("accepted");
    expect(state.undo).toHaveLength(1);
  });

  test("after a decision the next statement that still waits comes up, skipping decided ones", () => {
    let state = decide(loaded(4), 1, 2);
    state = reviewReducer(state, { type: "open", id: 1 });
    expect(nextToReview(decide(state, 2, 1))).toBe(3);
  });

  test("at the end of the list the nearest one left above comes up; with none left it stays", () => {
    let state = reviewReducer(loaded(3), { type: "open", id: 3 });
    state = decide(state, 1, 3);
    expect(nextToReview(state)).toBe(2);
    state = decide(decide(state, 2, 2), 3, 1);
    expect(nextToReview(state)).toBe(3);
  });

  test("the next page starts after the rows the server still counts, and brings no row twice", () => {
    const accepted = reviewReducer(decide(loaded(3, 5), 1, 1), { type: "confirmed", act: 1, statements: [buildReviewStatement(1, { moderation: "accepted" })], overtaken: [] });
    expect(nextOffset(accepted)).toBe(2);
    const state = reviewReducer(accepted, { type: "loaded-more", page: { statements: [3, 4, 5].map((id) => buildReviewStatement(id)), total: 4 } });
    expect(state.rows.map((row) => row.confirmed.id)).toEqual([1, 2, 3, 4, 5]);
    expect(remaining(state)).toBe(4);
  });

  test("J and K stop at the ends", () => {
    const state = loaded(2);
    expect(neighbour(state, -1)).toBe(1);
    expect(neighbour(reviewReducer(state, { type: "open", id: 2 }), 1)).toBe(2);
    expect(neighbour(loaded(0), 1)).toBeNull();
  });

  test("a decision that changes nothing is not sent", () => {
    const accepted = decide(loaded(2), 1, 1);
    expect(effective(accepted, [decisionFor({ kind: "accept" }, 1), decisionFor({ kind: "accept" }, 2)]).map((decision) => decision.statementId)).toEqual([2]);
  });

  test("loading the list again keeps what can be undone", () => {
    const state = reviewReducer(decide(loaded(2), 1, 1), { type: "loaded", filter: "accepted", page: { statements: [], total: 0 } });
    expect(state.undo).toHaveLength(1);
    expect(state.selected.size).toBe(0);
  });
});

describe("a decision", () => {
  test("accepting takes meta and reason away; meta is accepted with a mark", () => {
    const rejected = buildReviewStatement(1, { moderation: "rejected", reason: "spam", isMeta: true });
    expect(decided(rejected, decisionFor({ kind: "accept" }, 1))).toMatchObject({ moderation: "accepted", isMeta: false, reason: null });
    expect(shownState(decided(rejected, decisionFor({ kind: "meta" }, 1)))).toBe("meta");
  });

  test("rejecting keeps the reason for the author", () => {
    expect(decided(buildReviewStatement(1), decisionFor({ kind: "reject", reason: "two ideas" }, 1))).toMatchObject({ moderation: "rejected", reason: "two ideas" });
  });
});
