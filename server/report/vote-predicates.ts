import type { GroupId } from "../../clustering/opinion-map.ts";
import type { ClaimType } from "../contract/report.ts";
import type { Fact, FactPack, GroupCell } from "./fact-pack.ts";

// What each claim means, once. Selection, templates, verifier and the page's help text all ask here.

/** One comparison inside a predicate. `margin` ≥ 0 exactly when it is met; in units of the compared value. */
export interface Condition {
  readonly name: string;
  readonly value: number;
  readonly threshold: number;
  readonly isMet: boolean;
  readonly margin: number;
}

export interface Verdict {
  readonly holds: boolean;
  readonly conditions: readonly Condition[];
}

/** Claims about single statements; the others speak of a section or a group. */
export type StatementClaim = Exclude<ClaimType, "theme" | "section_size" | "group_size" | "no_member">;

type Predicate = (pack: FactPack, fact: Fact, groups: readonly GroupId[]) => readonly Condition[];

const atLeast = (name: string, value: number, threshold: number): Condition => ({
  name,
  value,
  threshold,
  isMet: value >= threshold,
  margin: value - threshold,
});
const above = (name: string, value: number, threshold: number): Condition => ({
  ...atLeast(name, value, threshold),
  isMet: value > threshold,
});
const atMost = (name: string, value: number, threshold: number): Condition => ({
  name,
  value,
  threshold,
  isMet: value <= threshold,
  margin: threshold - value,
});
const below = (name: string, value: number, threshold: number): Condition => ({
  ...atMost(name, value, threshold),
  isMet: value < threshold,
});
const never = (name: string): Condition => ({ name, value: 0, threshold: 1, isMet: false, margin: -1 });

const enoughVotes = (pack: FactPack, fact: Fact): Condition => atLeast("votes", fact.all.seen, pack.minVotes);

const allGroups =
  (direction: "agree" | "disagree"): Predicate =>
  (pack, fact) => {
    const cells = fact.eligible.flatMap((id) => fact.groups[id] ?? []);
    const smallest = (read: (cell: GroupCell) => number): number => Math.min(...cells.map(read), 1);
    return [
      enoughVotes(pack, fact),
      atLeast("eligible-groups", fact.eligible.length, Math.max(2, pack.groups.length)),
      atLeast("lowest-lower-bound", smallest((cell) => cell[direction].low), pack.parameters.allGroupsLowerBound),
      atLeast("lowest-share", smallest((cell) => cell[direction].value), pack.parameters.allGroupsShare),
    ];
  };

const overall =
  (direction: "agree" | "disagree"): Predicate =>
  (pack, fact) => [enoughVotes(pack, fact), above("lower-bound", fact.all[direction].low, pack.parameters.majorityLowerBound)];

const oneGroup =
  (conditions: (pack: FactPack, fact: Fact, cell: GroupCell) => readonly Condition[]): Predicate =>
  (pack, fact, groups) => {
    const [id] = groups;
    const cell = id === undefined ? undefined : fact.groups[id];
    if (groups.length !== 1 || id === undefined || cell === undefined || !fact.eligible.includes(id)) return [never("eligible-group")];
    return conditions(pack, fact, cell);
  };

const groupMajority = (direction: "agree" | "disagree"): Predicate =>
  oneGroup((pack, _fact, cell) => [above("group-lower-bound", cell[direction].low, pack.parameters.majorityLowerBound)]);

const groupLead = (direction: "agreeLead" | "disagreeLead"): Predicate =>
  oneGroup((pack, _fact, cell) => {
    const lead = cell[direction];
    if (lead === null) return [never("other-groups")];
    return [
      atLeast("lead", lead.difference, pack.parameters.leadShare),
      below("lead-p", lead.adjustedP, pack.parameters.significance),
    ];
  });

/** A group's majority that is a minority among all who voted. */
const againstMajority = (direction: "agree" | "disagree"): Predicate =>
  oneGroup((pack, fact, cell) => [
    enoughVotes(pack, fact),
    above("group-lower-bound", cell[direction].low, pack.parameters.majorityLowerBound),
    below("overall-upper-bound", fact.all[direction].high, pack.parameters.majorityLowerBound),
  ]);

const splitOverall: Predicate = (pack, fact) => {
  const sides = fact.all.agrees + fact.all.disagrees;
  const share = sides === 0 ? 0 : Math.min(fact.all.agrees, fact.all.disagrees) / sides;
  return [
    enoughVotes(pack, fact),
    atLeast("smaller-side", share, pack.parameters.splitShare),
    below("pass-share", fact.all.passShare, pack.parameters.splitMaxPassShare),
  ];
};

/** The cited groups, in the cited order, are the furthest apart, the first the more agreeing one. */
const groupsDiffer: Predicate = (pack, fact, groups) => {
  if (fact.gap === null) return [never("two-eligible-groups")];
  const { high, low, difference, adjustedP } = fact.gap;
  const conditions = [
    enoughVotes(pack, fact),
    atLeast("gap", difference, pack.parameters.gapShare),
    below("gap-p", adjustedP, pack.parameters.significance),
  ];
  const named = groups.length === 0 || (groups.length === 2 && groups[0] === high && groups[1] === low);
  return named ? conditions : [...conditions, never("groups-named")];
};

const uncertain: Predicate = (pack, fact) => [
  enoughVotes(pack, fact),
  atLeast("pass-share", fact.all.passShare, pack.uncertainFrom),
];

const bridges: Predicate = (pack, fact) => {
  if (fact.bridging === null) return [never("bridging-computed")];
  return [
    enoughVotes(pack, fact),
    above("intercept", fact.bridging.intercept, fact.bridging.nullThreshold),
    atLeast("bridges", fact.bridging.bridges ? 1 : 0, 1),
  ];
};

const underVoted: Predicate = (pack, fact) => [below("votes", fact.all.seen, pack.minVotes)];

const predicates: Readonly<Record<StatementClaim, Predicate>> = {
  agree_all_groups: allGroups("agree"),
  disagree_all_groups: allGroups("disagree"),
  agree_overall: overall("agree"),
  disagree_overall: overall("disagree"),
  split_overall: splitOverall,
  groups_differ: groupsDiffer,
  group_agrees: groupMajority("agree"),
  group_disagrees: groupMajority("disagree"),
  group_agrees_more: groupLead("agreeLead"),
  group_disagrees_more: groupLead("disagreeLead"),
  minority_agrees: againstMajority("agree"),
  minority_disagrees: againstMajority("disagree"),
  uncertain,
  bridges,
  under_voted: underVoted,
};

export const isStatementClaim = (claim: ClaimType): claim is StatementClaim => claim in predicates;

/** Judges one claim about one statement. */
export function judgeStatement(pack: FactPack, claim: StatementClaim, fact: Fact, groups: readonly GroupId[]): Verdict {
  const conditions = predicates[claim](pack, fact, groups);
  return { holds: conditions.every((condition) => condition.isMet), conditions };
}

/** A claim about several statements holds when it holds for every one of them. */
export function holds(pack: FactPack, claim: StatementClaim, statementIds: readonly number[], groups: readonly GroupId[]): boolean {
  return (
    statementIds.length > 0 &&
    statementIds.every((id) => {
      const fact = pack.byId.get(id);
      return fact !== undefined && judgeStatement(pack, claim, fact, groups).holds;
    })
  );
}

/** How close a statement came: the worst margin over its conditions, each relative to its threshold. 0 or more: met. */
export function closeness(verdict: Verdict): number {
  return Math.min(...verdict.conditions.map(({ margin, threshold }) => margin / Math.max(Math.abs(threshold), 1e-9)));
}
