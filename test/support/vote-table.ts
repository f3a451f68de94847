import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import type { CurrentVote } from "../../clustering/latest-votes.ts";
import type { Score, StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";

const scores: Readonly<Record<string, Score>> = { "+": 1, "-": -1, "0": 0 };

/** Votes as a drawing: one row a participant (0, 1, …), one column a statement (0, 1, …); + agree, - disagree, 0 pass, . unseen. */
export function voteTable(rows: readonly string[], marks: Readonly<Record<number, Partial<StatementColumn>>> = {}): VoteMatrix {
  const cells = rows.map((row) => [...row.replaceAll(" ", "")]);
  const votes = cells.flatMap((row, participantId) =>
    row.flatMap((mark, statementId): CurrentVote[] => {
      const score = scores[mark];
      return score === undefined ? [] : [{ participantId, statementId, score }];
    }));
  const statements = Array.from({ length: cells[0]?.length ?? 0 }, (_, id): StatementColumn => ({ id, moderation: "accepted", isMeta: false, ...marks[id] }));
  return buildVoteMatrix({ votes, statements });
}
