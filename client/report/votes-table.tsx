import type { SharePresented, StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import { GroupBadge } from "../shared/group-badge.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { VoteBar } from "../shared/vote-bar.tsx";
import { VoteIcon } from "../shared/vote-icon.tsx";
import { useReport } from "./report-context.ts";
import { shareText } from "../../messages/share-text.ts";

/** Below this many votes a share is marked as resting on few. */
const FEW_VOTES = 30;

/** Bars of one statement, everybody first and then each group: a chart that is its own table. */
export function VotesTable({ row, highlight = [] }: { readonly row: StatementOnMap; readonly highlight?: readonly string[] }) {
  const { words, groups } = useReport();
  const { common } = useLanguage();
  return (
    <table class="votes-table">
      <caption class="visually-hidden">{words.barsCaption(String(row.statement.id))}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">{words.whoHead}</span></th>
          <td class="votes-table__bar" />
          <th scope="col" class="number"><VoteIcon vote="agree" size={12} /> {common.agree}</th>
          <th scope="col" class="number"><VoteIcon vote="disagree" size={12} /> {common.disagree}</th>
          <th scope="col" class="number"><VoteIcon vote="pass" size={12} /> {common.pass}</th>
          <th scope="col" class="number">{words.votesHead}</th>
        </tr>
      </thead>
      <tbody>
        <Line name={words.everyone} tally={row.all} isMarked={false} />
        {groups.map((group) => (
          <Line key={group.id} name={common.groupName(group.id)} groupId={group.id} tally={row.groups[group.id] ?? null} isMarked={highlight.includes(group.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly name: string;
  readonly groupId?: string;
  readonly tally: TallyPresented | null;
  readonly isMarked: boolean;
}

function Line({ name, groupId, tally, isMarked }: LineProps) {
  const { words, format } = useReport();
  return (
    <tr class={isMarked ? "votes-table__marked" : undefined}>
      <th scope="row">{groupId !== undefined && <GroupBadge groupId={groupId} />} <span>{name}</span></th>
      {tally === null ? (
        <td colSpan={5} class="muted">{words.hidden}</td>
      ) : (
        <>
          <td class="votes-table__bar"><VoteBar tally={tally} /></td>
          <td class="number">{shareText(tally.agree.value, format)} <Interval share={tally.agree} /></td>
          <td class="number">{shareText(tally.disagree.value, format)} <Interval share={tally.disagree} /></td>
          <td class="number">{shareText(tally.seen === 0 ? 0 : tally.passes / tally.seen, format)}</td>
          <td class="number">
            {format.number(tally.seen)}
            {tally.seen > 0 && tally.seen < FEW_VOTES && <abbr class="few" title={words.fewTitle}>*</abbr>}
          </td>
        </>
      )}
    </tr>
  );
}

/** On paper the uncertainty stands beside the share; on screen it is in the evidence. */
function Interval({ share }: { readonly share: SharePresented }) {
  const { words, format } = useReport();
  return <span class="print-only interval">{words.interval(format.percent(share.low), format.percent(share.high))}</span>;
}
