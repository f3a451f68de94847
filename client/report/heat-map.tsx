import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import { GroupBadge } from "../shared/group-badge.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { Figure } from "./figure.tsx";
import { useReport } from "./report-context.ts";
import { shareText } from "../../messages/share-text.ts";
import { StatementLink } from "./statement-link.tsx";

const ROWS = 12;
const STEPS = 5;

/** Statements × groups, most divisive first. A table whose cells are shaded: nothing is said by colour alone. */
export function HeatMap() {
  const { report, words, format, groups } = useReport();
  const { common } = useLanguage();
  if (groups.length < 2) return null;
  const needed = report.parameters["votesNeeded"] ?? 0;
  const rows = report.statements
    .filter((row) => !row.statement.isMeta && row.all.seen >= needed)
    .sort((a, b) => b.divisiveness - a.divisiveness || a.statement.id - b.statement.id)
    .slice(0, ROWS);
  if (rows.length === 0) return null;
  return (
    <Figure title={words.heatFinding(format.number(rows.length), format.number(groups.length))} measure={words.heatMeasure} name="heat-map">
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.heatCaption}>
        <table class="table heat-map">
          <caption class="visually-hidden">{words.heatCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.statement}</th>
              {groups.map((group) => (
                <th key={group.id} scope="col" class="number"><GroupBadge groupId={group.id} /> <span class="visually-hidden">{common.groupName(group.id)}</span></th>
              ))}
              <th scope="col" class="number">{words.heatDistance}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row) => <HeatRow key={row.statement.id} row={row} />)}</tbody>
        </table>
      </div>
    </Figure>
  );
}

function HeatRow({ row }: { readonly row: StatementOnMap }) {
  const { words, format, groups } = useReport();
  return (
    <tr>
      <th scope="row">
        <StatementLink id={row.statement.id}>#{row.statement.id}</StatementLink>{" "}
        <span lang={row.statement.language} dir="auto">{row.statement.text}</span>
      </th>
      {groups.map((group) => {
        const tally = row.groups[group.id] ?? null;
        if (tally === null || tally.seen === 0) return <td key={group.id} class="number muted">–</td>;
        const step = Math.min(STEPS - 1, Math.floor(tally.agree.value * STEPS));
        return <td key={group.id} class={`number heat-map__cell heat-map__cell--${String(step)}`}>{shareText(tally.agree.value, format)}</td>;
      })}
      <td class="number"><span class="visually-hidden">{words.heatDistance} </span>{format.number(Math.round(row.divisiveness * 100))}</td>
    </tr>
  );
}
