import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { buildSyntheticVotes, type SyntheticVotes } from "./synthetic-votes.ts";

const base = { participants: 2_000, statements: 60, groups: 3, missingShare: 0.7, seed: 11 };
const digest = ({ votes }: SyntheticVotes): string =>
  createHash("sha256").update(Buffer.from(votes.rowStart.buffer)).update(Buffer.from(votes.column.buffer)).update(Buffer.from(votes.score.buffer)).digest("hex");

test("the same seed gives the same votes, another seed others", () => {
  expect(digest(buildSyntheticVotes(base))).toBe(digest(buildSyntheticVotes(base)));
  expect(digest(buildSyntheticVotes({ ...base, seed: 12 }))).not.toBe(digest(buildSyntheticVotes(base)));
});

test("the votes of this seed are the same on every machine", () => {
  expect(digest(buildSyntheticVotes(base)).slice(0, 16)).toBe("0003dac89aff0489");
});

test.each([0.2, 0.5, 0.8, 0.95])("a missing share of %d is met within 0.02", (missingShare) => {
  const { votes } = buildSyntheticVotes({ ...base, missingShare });
  const missing = 1 - votes.column.length / (base.participants * base.statements);
  expect(Math.abs(missing - missingShare)).toBeLessThan(0.02);
});

test("rows are ascending without repeats, everybody votes at least once, scores are −1, 0 and 1", () => {
  const { votes } = buildSyntheticVotes(base);
  for (let row = 0; row < base.participants; row += 1) {
    const columns = votes.column.subarray(votes.rowStart[row]!, votes.rowStart[row + 1]!);
    expect(columns.length).toBeGreaterThan(0);
    columns.forEach((column, position) => { if (position > 0 && column <= columns[position - 1]!) throw new Error(`row ${row}`); });
  }
  expect(new Set(votes.score)).toEqual(new Set([-1, 0, 1]));
});

test("8 to 30 % of the votes are passes", () => {
  const { votes } = buildSyntheticVotes(base);
  const passShare = votes.score.filter((score) => score === 0).length / votes.score.length;
  expect(passShare).toBeGreaterThan(0.08);
  expect(passShare).toBeLessThan(0.3);
});

test("statements arrive over time: the first person cannot vote on the last one", () => {
  const { votes } = buildSyntheticVotes(base);
  const firstHundred = votes.column.subarray(0, votes.rowStart[100]!);
  expect(Math.max(...firstHundred)).toBeLessThan(base.statements / 2);
  expect(Math.max(...votes.column)).toBe(base.statements - 1);
});

test("a minority of 3 % is planted as the last group", () => {
  const { truth } = buildSyntheticVotes({ ...base, participants: 20_000, minorityShare: 0.03 });
  expect(truth.filter((group) => group === 2).length / 20_000).toBeCloseTo(0.03, 2);
});

test("planted consensus statements are agreed on in every group", () => {
  const { votes, truth, consensus } = buildSyntheticVotes(base);
  expect(consensus.length).toBeGreaterThan(0);
  for (const statement of consensus) {
    const agrees = [0, 0, 0];
    const sides = [0, 0, 0];
    for (let row = 0; row < base.participants; row += 1) {
      for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
        if (votes.column[cell] !== statement || votes.score[cell] === 0) continue;
        sides[truth[row]!]! += 1;
        if (votes.score[cell] === 1) agrees[truth[row]!]! += 1;
      }
    }
    sides.forEach((asked, group) => { if (asked >= 30) expect(agrees[group]! / asked).toBeGreaterThan(0.7); });
  }
});
