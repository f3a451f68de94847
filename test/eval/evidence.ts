import type { Report } from "../../server/contract/report.ts";
import type { ReportInput } from "../../server/report/prepare-report.ts";
import { Recount, type RawVote } from "./recount.ts";

/** The evidence of a report as the evaluation sees it: raw votes, the map's groups, the texts as they were submitted. */
export function recountFor({ stored: { map }, statements }: ReportInput, votes: readonly RawVote[], report: Report): Recount {
  // Groups no clearer than chance are not described, so no sentence may speak of one.
  const isByChance = map.assessment?.significance.distinguishable === false;
  const shown = new Set(isByChance ? [] : report.map.groups.filter(({ isHidden }) => !isHidden).map(({ id }) => id));
  const groupOf = new Map<number, string>();
  map.participants.ids.forEach((id, row) => {
    const group = map.groups[map.participants.group[row] ?? -1]?.id;
    if (group !== undefined && shown.has(group)) groupOf.set(Number(id), group);
  });
  const placed = new Set(report.statements.map(({ statement }) => statement.id));
  const texts = statements.filter(({ id, isMeta }) => !isMeta && placed.has(id)).map(({ id, text }) => [id, text] as const);
  return new Recount({
    votes, groupOf, texts: new Map(texts),
    groupSizes: new Map(report.map.groups.filter(({ id }) => shown.has(id)).map(({ id }) => [id, [...groupOf.values()].filter((group) => group === id).length])),
    bridging: new Map(map.statements.flatMap(({ id, bridging }) => (bridging === null ? [] : [[Number(id), bridging] as const]))),
    rules: report.parameters,
    people: map.counts.participants,
    placed: map.counts.placed,
  });
}
