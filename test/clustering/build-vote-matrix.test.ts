import { expect, test } from "vitest";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { compareIds } from "../../clustering/canonical-order.ts";
import { latestVotes } from "../../clustering/latest-votes.ts";
import type { Id, Score, StatementColumn } from "../../clustering/vote-matrix.ts";

const statement = (id: Id): StatementColumn => ({ id, moderation: "accepted", isMeta: false });
const vote = (participantId: Id, statementId: Id, score: Score) => ({ participantId, statementId, score });

test("ids are ordered numbers first by value, then strings by code unit", () => {
  expect(["b", 10, "B", 2, "10", -1].sort(compareIds)).toEqual([-1, 2, 10, "10", "B", "b"]);
});

test("votes in any order of arrival make the same matrix", () => {
  const votes = [vote("ana", 7, 1), vote(3, 2, -1), vote(3, 7, 0), vote("ana", 2, 1)];
  const statements = [statement(7), statement(2)];
  const matrix = buildVoteMatrix({ votes, statements });
  expect(matrix.participantIds).toEqual([3, "ana"]);
  expect(matrix.statements.map(({ id }) => id)).toEqual([2, 7]);
  expect(Array.from(matrix.rowStart)).toEqual([0, 2, 4]);
  expect(Array.from(matrix.column)).toEqual([0, 1, 0, 1]);
  expect(Array.from(matrix.score)).toEqual([-1, 0, 1, 1]);
  expect(buildVoteMatrix({ votes: votes.toReversed(), statements: statements.toReversed() })).toEqual(matrix);
});

test("the number 1 and the string \"1\" are two participants", () => {
  expect(buildVoteMatrix({ votes: [vote("1", 0, 1), vote(1, 0, -1)], statements: [statement(0)] }).participantIds).toEqual([1, "1"]);
});

test("of two votes for one pair the later one stays", () => {
  const matrix = buildVoteMatrix({ votes: [vote(1, 0, 1), vote(2, 0, 1), vote(1, 0, -1)], statements: [statement(0)] });
  expect(Array.from(matrix.score)).toEqual([-1, 1]);
});

test("nobody and nothing make an empty matrix", () => {
  const matrix = buildVoteMatrix({ votes: [], statements: [] });
  expect(Array.from(matrix.rowStart)).toEqual([0]);
  expect(matrix.participantIds).toEqual([]);
});

test("a vote on an unknown statement and a repeated statement are refused by name", () => {
  expect(() => buildVoteMatrix({ votes: [vote(1, "x", 1)], statements: [] })).toThrow('unknown statement "x"');
  expect(() => buildVoteMatrix({ votes: [], statements: [statement(4), statement(4)] })).toThrow("id 4 occurs twice");
});

test("the latest vote counts, at the same time the later row, and a withdrawal removes the vote", () => {
  const at = (time: number, statementId: Id, score: Score | null) => ({ participantId: 1, statementId, score, at: time });
  const current = latestVotes([at(5, "a", 1), at(3, "a", -1), at(2, "b", 1), at(2, "b", 0), at(1, "c", 1), at(9, "c", null), at(4, "d", null), at(6, "d", -1)]);
  expect(current.map(({ statementId, score }) => [statementId, score])).toEqual([["a", 1], ["b", 0], ["d", -1]]);
});
