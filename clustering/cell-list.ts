/** Cells of a matrix in order of arrival, in typed arrays that double: 9 bytes a vote instead of an object a vote. */
export class CellList {
  row = new Uint32Array(1024);
  column = new Uint32Array(1024);
  value = new Int8Array(1024);
  length = 0;

  push(row: number, column: number, value: number): void {
    if (this.length === this.row.length) this.grow();
    this.row[this.length] = row;
    this.column[this.length] = column;
    this.value[this.length] = value;
    this.length += 1;
  }

  private grow(): void {
    const capacity = this.row.length * 2;
    const row = new Uint32Array(capacity);
    const column = new Uint32Array(capacity);
    const value = new Int8Array(capacity);
    row.set(this.row);
    column.set(this.column);
    value.set(this.value);
    this.row = row;
    this.column = column;
    this.value = value;
  }
}

/** Compressed rows: row i holds cells rowStart[i] … rowStart[i + 1] − 1, columns ascending inside a row. */
export interface CompressedRows {
  readonly rowStart: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Int8Array;
}

/**
 * Cells sorted into compressed rows by two stable counting sorts (by column, then by row). Of several cells at one
 * place the last to arrive stays.
 *
 * @param rank place of each arrival row among the sorted rows; every row has at least one cell
 */
export function compressRows(cells: CellList, rank: Uint32Array, columnCount: number): CompressedRows {
  const byColumn = countingSort(cells.length, columnCount, (cell) => cells.column[cell]!);
  const rowOf = (cell: number): number => rank[cells.row[cell]!]!;
  const byRow = countingSort(cells.length, rank.length, (place) => rowOf(byColumn[place]!));
  const rowStart = new Uint32Array(rank.length + 1);
  const column = new Uint32Array(cells.length);
  const value = new Int8Array(cells.length);
  let written = 0;
  let lastRow = -1;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = byColumn[byRow[place]!]!;
    const row = rowOf(cell);
    while (lastRow < row) {
      lastRow += 1;
      rowStart[lastRow] = written;
    }
    const repeated = written > rowStart[row]! && column[written - 1] === cells.column[cell];
    if (!repeated) written += 1;
    column[written - 1] = cells.column[cell]!;
    value[written - 1] = cells.value[cell]!;
  }
  rowStart[rank.length] = written;
  return written === cells.length
    ? { rowStart, column, value }
    : { rowStart, column: column.slice(0, written), value: value.slice(0, written) };
}

function countingSort(length: number, keys: number, keyOf: (item: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let item = 0; item < length; item += 1) next[keyOf(item) + 1]! += 1;
  for (let key = 0; key < keys; key += 1) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(length);
  for (let item = 0; item < length; item += 1) {
    const key = keyOf(item);
    sorted[next[key]!] = item;
    next[key]! += 1;
  }
  return sorted;
}
