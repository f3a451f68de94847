import { compareIds, indexById, rankOf } from "./canonical-order.ts";
import { CellList, compressRows } from "./cell-list.ts";
import type { CurrentVote } from "./latest-votes.ts";
import type { Id, StatementColumn, VoteMatrix } from "./vote-matrix.ts";

export interface CurrentVotes {
  /** One vote for each participant and statement; see `latestVotes`. Of two for one pair the later one stays. */
  readonly votes: Iterable<CurrentVote>;
  /** Every statement of the conversation, voted on or not, in any order. */
  readonly statements: readonly StatementColumn[];
}

/**
 * Votes as a matrix in canonical order (see canonical-order.ts), so that the order of arrival cannot change a result.
 * Participants are those with at least one vote; statements are all that were given.
 * Throws RangeError for a vote on an unknown statement and for a repeated statement id.
 */
export function buildVoteMatrix({ votes, statements }: CurrentVotes): VoteMatrix {
  const columns = [...statements].sort((left, right) => compareIds(left.id, right.id));
  const columnOf = indexById(columns.map((column) => column.id));
  const rows = new Map<Id, number>();
  const seen = new CellList();
  for (const { participantId, statementId, score } of votes) {
    const column = columnOf.get(statementId);
    if (column === undefined) throw new RangeError(`a vote on the unknown statement ${JSON.stringify(statementId)}`);
    let row = rows.get(participantId);
    if (row === undefined) {
      row = rows.size;
      rows.set(participantId, row);
    }
    seen.push(row, column, score);
  }
  const arrival = [...rows.keys()];
  const rank = rankOf(arrival);
  const participantIds = new Array<Id>(arrival.length);
  arrival.forEach((id, row) => (participantIds[rank[row]!] = id));
  const { rowStart, column, value } = compressRows(seen, rank, columns.length);
  return { participantIds, statements: columns, rowStart, column, score: value };
}
