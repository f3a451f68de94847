import type { MapGroup, StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { GroupBadge } from "./group-badge.tsx";
import { useLanguage } from "./surface.tsx";
import { VoteBar } from "./vote-bar.tsx";
import { VoteIcon } from "./vote-icon.tsx";
import { voteShares } from "./vote-shares.ts";

interface Props {
  readonly row: StatementOnMap;
  readonly groups: readonly MapGroup[];
  /** Cells below this many people come as null and are said to be hidden. */
  readonly minGroupSize: number;
  /** The reader's own vote, marked under the bars; null when none. */
  readonly myVote?: Vote | null;
  /** Also a bar for everybody. Default true. */
  readonly withAll?: boolean;
  /** Only these groups, e.g. the one a reader opened first. Default all. */
  readonly highlight?: string | null;
}

function Shares({ tally }: { readonly tally: TallyPresented }) {
  const { common, format } = useLanguage();
  const shares = voteShares(tally);
  if (shares === null) return <span class="vote-bars__shares muted">{common.noVotesYet}</span>;
  return (
    <span class="vote-bars__shares">
      <span><VoteIcon vote="agree" size={14} /> {common.agree} {format.percent(shares.agree)}</span>
      <span><VoteIcon vote="disagree" size={14} /> {common.disagree} {format.percent(shares.disagree)}</span>
      <span><VoteIcon vote="pass" size={14} /> {common.pass} {format.percent(shares.pass)}</span>
      <span class="muted">{common.ofVotes(format.number(tally.seen), tally.seen)}</span>
    </span>
  );
}

/** Agree, disagree and pass of one statement, by group: bars with patterns, and the same as words. */
export function StatementBars({ row, groups, minGroupSize, myVote, withAll = true, highlight }: Props) {
  const { common } = useLanguage();
  const words: Readonly<Record<Vote, string>> = { agree: common.agree, disagree: common.disagree, pass: common.pass };
  return (
    <div class="vote-bars">
      <ul class="plain-list vote-bars__list">
        {withAll && (
          <li class="vote-bars__row">
            <span class="vote-bars__name">{common.allParticipants}</span>
            <VoteBar tally={row.all} />
            <Shares tally={row.all} />
          </li>
        )}
        {groups.map((group) => {
          const tally = row.groups[group.id] ?? null;
          return (
            <li key={group.id} class={`vote-bars__row${highlight === group.id ? " vote-bars__row--open" : ""}`}>
              <span class="vote-bars__name"><GroupBadge groupId={group.id} /> {common.groupName(group.id)}</span>
              {tally === null ? (
                <span class="vote-bars__hidden muted small">{common.smallCell(minGroupSize)}</span>
              ) : (
                <>
                  <VoteBar tally={tally} />
                  <Shares tally={tally} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {myVote !== undefined && (
        <p class="vote-bars__mine small">
          {myVote === null ? common.youHaveNotVoted : <><VoteIcon vote={myVote} size={16} /> {common.yourVote(words[myVote])}</>}
        </p>
      )}
    </div>
  );
}
