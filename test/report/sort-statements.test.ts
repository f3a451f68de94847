import { expect, test } from "vitest";
import type { StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import { nextSorting, searchStatements, sortStatements, type SortKey } from "../../client/report/sort-statements.ts";

const tally = (agrees: number, disagrees: number, passes = 0): TallyPresented => {
  const seen = agrees + disagrees + passes;
  const share = (count: number) => ({ value: seen === 0 ? 0 : count / seen, low: 0, high: 1 });
  return { agrees, disagrees, passes, seen, agree: share(agrees), disagree: share(disagrees) };
};
const row = (id: number, text: string, all: TallyPresented, groups: StatementOnMap["groups"] = {}): StatementOnMap => ({
  statement: { id, text, language: "en", author: "participant", isMeta: false },
  all, groups, consensus: 0, divisiveness: id / 10, uncertainty: all.seen === 0 ? 0 : all.passes / all.seen,
});

const rows = [
  row(1, "More trees, please.", tally(8, 2), { A: tally(5, 0) }),
  row(2, "図書館を日曜に開けてほしい。", tally(1, 9, 10), { A: null }),
  row(3, "Less ＮＯＩＳＥ at night.", tally(0, 0), { A: tally(0, 0) }),
  row(4, "Trees on every street.", tally(8, 2), { A: tally(1, 4) }),
];
const order = (key: SortKey, isDescending: boolean): readonly number[] => sortStatements(rows, { key, isDescending }).map(({ statement }) => statement.id);

test("sorts by share, equal ones by number, statements nobody voted on last either way", () => {
  expect(order("agree", true)).toEqual([1, 4, 2, 3]);
  expect(order("agree", false)).toEqual([2, 1, 4, 3]);
});

test("sorts by a group's agreement; a hidden or silent group comes last", () => {
  expect(order("group:A", true)).toEqual([1, 4, 2, 3]);
  expect(order("group:A", false)).toEqual([4, 1, 2, 3]);
});

test("sorts by votes, passes and number", () => {
  expect(order("votes", true)).toEqual([2, 1, 4, 3]);
  expect(order("pass", true)).toEqual([2, 1, 4, 3]);
  expect(order("number", true)).toEqual([4, 3, 2, 1]);
});

test("does not change what it was given", () => {
  sortStatements(rows, { key: "number", isDescending: true });
  expect(rows[0]?.statement.id).toBe(1);
});

test("a second press on a column turns it round; a new one starts with its largest values, the number with its smallest", () => {
  expect(nextSorting({ key: "votes", isDescending: true }, "votes")).toEqual({ key: "votes", isDescending: false });
  expect(nextSorting({ key: "votes", isDescending: true }, "agree")).toEqual({ key: "agree", isDescending: true });
  expect(nextSorting({ key: "votes", isDescending: true }, "number")).toEqual({ key: "number", isDescending: false });
});

const found = (search: string): readonly number[] => searchStatements(rows, search).map(({ statement }) => statement.id);

test("finds every word of the search in any order, case and width", () => {
  expect(found("trees")).toEqual([1, 4]);
  expect(found("street TREES")).toEqual([4]);
  expect(found("noise")).toEqual([3]);
  expect(found("日曜")).toEqual([2]);
  expect(found("＃2")).toEqual([2]);
  expect(found("  ")).toEqual([1, 2, 3, 4]);
  expect(found("cars")).toEqual([]);
});
