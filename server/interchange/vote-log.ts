import { compareIds, indexById } from "../../clustering/canonical-order.ts";
import type { Id, Score, StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";

const chunkLength = 1 << 18;

interface Chunk {
  readonly participant: Uint32Array;
  readonly statement: Uint32Array;
  readonly score: Int8Array;
  readonly at: Float64Array;
}

export interface LoggedVote {
  readonly participantId: Id;
  readonly statementId: Id;
  readonly score: Score;
  readonly castAt: number;
}

/**
 * A log of votes as read from a file: 17 bytes a vote, in chunks, so that growing never copies.
 * Of several votes of one person on one statement the latest counts; at the same time the later row.
 */
export class VoteLog {
  length = 0;
  readonly participants = new IdTable();
  readonly statements = new IdTable();
  private readonly chunks: Chunk[] = [];

  /** Answers the statement's index in `statements`. */
  push(participantId: Id, statementId: Id, score: Score, at: number): number {
    const place = this.length % chunkLength;
    if (place === 0) this.chunks.push(createChunk());
    const chunk = this.chunks.at(-1);
    if (chunk === undefined) throw new Error("the vote log has been taken");
    chunk.participant[place] = this.participants.indexOf(participantId);
    const statement = this.statements.indexOf(statementId);
    chunk.statement[place] = statement;
    chunk.score[place] = score;
    chunk.at[place] = at;
    this.length += 1;
    return statement;
  }

  /** Calls `visit` for each vote in the order of the file. Indices are those of `participants` and `statements`. */
  forEach(visit: (participant: number, statement: number, score: Score, at: number) => void): void {
    for (let index = 0; index < this.length; index += 1) {
      const chunk = this.chunks[Math.floor(index / chunkLength)];
      if (chunk === undefined) throw new Error("the vote log has been taken");
      const place = index % chunkLength;
      visit(chunk.participant[place] ?? 0, chunk.statement[place] ?? 0, (chunk.score[place] ?? 0) as Score, chunk.at[place] ?? 0);
    }
  }

  /** Time of the newest vote in milliseconds since 1970; 0 without votes. */
  newestAt(): number {
    let newest = 0;
    this.forEach((_participant, _statement, _score, castAt) => (newest = Math.max(newest, castAt)));
    return newest;
  }

  /** Positions of the votes by time; of two at the same time the earlier row first. */
  timeOrder(): Uint32Array {
    const at = new Float64Array(this.length);
    let position = 0;
    this.forEach((_participant, _statement, _score, castAt) => (at[position++] = castAt));
    return Uint32Array.from(at, (_, index) => index).sort((left, right) => (at[left] ?? 0) - (at[right] ?? 0) || left - right);
  }

  /** The vote in row `index`, counted from 0. */
  at(index: number): LoggedVote {
    const chunk = this.chunks[Math.floor(index / chunkLength)];
    if (chunk === undefined || index >= this.length) throw new RangeError(`no vote ${String(index)}`);
    const place = index % chunkLength;
    return {
      participantId: this.participants.ids[chunk.participant[place] ?? 0] ?? 0,
      statementId: this.statements.ids[chunk.statement[place] ?? 0] ?? 0,
      score: (chunk.score[place] ?? 0) as Score,
      castAt: chunk.at[place] ?? 0,
    };
  }

  /** Agree becomes disagree and the other way round. */
  mirror(): void {
    for (const { score } of this.chunks) for (let place = 0; place < score.length; place += 1) score[place] = -(score[place] ?? 0);
  }

  /**
   * The votes that count, as a matrix in canonical order; `statements` must name every statement voted on.
   * Takes the log apart while it goes, so that the votes are in memory once: afterwards the log is empty.
   * Throws RangeError for a statement that is not named.
   */
  takeMatrix(statements: readonly StatementColumn[]): TakenMatrix {
    const columns = [...statements].sort((left, right) => compareIds(left.id, right.id));
    const columnOf = columnNumbers(this.statements.ids, indexById(columns.map(({ id }) => id)));
    const order = this.participants.ids.map((_, row) => row).sort((left, right) => compareIds(this.participants.ids[left] ?? 0, this.participants.ids[right] ?? 0));
    const rowOf = new Uint32Array(order.length);
    order.forEach((row, position) => (rowOf[row] = position));

    const rowStart = this.countRows(rowOf);
    const cells = this.takeCells(rowOf, columnOf, rowStart);
    const participantIds = order.map((row) => this.participants.ids[row] ?? 0);
    const { replaced, repeated, ...votes } = keepLatest(rowStart, cells);
    return { matrix: { participantIds, statements: columns, ...votes }, revotes: replaced, duplicates: repeated };
  }

  private countRows(rowOf: Uint32Array): Uint32Array {
    const rowStart = new Uint32Array(rowOf.length + 1);
    this.forEach((participant) => {
      const next = (rowOf[participant] ?? 0) + 1;
      rowStart[next] = (rowStart[next] ?? 0) + 1;
    });
    for (let row = 0; row < rowOf.length; row += 1) rowStart[row + 1] = (rowStart[row + 1] ?? 0) + (rowStart[row] ?? 0);
    return rowStart;
  }

  /** Stable counting sort by row, letting go of each chunk when it is placed. */
  private takeCells(rowOf: Uint32Array, columnOf: Uint32Array, rowStart: Uint32Array): Cells {
    const next = rowStart.slice();
    const column = new Uint32Array(this.length);
    const score = new Int8Array(this.length);
    const at = new Float64Array(this.length);
    let left = this.length;
    for (let chunk = this.chunks.shift(); chunk !== undefined; chunk = this.chunks.shift()) {
      for (let place = 0; place < Math.min(left, chunkLength); place += 1) {
        const row = rowOf[chunk.participant[place] ?? 0] ?? 0;
        const cell = next[row] ?? 0;
        next[row] = cell + 1;
        column[cell] = columnOf[chunk.statement[place] ?? 0] ?? 0;
        score[cell] = chunk.score[place] ?? 0;
        at[cell] = chunk.at[place] ?? 0;
      }
      left -= chunkLength;
    }
    this.length = 0;
    return { column, score, at };
  }
}

interface Cells {
  readonly column: Uint32Array;
  readonly score: Int8Array;
  readonly at: Float64Array;
}

export interface TakenMatrix {
  readonly matrix: VoteMatrix;
  /** Votes that a later one of the same person on the same statement replaced. */
  readonly revotes: number;
  /** Rows that say the same vote at the same time once more. */
  readonly duplicates: number;
}

/** Ids numbered in order of arrival. */
class IdTable {
  readonly ids: Id[] = [];
  private readonly index = new Map<Id, number>();

  has(id: Id): boolean {
    return this.index.has(id);
  }

  indexOf(id: Id): number {
    const found = this.index.get(id);
    if (found !== undefined) return found;
    this.index.set(id, this.ids.length);
    this.ids.push(id);
    return this.ids.length - 1;
  }
}

const createChunk = (): Chunk => ({
  participant: new Uint32Array(chunkLength),
  statement: new Uint32Array(chunkLength),
  score: new Int8Array(chunkLength),
  at: new Float64Array(chunkLength),
});

function columnNumbers(ids: readonly Id[], columnOf: ReadonlyMap<Id, number>): Uint32Array {
  return Uint32Array.from(ids, (id) => {
    const column = columnOf.get(id);
    if (column === undefined) throw new RangeError(`a vote on the unknown statement ${JSON.stringify(id)}`);
    return column;
  });
}

/**
 * Sorts each row by column and time and keeps the last vote of each column; compacts in place, since writing never
 * overtakes reading: a row is copied out before any of it is written.
 */
function keepLatest(rowStart: Uint32Array, { column, score, at }: Cells) {
  const kept = new Uint32Array(rowStart.length);
  const counts = { replaced: 0, repeated: 0 };
  let written = 0;
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const start = rowStart[row] ?? 0;
    const end = rowStart[row + 1] ?? 0;
    const order = sortedOffsets(column, at, start, end);
    const columns = column.slice(start, end);
    const scores = score.slice(start, end);
    for (let place = 0; place < order.length; place += 1) {
      const cell = order[place] ?? 0;
      const next = order[place + 1] ?? 0;
      if (place + 1 < order.length && columns[next] === columns[cell]) {
        counts[at[start + next] === at[start + cell] && scores[next] === scores[cell] ? "repeated" : "replaced"] += 1;
        continue;
      }
      column[written] = columns[cell] ?? 0;
      score[written] = scores[cell] ?? 0;
      written += 1;
    }
    kept[row + 1] = written;
  }
  return { rowStart: kept, column: column.slice(0, written), score: score.slice(0, written), ...counts };
}

/** Offsets of the cells start … end − 1 by column, then time, then place. */
function sortedOffsets(column: Uint32Array, at: Float64Array, start: number, end: number): Float64Array {
  const length = end - start;
  let isInTimeOrder = true;
  for (let cell = start + 1; cell < end; cell += 1) if ((at[cell] ?? 0) < (at[cell - 1] ?? 0)) isInTimeOrder = false;
  const places = Float64Array.from({ length }, (_, offset) => offset);
  if (!isInTimeOrder) places.sort((left, right) => (at[start + left] ?? 0) - (at[start + right] ?? 0) || left - right);
  // One number each, column first, so that the native numeric sort does the work.
  const keys = places.map((place, rank) => (column[start + place] ?? 0) * length + rank).sort();
  return keys.map((key) => places[key % length] ?? 0);
}
