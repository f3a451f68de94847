import type { StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";

export interface Likeness {
  /** Statements on which the reader answered as most of the group did. */
  readonly same: number;
  /** Statements the reader answered and the group's votes are shown for. */
  readonly of: number;
}

/** What more than half of a group answered; null when no answer has that many. */
export function majorityOf({ agrees, disagrees, passes, seen }: Pick<TallyPresented, "agrees" | "disagrees" | "passes" | "seen">): Vote | null {
  if (2 * agrees > seen) return "agree";
  if (2 * disagrees > seen) return "disagree";
  return 2 * passes > seen ? "pass" : null;
}

/** How often the reader answered like most of one group. */
export function likenessWith(groupId: string, rows: readonly StatementOnMap[], votes: ReadonlyMap<number, Vote>): Likeness {
  let [same, of] = [0, 0];
  for (const { statement, groups } of rows) {
    const [vote, tally] = [votes.get(statement.id), groups[groupId]];
    if (vote === undefined || tally == null || tally.seen === 0) continue;
    of += 1;
    if (majorityOf(tally) === vote) same += 1;
  }
  return { same, of };
}
