import { geometricMean, groupInformedConsensus } from "../../clustering/consensus.ts";
import { divisiveness } from "../../clustering/divisiveness.ts";
import type { OpinionMap, StatementFacts, Tally } from "../../clustering/opinion-map.ts";
import { wilsonInterval } from "../../clustering/wilson.ts";
import { noExtras, type StatementExtras } from "../commands/read-statement-extras.ts";
import type { StatementOnMap, TallyPresented } from "../contract/opinion-map.ts";
import type { Statement } from "../domain.ts";
import { hiddenGroups } from "./hidden-groups.ts";
import { presentCard } from "./statements.ts";

/** Presents statements with their tallies on one map; a statement the map has not seen yet has none. */
export function statementPresenter(
  map: OpinionMap | null,
  minGroupSize: number,
  hidden: ReadonlySet<string> = map === null ? new Set() : hiddenGroups(map, minGroupSize),
  { translations, importance }: StatementExtras = noExtras,
): (statement: Statement) => StatementOnMap {
  const facts = new Map((map?.statements ?? []).map((fact) => [fact.id, fact]));
  const groupIds = (map?.groups ?? []).map(({ id }) => id);
  return (statement) => {
    const important = importance.get(statement.id) ?? 0;
    return {
      ...present(statement, facts.get(statement.id), groupIds, hidden),
      statement: presentCard(statement, translations),
      // A few marks would tell on single people.
      ...(important >= minGroupSize && { important }),
    };
  };
}

function present(statement: Statement, facts: StatementFacts | undefined, groupIds: readonly string[], hidden: ReadonlySet<string>): StatementOnMap {
  const tallyOf = (group: string): TallyPresented | null => {
    if (hidden.has(group)) return null;
    return presentTally(facts?.groups[group] ?? nobody);
  };
  const shown = groupIds.flatMap((id) => (hidden.has(id) ? [] : facts?.groups[id] ?? []));
  return {
    statement: presentCard(statement),
    all: presentTally(facts ?? nobody),
    groups: Object.fromEntries(groupIds.map((id) => [id, tallyOf(id)])),
    // Made from the shown groups only: from a figure over all groups a hidden one could be worked out.
    consensus: consensusOf(shown, facts),
    divisiveness: divisiveness(shown),
    uncertainty: facts?.uncertainty ?? 0,
  };
}

const nobody: Tally = { agrees: 0, disagrees: 0, passes: 0, seen: 0 };

const presentTally = ({ agrees, disagrees, passes, seen }: Tally): TallyPresented =>
  ({ agrees, disagrees, passes, seen, agree: wilsonInterval(agrees, seen), disagree: wilsonInterval(disagrees, seen) });

/** The k-th root of group-informed consensus; without groups the whole conversation is the one group. */
function consensusOf(shown: readonly Tally[], all: Tally | undefined): number {
  const groups = shown.length > 0 ? shown : all === undefined ? [] : [all];
  return geometricMean(groupInformedConsensus(groups.map(({ agrees, seen }) => ({ count: agrees, seen }))), groups.length);
}
