import { geometricMean, groupInformedConsensus } from "./consensus.ts";
import { divisiveness } from "./divisiveness.ts";
import type { GroupId, GroupOnStatement, StatementFacts } from "./opinion-map.ts";
import type { StatementPositions } from "./project.ts";
import { describeGroupOnStatement } from "./representativeness.ts";
import { statementPriority } from "./statement-priority.ts";
import type { StatementTotals } from "./statement-totals.ts";
import { addTallies, makeTally, tallyOf, type GroupTallies } from "./tally.ts";
import type { StatementColumn } from "./vote-matrix.ts";
import { wilsonInterval } from "./wilson.ts";

export interface FactsInput {
  readonly statements: readonly StatementColumn[];
  readonly totals: StatementTotals;
  readonly positions: StatementPositions;
  /** Names in the order of `tallies`; empty when there are no groups. */
  readonly groupIds: readonly GroupId[];
  readonly tallies: GroupTallies;
  /** Where there are no groups: one holding everybody who is placed. Priorities are computed from the placed. */
  readonly placed: GroupTallies | null;
}

/** Everything the map says about each statement, in canonical order. */
export function describeStatements(input: FactsInput): StatementFacts[] {
  return input.statements.map((_, index) => describeStatement(input, index));
}

function describeStatement(input: FactsInput, index: number): StatementFacts {
  const { statements, totals, positions, groupIds, tallies, placed } = input;
  const { id, moderation, isMeta } = statements[index]!;
  const everybody = makeTally(totals.agrees[index]!, totals.disagrees[index]!, totals.passes[index]!);
  const own = groupIds.map((_, group) => tallyOf(tallies, group, index));
  const groups: Record<GroupId, GroupOnStatement> = {};
  groupIds.forEach((groupId, group) => {
    groups[groupId] = describeGroupOnStatement(own[group]!, addTallies(own.filter((_, other) => other !== group)));
  });
  // Without groups the whole conversation stands in as the one group there is.
  const heard = own.length > 0 ? own : [everybody];
  const agree = groupInformedConsensus(heard.map(({ agrees, seen }) => ({ count: agrees, seen })));
  return {
    id, moderation, isMeta,
    ...everybody,
    x: positions.x[index]!,
    y: positions.y[index]!,
    extremity: positions.extremity[index]!,
    priority: statementPriority(placed === null ? addTallies(own) : tallyOf(placed, 0, index), positions.extremity[index]!, isMeta),
    agree: wilsonInterval(everybody.agrees, everybody.seen),
    disagree: wilsonInterval(everybody.disagrees, everybody.seen),
    consensus: {
      agree,
      disagree: groupInformedConsensus(heard.map(({ disagrees, seen }) => ({ count: disagrees, seen }))),
      geometricMean: geometricMean(agree, heard.length),
      lowestGroupLowerBound: Math.min(...heard.map(({ agrees, seen }) => wilsonInterval(agrees, seen).low)),
    },
    divisiveness: divisiveness(own),
    uncertainty: everybody.seen === 0 ? 0 : everybody.passes / everybody.seen,
    bridging: null,
    groups,
  };
}
