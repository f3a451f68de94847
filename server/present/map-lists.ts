import type { StatementOnMap, TallyPresented } from "../contract/opinion-map.ts";

/** Longest list; more is in the table of all statements. */
const MOST = 10;
/** The same thresholds as the report's predicates (server/report/report-parameters.ts). */
const FEWEST_VOTES = 7;
const FEWEST_VOTES_SHARE = 0.05;
const LOWER_BOUND = 0.5;
const GAP = 0.3;
const FEWEST_IN_GROUP = 5;

export interface MapLists {
  readonly common: { agree: number[]; disagree: number[] };
  readonly divisive: number[];
}

/**
 * What every shown group agrees on, what every shown group rejects (the lower end of each group's 95 % interval reaches
 * one half; without groups, of everybody's), and where shown groups are furthest apart; best first.
 */
export function listStatements(statements: readonly StatementOnMap[], participants: number): MapLists {
  const needed = Math.max(FEWEST_VOTES, FEWEST_VOTES_SHARE * participants);
  const heard = statements.filter(({ all }) => all.seen >= needed);
  return {
    common: { agree: commonIds(heard, "agree"), disagree: commonIds(heard, "disagree") },
    divisive: best(heard.filter(isDivisive), ({ divisiveness }) => divisiveness),
  };
}

function commonIds(statements: readonly StatementOnMap[], direction: "agree" | "disagree"): number[] {
  const lowest = (statement: StatementOnMap): number => Math.min(...[...shownGroups(statement), statement.all].map((tally) => tally[direction].low));
  return best(statements.filter((statement) => lowest(statement) >= LOWER_BOUND), lowest);
}

const isDivisive = (statement: StatementOnMap): boolean =>
  statement.divisiveness >= GAP && shownGroups(statement).filter(({ seen }) => seen >= FEWEST_IN_GROUP).length >= 2;

const shownGroups = ({ groups }: StatementOnMap): TallyPresented[] => Object.values(groups).filter((tally) => tally !== null);

const best = (statements: readonly StatementOnMap[], score: (statement: StatementOnMap) => number): number[] =>
  [...statements].sort((a, b) => score(b) - score(a) || a.statement.id - b.statement.id).slice(0, MOST).map(({ statement }) => statement.id);
