import { compareIds } from "./canonical-order.ts";
import type { CompressedRows } from "./cell-list.ts";
import { createCodes, type Codes, type PackedVotes } from "./packed-votes.ts";
import type { Id, StatementColumn, VoteMatrix } from "./vote-matrix.ts";

/** The value of a changed cell whose vote is taken back. */
export const WITHDRAWN = 2;

/** Changes of some participants' votes: −1, 0, 1 or `WITHDRAWN`. */
export interface VoteChanges extends CompressedRows {
  /** In canonical order. */
  readonly participantIds: readonly Id[];
}

/** A row to come in before the one that stands at `before` now. */
export interface NewRow {
  readonly id: Id;
  readonly before: number;
  readonly codes: Codes;
}

/** A row that grows moves to the end, with room for so many more votes: an eighth of its own, and four. */
const roomFor = (votes: number): number => votes + (votes >>> 3) + 4;
/** Room is made for this part more than is needed, and moved together when more than a half lies waste. */
const SPARE_SHARE = 1 / 16;

/**
 * Packed votes in rows that can change one by one: a vote costs a look at its row, never a copy of the others.
 * Mutable, for the engine alone.
 */
export class KeptRows {
  /** In canonical order; never changed in place. */
  ids: readonly Id[] = [];
  #codes: Codes = new Uint16Array(0);
  #rowStart = new Uint32Array(0);
  #rowEnd = new Uint32Array(0);
  /** Where the room of each row ends. */
  #roomEnd = new Uint32Array(0);
  #used = 0;
  #waste = 0;
  #statements: number;

  constructor(statements: number) {
    this.#statements = statements;
  }

  /** Valid until the next change. */
  get packed(): PackedVotes {
    return { codes: this.#codes, rowStart: this.#rowStart, rowEnd: this.#rowEnd, participants: this.ids.length, statements: this.#statements };
  }

  /** All rows at once, into an empty store. */
  fill({ participantIds, rowStart, column, value }: VoteChanges): void {
    this.#codes = createCodes(this.#statements, Math.ceil(column.length * (1 + SPARE_SHARE)));
    const ids: Id[] = [];
    const starts = [0];
    let used = 0;
    participantIds.forEach((id, change) => {
      for (let cell = rowStart[change]!; cell < rowStart[change + 1]!; cell += 1) {
        if (value[cell] !== WITHDRAWN) this.#codes[used++] = column[cell]! * 4 + value[cell]! + 1;
      }
      if (used === starts[starts.length - 1]) return;
      ids.push(id);
      starts.push(used);
    });
    this.ids = ids;
    this.#rowStart = Uint32Array.from(starts.slice(0, -1));
    this.#rowEnd = Uint32Array.from(starts.slice(1));
    this.#roomEnd = this.#rowEnd.slice();
    this.#used = used;
    this.#waste = 0;
  }

  /** First row from `from` on whose id is not before `id`. */
  placeOf(id: Id, from: number): number {
    let low = from;
    let high = this.ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareIds(this.ids[middle]!, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A copy of one row. */
  row(row: number): Codes {
    return this.#codes.slice(this.#rowStart[row], this.#rowEnd[row]);
  }

  replace(row: number, codes: Codes): void {
    if (codes.length > this.#roomEnd[row]! - this.#rowStart[row]!) {
      this.#waste += this.#roomEnd[row]! - this.#rowStart[row]!;
      this.#rowStart[row] = this.#take(roomFor(codes.length));
      this.#roomEnd[row] = this.#used;
    }
    this.#codes.set(codes, this.#rowStart[row]!);
    this.#rowEnd[row] = this.#rowStart[row]! + codes.length;
  }

  /**
   * Takes rows out and puts new ones in, both lists ascending in the numbering before.
   * @returns for each row now its number before, −1 for new ones
   */
  splice(gone: readonly number[], come: readonly NewRow[]): Int32Array {
    const before = this.packed;
    const count = before.participants - gone.length + come.length;
    const ids = new Array<Id>(count);
    const old = new Int32Array(count);
    const [starts, ends, rooms] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
    let row = 0;
    let next = 0;
    let taken = 0;
    for (let from = 0; from <= before.participants; from += 1) {
      for (; next < come.length && come[next]!.before === from; next += 1) {
        const { id, codes } = come[next]!;
        ids[row] = id;
        old[row] = -1;
        starts[row] = this.#take(roomFor(codes.length));
        ends[row] = starts[row]! + codes.length;
        rooms[row] = this.#used;
        this.#codes.set(codes, starts[row]!);
        row += 1;
      }
      if (from === before.participants) break;
      if (gone[taken] === from) {
        this.#waste += this.#roomEnd[from]! - this.#rowStart[from]!;
        taken += 1;
        continue;
      }
      ids[row] = this.ids[from]!;
      old[row] = from;
      starts[row] = this.#rowStart[from]!;
      ends[row] = this.#rowEnd[from]!;
      rooms[row] = this.#roomEnd[from]!;
      row += 1;
    }
    this.ids = ids;
    this.#rowStart = starts;
    this.#rowEnd = ends;
    this.#roomEnd = rooms;
    return old;
  }

  /** Moves the rows together in their order where much room lies waste. To be called between changes. */
  tidy(): void {
    if (this.#waste * 2 > this.#used) this.#rewrite(this.#statements, (code) => code);
  }

  /**
   * @param moved new index of each old statement, ascending
   * @returns false where all codes stay what they are
   */
  renumber(moved: Uint32Array, statements: number): boolean {
    const isAppended = moved.every((to, from) => to === from) && createCodes(statements, 0).BYTES_PER_ELEMENT === this.#codes.BYTES_PER_ELEMENT;
    if (isAppended) this.#statements = statements;
    else this.#rewrite(statements, (code) => moved[code >>> 2]! * 4 + (code & 3));
    return !isAppended;
  }

  toMatrix(statements: readonly StatementColumn[]): VoteMatrix {
    const rowStart = new Uint32Array(this.ids.length + 1);
    for (let row = 0; row < this.ids.length; row += 1) rowStart[row + 1] = rowStart[row]! + this.#rowEnd[row]! - this.#rowStart[row]!;
    const column = new Uint32Array(rowStart[this.ids.length]!);
    const score = new Int8Array(column.length);
    let written = 0;
    for (let row = 0; row < this.ids.length; row += 1) {
      for (let cell = this.#rowStart[row]!; cell < this.#rowEnd[row]!; cell += 1, written += 1) {
        column[written] = this.#codes[cell]! >>> 2;
        score[written] = (this.#codes[cell]! & 3) - 1;
      }
    }
    return { participantIds: this.ids, statements, rowStart, column, score };
  }

  #take(room: number): number {
    const start = this.#used;
    if (start + room > this.#codes.length) {
      const grown = createCodes(this.#statements, Math.ceil((start + room) * (1 + SPARE_SHARE)) + 1024);
      grown.set(this.#codes.subarray(0, start));
      this.#codes = grown;
    }
    this.#used += room;
    return start;
  }

  #rewrite(statements: number, codeOf: (code: number) => number): void {
    const { codes: before, rowStart: starts, rowEnd: ends, participants } = this.packed;
    let cells = 0;
    for (let row = 0; row < participants; row += 1) cells += ends[row]! - starts[row]!;
    const codes = createCodes(statements, Math.ceil(cells * (1 + SPARE_SHARE)));
    let used = 0;
    for (let row = 0; row < participants; row += 1) {
      const start = used;
      for (let cell = starts[row]!; cell < ends[row]!; cell += 1) codes[used++] = codeOf(before[cell]!);
      starts[row] = start;
      ends[row] = used;
    }
    this.#statements = statements;
    this.#codes = codes;
    this.#roomEnd = this.#rowEnd.slice();
    this.#used = used;
    this.#waste = 0;
  }
}

/** The row after the changes numbered `change`, ascending. */
export function mergeRow(before: Codes, { rowStart, column, value }: VoteChanges, change: number): Codes {
  const end = rowStart[change + 1]!;
  const most = before.length + end - rowStart[change]!;
  const after = before instanceof Uint16Array ? new Uint16Array(most) : new Uint32Array(most);
  let old = 0;
  let written = 0;
  for (let cell = rowStart[change]!; cell < end; cell += 1) {
    const statement = column[cell]!;
    while (old < before.length && before[old]! >>> 2 < statement) after[written++] = before[old++]!;
    if (old < before.length && before[old]! >>> 2 === statement) old += 1;
    if (value[cell] !== WITHDRAWN) after[written++] = statement * 4 + value[cell]! + 1;
  }
  while (old < before.length) after[written++] = before[old++]!;
  return after.subarray(0, written);
}
