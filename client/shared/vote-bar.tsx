import type { TallyPresented } from "../../server/contract/opinion-map.ts";
import { voteShares } from "./vote-shares.ts";

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/**
 * One bar of agree | disagree | pass. SVG, so that patterns survive print and forced colours and no inline style is needed.
 * Decoration: the same shares stand beside it as words.
 */
export function VoteBar({ tally }: { readonly tally: TallyPresented }) {
  const shares = voteShares(tally);
  if (shares === null) return null;
  const disagreeAt = shares.agree;
  const passAt = shares.agree + shares.disagree;
  return (
    <svg class="vote-bar" width="100%" height="16" aria-hidden="true" focusable="false">
      <rect width={percent(shares.agree)} height="100%" fill="url(#hiroba-vote-agree)" />
      <rect x={percent(disagreeAt)} width={percent(shares.disagree)} height="100%" fill="url(#hiroba-vote-disagree)" />
      <rect x={percent(passAt)} width={percent(shares.pass)} height="100%" fill="url(#hiroba-vote-pass)" />
      <rect width="100%" height="100%" fill="none" stroke="var(--line-strong)" stroke-width="1" />
      {shares.agree > 0 && shares.agree < 1 && <rect x={percent(disagreeAt)} width="1.5" height="100%" fill="var(--ground)" />}
      {shares.disagree > 0 && shares.pass > 0 && <rect x={percent(passAt)} width="1.5" height="100%" fill="var(--ground)" />}
    </svg>
  );
}
