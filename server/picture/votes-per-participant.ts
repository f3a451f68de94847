import type { DropOff, VotesBin } from "../contract/live-picture.ts";

/** How many people gave exactly so many votes. */
export type VotesDistribution = ReadonlyMap<number, number>;

const binStarts = [1, 2, 5, 10, 20, 50, 100] as const;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** A place fewer people than this have reached says nothing about leaving. */
const FEWEST_REACHED = 20;

const people = (distribution: VotesDistribution, from: number, to = Number.POSITIVE_INFINITY): number =>
  [...distribution].reduce((sum, [votes, count]) => sum + (votes >= from && votes <= to ? count : 0), 0);

/** The middle number of votes a person gave; between the two middle ones where people are even in number. Null without anybody. */
export function medianVotes(distribution: VotesDistribution): number | null {
  const total = people(distribution, 1);
  if (total === 0) return null;
  const sorted = [...distribution].filter(([votes]) => votes >= 1).sort(([a], [b]) => a - b);
  const at = (place: number): number => {
    let before = 0;
    for (const [votes, count] of sorted) {
      before += count;
      if (place < before) return votes;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

/** From one vote on; bins beyond the most votes anybody gave are left out. */
export function votesBins(distribution: VotesDistribution): VotesBin[] {
  const most = Math.max(0, ...distribution.keys());
  return binStarts.filter((from) => from <= most).map((from, index) => {
    const next = binStarts[index + 1];
    return { from, to: next === undefined ? null : next - 1, participants: people(distribution, from, next === undefined ? undefined : next - 1) };
  });
}

/**
 * How many go on after so many votes. The largest fall is the place p at which the share of people with exactly p votes
 * among those with p or more is largest; who has answered all `statements` has not left.
 */
export function dropOff(distribution: VotesDistribution, statements: number): DropOff {
  const most = Math.max(0, ...distribution.keys());
  const fewest = Math.max(FEWEST_REACHED, people(distribution, 1) * 0.1);
  let largest: DropOff["largest"] = null;
  for (const [after, left] of [...distribution].sort(([a], [b]) => a - b)) {
    const reached = people(distribution, after);
    if (after < 1 || after >= statements || reached < fewest) continue;
    if (largest === null || left / reached > largest.left / largest.reached) largest = { after, left, reached };
  }
  return { steps: steps.filter((votes) => votes <= most).map((votes) => ({ votes, participants: people(distribution, votes) })), largest };
}
