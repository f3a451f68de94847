import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import { useLanguage } from "../shared/surface.tsx";
import { VoteBar } from "../shared/vote-bar.tsx";
import { voteShares } from "../shared/vote-shares.ts";
import { usePartMessages } from "./parts-catalogue.tsx";

interface Props {
  /** The statement in the newest map's list; left out when it is not open to votes. */
  readonly row: StatementOnMap | undefined;
  /** Fewer votes than this are not told: they would tell on single people. */
  readonly minGroupSize: number;
}

/** How people voted on a statement of mine. */
export function OwnOutcome({ row, minGroupSize }: Props) {
  const { common, format } = useLanguage();
  const words = usePartMessages().mine;
  if (row === undefined) return null;
  const shares = row.all.seen < minGroupSize ? null : voteShares(row.all);
  if (shares === null) return <p class="small muted">{words.outcomeTooFew(minGroupSize)}</p>;
  return (
    <div class="stack stack--tight">
      <p class="small">{words.outcomeTitle} · {words.outcomeOf(row.all.seen)}</p>
      <VoteBar tally={row.all} />
      <p class="small">
        {common.agree} {format.percent(shares.agree)} · {common.disagree} {format.percent(shares.disagree)} · {common.pass} {format.percent(shares.pass)}
      </p>
    </div>
  );
}
