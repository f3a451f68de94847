import { useEffect, useState } from "preact/hooks";
import type { MapGroup, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { GroupBadge } from "../shared/group-badge.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { likenessWith } from "./compare-with-groups.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import { readStatements } from "./parts-api.ts";
import type { Session } from "./session.ts";

interface Props {
  readonly session: Session;
  readonly group: MapGroup;
  /** All groups, in the order of the map. */
  readonly groups: readonly MapGroup[];
  readonly votes: ReadonlyMap<number, Vote>;
}

/** On how many statements I answered like most of this group, and the same for the others. */
export function GroupComparison({ session, group, groups, votes }: Props) {
  const { common } = useLanguage();
  const words = usePartMessages();
  const [rows, setRows] = useState<readonly StatementOnMap[] | null>(null);
  // Without the list there is no comparison; what marks the group stands without it.
  useEffect(() => void readStatements(session).then(setRows, () => undefined), [session]);
  if (rows === null) return null;
  const { same, of } = likenessWith(group.id, rows, votes);
  return (
    <section class="stack stack--tight" aria-labelledby="compare-title">
      <h4 id="compare-title">{words.compareTitle}</h4>
      {of === 0 ? <p>{words.compareNone}</p> : (
        <>
          <p>{words.compare(group.id, same, of)}</p>
          {groups.filter(({ isHidden }) => !isHidden).length > 1 && (
            <details>
              <summary class="small">{words.compareOthers}</summary>
              <ul class="plain-list likeness">
                {groups.filter(({ isHidden }) => !isHidden).map(({ id }) => {
                  const likeness = likenessWith(id, rows, votes);
                  return (
                    <li key={id} class="likeness__row">
                      <span class="vote-bars__name"><GroupBadge groupId={id} /> {common.groupName(id)}</span>
                      <progress class="likeness__bar" max={Math.max(1, likeness.of)} value={likeness.same} aria-hidden="true" />
                      <span class="small">{words.compareShort(likeness.same, likeness.of)}</span>
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
