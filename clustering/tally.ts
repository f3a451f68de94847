import type { Tally } from "./opinion-map.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/** Votes of each group on each statement. Only people in a group are counted. */
export interface GroupTallies {
  readonly groups: number;
  readonly statements: number;
  /** counts[(group · statements + statement) · 3 + score + 1] */
  readonly counts: Uint32Array;
}

/** One pass over the votes. @param group group of each participant, −1 for none */
export function tallyGroups(votes: VoteMatrix, group: Int8Array, groups: number): GroupTallies {
  const { rowStart, column, score } = votes;
  const statements = votes.statements.length;
  const counts = new Uint32Array(groups * statements * 3);
  for (let row = 0; row < group.length; row += 1) {
    if (group[row]! < 0) continue;
    const base = group[row]! * statements * 3 + 1;
    const end = rowStart[row + 1]!;
    for (let cell = rowStart[row]!; cell < end; cell += 1) counts[base + column[cell]! * 3 + score[cell]!]! += 1;
  }
  return { groups, statements, counts };
}

export function tallyOf({ statements, counts }: GroupTallies, group: number, statement: number): Tally {
  const at = (group * statements + statement) * 3;
  return makeTally(counts[at + 2]!, counts[at]!, counts[at + 1]!);
}

export const makeTally = (agrees: number, disagrees: number, passes: number): Tally =>
  ({ agrees, disagrees, passes, seen: agrees + disagrees + passes });

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { agrees, disagrees, passes }) => makeTally(sum.agrees + agrees, sum.disagrees + disagrees, sum.passes + passes),
    makeTally(0, 0, 0),
  );
