import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import { GroupBadge } from "./group-badge.tsx";
import { readMap } from "./map-reading.ts";
import { useLanguage } from "./surface.tsx";

/** The facts of the map as a table: groups, sizes, shares, and what marks each. */
export function OpinionMapTable({ map }: { readonly map: PublicOpinionMap }) {
  const { common, format } = useLanguage();
  const statements = new Map(map.statements.map((row) => [row.statement.id, row.statement]));
  if (readMap(map).kind !== "groups") return null;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={common.mapTableCaption}>
      <table class="table">
        <caption>{common.mapTableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{common.group}</th>
            <th scope="col" class="number">{common.people}</th>
            <th scope="col" class="number">{common.share}</th>
            <th scope="col">{common.whatMarksIt}</th>
          </tr>
        </thead>
        <tbody>
          {map.groups.map((group) => (
            <tr key={group.id}>
              <th scope="row"><GroupBadge groupId={group.id} /> {common.groupName(group.id)}</th>
              <td class="number">{format.number(group.size)}</td>
              <td class="number">{map.counts.placed === 0 ? "–" : format.percent(group.size / map.counts.placed)}</td>
              <td>
                {group.isHidden ? (
                  common.smallCell(map.minGroupSize)
                ) : (
                  <ul class="plain-list">
                    {group.representative.slice(0, 3).map(({ statementId, direction }) => {
                      const statement = statements.get(statementId);
                      return statement === undefined ? null : (
                        <li key={statementId}>
                          {direction === "agree" ? common.agreesMoreOften : common.disagreesMoreOften}{" "}
                          <q lang={statement.language}>{statement.text}</q>
                        </li>
                      );
                    })}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
