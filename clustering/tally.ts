import type { Tally } from "./opinion-map.ts";
import type { PackedVotes } from "./packed-votes.ts";

/** Votes of each group on each statement. Only people in a group are counted. */
export interface GroupTallies {
  readonly groups: number;
  readonly statements: number;
  /** counts[(group · statements + statement) · 4 + score + 1] */
  readonly counts: Uint32Array;
}

/** One pass over the votes. @param group group of each participant, −1 for none */
export function tallyGroups(votes: PackedVotes, group: Int8Array, groups: number): GroupTallies {
  const { statements } = votes;
  const counts = new Uint32Array(groups * statements * 4);
  for (let row = 0; row < group.length; row += 1) {
    if (group[row]! >= 0) tallyRow(counts, votes, row, group[row]!, 1);
  }
  return { groups, statements, counts };
}

/** Adds (or with `sign` −1 takes away) one person's votes. Changes `counts`: for their owner only. */
export function tallyRow(counts: Uint32Array, { codes, rowStart, rowEnd, statements }: PackedVotes, row: number, group: number, sign: 1 | -1): void {
  const base = group * statements * 4;
  const end = rowEnd[row]!;
  for (let cell = rowStart[row]!; cell < end; cell += 1) counts[base + codes[cell]!]! += sign;
}

export function tallyOf({ statements, counts }: GroupTallies, group: number, statement: number): Tally {
  const at = (group * statements + statement) * 4;
  return makeTally(counts[at + 2]!, counts[at]!, counts[at + 1]!);
}

export const makeTally = (agrees: number, disagrees: number, passes: number): Tally =>
  ({ agrees, disagrees, passes, seen: agrees + disagrees + passes });

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { agrees, disagrees, passes }) => makeTally(sum.agrees + agrees, sum.disagrees + disagrees, sum.passes + passes),
    makeTally(0, 0, 0),
  );
