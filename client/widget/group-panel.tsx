import type { Ref } from "preact";
import type { MapGroup, PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { GroupBadge } from "../shared/group-badge.tsx";
import { StatementBars } from "../shared/statement-bars.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { majorityOf } from "./compare-with-groups.ts";
import { GroupComparison } from "./group-comparison.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import { ShownQuote } from "./shown-quote.tsx";

interface Props {
  readonly session: Session;
  readonly group: MapGroup;
  readonly map: PublicOpinionMap;
  readonly votes: ReadonlyMap<number, Vote>;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
}

/** What marks one group: three statements with bars of each group, and the reader's own votes on them. */
export function GroupPanel({ session, group, map, votes, titleRef, onClose }: Props) {
  const { common, format } = useLanguage();
  const words = usePartMessages();
  const marks = group.representative.slice(0, 3).flatMap(({ statementId, direction }) => {
    const row = map.statements.find((one) => one.statement.id === statementId);
    return row === undefined ? [] : [{ row, direction }];
  });
  return (
    <section class="card stack group-panel" aria-labelledby="group-title">
      <div class="row row--apart">
        <h3 id="group-title" ref={titleRef} tabIndex={-1}>
          <GroupBadge groupId={group.id} /> {words.groupTitle(group.id, format.number(group.size), group.size)}
        </h3>
        <button type="button" class="button button--small" onClick={onClose}>{words.closeGroup}</button>
      </div>
      {group.isHidden ? (
        <p>{common.smallCell(map.minGroupSize)}</p>
      ) : marks.length === 0 ? (
        <p>{words.groupNothing}</p>
      ) : (
        <>
          <h4>{words.groupMarks}</h4>
          <ol class="plain-list map-list">
            {marks.map(({ row, direction }) => {
              const voted = votes.get(row.statement.id);
              const tally = row.groups[group.id];
              return (
              <li key={row.statement.id} class="map-list__item stack stack--tight">
                <p class="small muted">{direction === "agree" ? words.groupAgrees : words.groupDisagrees}</p>
                <ShownQuote statement={row.statement} />
                <StatementBars row={row} groups={map.groups} minGroupSize={map.minGroupSize} {...(voted !== undefined && { myVote: voted })} withAll={false} highlight={group.id} />
                {voted !== undefined && tally != null && <p class="small">{majorityOf(tally) === null ? words.noMost : majorityOf(tally) === voted ? words.likeMost : words.unlikeMost}</p>}
              </li>
              );
            })}
          </ol>
          <GroupComparison session={session} group={group} groups={map.groups} votes={votes} />
        </>
      )}
    </section>
  );
}
