import { compareIds } from "./canonical-order.ts";
import type { CompressedRows } from "./cell-list.ts";
import type { Id, VoteMatrix } from "./vote-matrix.ts";

/** The value of a changed cell whose vote is taken back. */
export const WITHDRAWN = 2;

/** Changes of some participants' votes: −1, 0, 1 or `WITHDRAWN`. */
export interface VoteChanges extends CompressedRows {
  /** In canonical order. */
  readonly participantIds: readonly Id[];
}

export interface MergedVotes {
  readonly votes: VoteMatrix;
  /** For each changed participant the row before and the row now; −1 where there is none. */
  readonly rows: readonly { readonly before: number; readonly after: number }[];
}

/**
 * The matrix after the changes, as a new matrix; the old one stays as it is. Untouched rows are copied in blocks, so a
 * single vote costs a copy of the arrays and not a visit of each vote. Participants whose last vote is withdrawn leave.
 */
export function mergeVotes(votes: VoteMatrix, changes: VoteChanges): MergedVotes {
  const mostCells = votes.column.length + changes.column.length;
  const column = new Uint32Array(mostCells);
  const score = new Int8Array(mostCells);
  const rowStart = new Uint32Array(votes.participantIds.length + changes.participantIds.length + 1);
  const participantIds: Id[] = [];
  const rows: { before: number; after: number }[] = [];
  let sameIds = true;
  let cells = 0;
  let nextRow = 0;
  let row = 0;

  const copyUntil = (endRow: number): void => {
    const from = votes.rowStart[row]!;
    const shift = cells - from;
    column.set(votes.column.subarray(from, votes.rowStart[endRow]!), cells);
    score.set(votes.score.subarray(from, votes.rowStart[endRow]!), cells);
    for (; row < endRow; row += 1) {
      rowStart[nextRow] = votes.rowStart[row]! + shift;
      participantIds.push(votes.participantIds[row]!);
      nextRow += 1;
    }
    cells = votes.rowStart[endRow]! + shift;
  };

  changes.participantIds.forEach((id, change) => {
    const place = lowerBound(votes.participantIds, id, row);
    copyUntil(place);
    const before = votes.participantIds[place] === id ? place : -1;
    const start = cells;
    cells = mergeRow(votes, before, changes, change, column, score, cells);
    if (before >= 0) row += 1;
    const after = cells > start ? nextRow : -1;
    if (after >= 0) {
      rowStart[nextRow] = start;
      participantIds.push(id);
      nextRow += 1;
    }
    if ((before >= 0) !== (after >= 0)) sameIds = false;
    rows.push({ before, after });
  });
  copyUntil(votes.participantIds.length);
  rowStart[nextRow] = cells;
  return {
    rows,
    votes: {
      participantIds: sameIds ? votes.participantIds : participantIds,
      statements: votes.statements,
      rowStart: nextRow + 1 === rowStart.length ? rowStart : rowStart.slice(0, nextRow + 1),
      column: cells === mostCells ? column : column.slice(0, cells),
      score: cells === mostCells ? score : score.slice(0, cells),
    },
  };
}

/** Writes the merged row from `cells` on and returns where it ends. */
function mergeRow(
  votes: VoteMatrix,
  before: number,
  changes: VoteChanges,
  change: number,
  column: Uint32Array,
  score: Int8Array,
  cells: number,
): number {
  let old = before < 0 ? 0 : votes.rowStart[before]!;
  const oldEnd = before < 0 ? 0 : votes.rowStart[before + 1]!;
  let end = cells;
  const write = (statement: number, value: number): void => {
    column[end] = statement;
    score[end] = value;
    end += 1;
  };
  for (let cell = changes.rowStart[change]!; cell < changes.rowStart[change + 1]!; cell += 1) {
    const statement = changes.column[cell]!;
    for (; old < oldEnd && votes.column[old]! < statement; old += 1) write(votes.column[old]!, votes.score[old]!);
    if (old < oldEnd && votes.column[old] === statement) old += 1;
    if (changes.value[cell] !== WITHDRAWN) write(statement, changes.value[cell]!);
  }
  for (; old < oldEnd; old += 1) write(votes.column[old]!, votes.score[old]!);
  return end;
}

/** First place from `from` on whose id is not before `id`. */
function lowerBound(ids: readonly Id[], id: Id, from: number): number {
  let low = from;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds(ids[middle]!, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
