import type { Vote } from "../../server/contract/vote.ts";

const shapes: Readonly<Record<Vote, string>> = {
  agree: "M4 12.5l5.5 5.5L20 7",
  disagree: "M6 6l12 12M18 6L6 18",
  pass: "M5 12h14",
};

/** Check, cross or dash: the shape beside the word, never instead of it. */
export function VoteIcon({ vote, size = 24 }: { readonly vote: Vote; readonly size?: number }) {
  return (
    <svg class="vote-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[vote]} fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
