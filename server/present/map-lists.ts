import type { StatementOnMap, TallyPresented } from "../contract/opinion-map.ts";
import { defaultParameters } from "../report/report-parameters.ts";

/** Longest list; more is in the table of all statements. */
const MOST = 10;
/** What the report calls common ground and division, the map does too. */
const { minVotes, minVotesShare, allGroupsLowerBound, gapShare, minGroupVotes } = defaultParameters;

export interface MapLists {
  readonly common: { agree: number[]; disagree: number[] };
  readonly divisive: number[];
}

/**
 * What every shown group agrees on, what every shown group rejects (the lower end of each group's 95 % interval reaches
 * one half; without groups, of everybody's), and where shown groups are furthest apart; best first.
 */
export function listStatements(statements: readonly StatementOnMap[], participants: number): MapLists {
  const needed = Math.max(minVotes, minVotesShare * participants);
  const heard = statements.filter(({ all }) => all.seen >= needed);
  return {
    common: { agree: commonIds(heard, "agree"), disagree: commonIds(heard, "disagree") },
    divisive: best(heard.filter(isDivisive), ({ divisiveness }) => divisiveness),
  };
}

function commonIds(statements: readonly StatementOnMap[], direction: "agree" | "disagree"): number[] {
  const lowest = (statement: StatementOnMap): number => Math.min(...[...shownGroups(statement), statement.all].map((tally) => tally[direction].low));
  return best(statements.filter((statement) => lowest(statement) >= allGroupsLowerBound), lowest);
}

const isDivisive = (statement: StatementOnMap): boolean =>
  statement.divisiveness >= gapShare && shownGroups(statement).filter(({ seen }) => seen >= minGroupVotes).length >= 2;

const shownGroups = ({ groups }: StatementOnMap): TallyPresented[] => Object.values(groups).filter((tally) => tally !== null);

const best = (statements: readonly StatementOnMap[], score: (statement: StatementOnMap) => number): number[] =>
  [...statements].sort((a, b) => score(b) - score(a) || a.statement.id - b.statement.id).slice(0, MOST).map(({ statement }) => statement.id);
