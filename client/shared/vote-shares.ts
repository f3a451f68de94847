import type { TallyPresented } from "../../server/contract/opinion-map.ts";

/** Observed shares of those who saw a statement; they add up to 1. Null when nobody has seen it. */
export interface VoteShares {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export function voteShares(tally: Pick<TallyPresented, "agrees" | "disagrees" | "passes">): VoteShares | null {
  const seen = tally.agrees + tally.disagrees + tally.passes;
  if (seen === 0) return null;
  return { agree: tally.agrees / seen, disagree: tally.disagrees / seen, pass: tally.passes / seen };
}
