import type { MapGroup, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { StatementBars } from "../shared/statement-bars.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { ShownQuote } from "./shown-quote.tsx";

interface Props {
  readonly rows: readonly StatementOnMap[];
  readonly groups: readonly MapGroup[];
  readonly minGroupSize: number;
  readonly votes: ReadonlyMap<number, Vote>;
  /** Bars by group at once; otherwise one bar for all and the groups on request. */
  readonly isOpen?: boolean;
}

/** Statements with bars: of everybody, by group, and the reader's own vote. */
export function MapList({ rows, groups, minGroupSize, votes, isOpen = false }: Props) {
  const words = usePartMessages();
  return (
    <ol class="plain-list map-list">
      {rows.map((row) => {
        const voted = votes.get(row.statement.id);
        const mine = voted === undefined ? {} : { myVote: voted };
        return (
          <li key={row.statement.id} class="map-list__item stack stack--tight">
            <ShownQuote statement={row.statement} />
            {isOpen || groups.length === 0 ? (
              <StatementBars row={row} groups={groups} minGroupSize={minGroupSize} {...mine} withAll={groups.length === 0} />
            ) : (
              <>
                <StatementBars row={row} groups={[]} minGroupSize={minGroupSize} {...mine} />
                <details>
                  <summary class="small">{words.byGroup}</summary>
                  <StatementBars row={row} groups={groups} minGroupSize={minGroupSize} withAll={false} />
                </details>
              </>
            )}
            {row.important !== undefined && <p class="small">{words.importantTo(row.important)}</p>}
          </li>
        );
      })}
    </ol>
  );
}
