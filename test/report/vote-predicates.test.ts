import { expect, test } from "vitest";
import { buildPack, smallTown } from "../support/build-counted-map.ts";
import { holds, judgeStatement } from "../../server/report/vote-predicates.ts";

const pack = buildPack(smallTown);

test("every group agrees: 90 % of A and 90 % of B on statement 1", () => {
  expect(holds(pack, "agree_all_groups", [1], [])).toBe(true);
  expect(holds(pack, "agree_all_groups", [2], [])).toBe(false);
});

test("every group disagrees: 90 % of A and 90 % of B on statement 5", () => {
  expect(holds(pack, "disagree_all_groups", [5], [])).toBe(true);
  expect(holds(pack, "disagree_all_groups", [1], [])).toBe(false);
});

test("groups differ: 85 % of B against 10 % of A on statement 2, named in that order", () => {
  expect(holds(pack, "groups_differ", [2], ["B", "A"])).toBe(true);
  expect(holds(pack, "groups_differ", [2], ["A", "B"])).toBe(false);
  expect(holds(pack, "groups_differ", [1], ["B", "A"])).toBe(false);
});

test("a gap of exactly the threshold is a difference", () => {
  const exact = buildPack({
    groups: { A: 100, B: 100 },
    statements: [{ id: 1, text: "More trees.", votes: { A: [80, 20, 0], B: [50, 50, 0] } }],
    parameters: { gapShare: 0.30000000000000004 },
  });
  expect(exact.byId.get(1)?.gap?.difference).toBe(0.30000000000000004);
  expect(holds(exact, "groups_differ", [1], ["A", "B"])).toBe(true);
});

test("divided: 26 against 25 with few passes on statement 3; not when many pass", () => {
  expect(holds(pack, "split_overall", [3], [])).toBe(true);
  expect(holds(pack, "split_overall", [4], [])).toBe(false);
});

test("uncertain: 60 % pass on statement 4", () => {
  expect(holds(pack, "uncertain", [4], [])).toBe(true);
  expect(holds(pack, "uncertain", [3], [])).toBe(false);
});

test("a group stands out when it is ahead of the others and the difference is no accident", () => {
  expect(holds(pack, "group_agrees_more", [2], ["B"])).toBe(true);
  expect(holds(pack, "group_disagrees_more", [2], ["A"])).toBe(true);
  expect(holds(pack, "group_agrees_more", [1], ["A"])).toBe(false);
});

test("a group is outvoted when its majority is clearly a minority of all", () => {
  // 17 of 20 in B agree; 21 of all 60 do, at most 48 % with 95 % certainty.
  expect(holds(pack, "minority_agrees", [2], ["B"])).toBe(true);
  expect(holds(pack, "minority_agrees", [1], ["B"])).toBe(false);
});

test("a claim about several statements needs every one of them", () => {
  expect(holds(pack, "agree_all_groups", [1, 2], [])).toBe(false);
  expect(holds(pack, "agree_all_groups", [], [])).toBe(false);
});

test("a statement with four votes carries no claim but that it has few", () => {
  expect(holds(pack, "under_voted", [6], [])).toBe(true);
  expect(holds(pack, "agree_overall", [6], [])).toBe(false);
});

test("a claim about a group that is not shown never holds", () => {
  expect(holds(pack, "group_agrees", [1], ["Z"])).toBe(false);
  expect(holds(pack, "group_agrees", [1], [])).toBe(false);
});

test("each condition says what was compared with what", () => {
  const fact = pack.byId.get(1);
  expect(fact).toBeDefined();
  if (fact === undefined) return;
  const { conditions } = judgeStatement(pack, "agree_overall", fact, []);
  expect(conditions[0]).toEqual({ name: "votes", value: 60, threshold: 7, isMet: true, margin: 53 });
});
