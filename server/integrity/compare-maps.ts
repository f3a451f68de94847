import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import type { MapDifference, MapSide } from "../contract/integrity.ts";

/** Two maps of one conversation side by side. Group letters mean the same on both when one was drawn after the other. */
export function compareMaps(before: OpinionMap, after: OpinionMap): Omit<MapDifference, "statements"> {
  const rowAfter = new Map(after.participants.ids.map((id, row) => [id, row]));
  const pairs = before.participants.ids.flatMap((id, row) => {
    const other = rowAfter.get(id);
    return other === undefined ? [] : [{ from: before.participants.group[row] ?? -1, to: after.participants.group[other] ?? -1 }];
  });
  const letterBefore = (index: number): string => before.groups[index]?.id ?? "";
  const letterAfter = (index: number): string => after.groups[index]?.id ?? "";
  const factsAfter = new Map(after.statements.map((statement) => [statement.id, statement]));
  return {
    before: sideOf(before), after: sideOf(after),
    onBoth: pairs.length,
    moved: pairs.filter(({ from, to }) => letterBefore(from) !== letterAfter(to)).length,
    likeness: before.chosenK === 0 || after.chosenK === 0 ? null : adjustedRandIndex(pairs.map(({ from }) => from), pairs.map(({ to }) => to)),
    talliesChanged: before.statements.filter((statement) => {
      const other = factsAfter.get(statement.id);
      return other === undefined || (["agrees", "disagrees", "passes"] as const).some((key) => other[key] !== statement[key]);
    }).length,
  };
}

const sideOf = ({ counts, groups, consensus }: OpinionMap): MapSide => ({
  people: counts.participants, placed: counts.placed, votes: counts.votes,
  groups: groups.map(({ id, size }) => ({ id, size })),
  common: { agree: consensus.agree.map(({ statementId }) => Number(statementId)), disagree: consensus.disagree.map(({ statementId }) => Number(statementId)) },
});
