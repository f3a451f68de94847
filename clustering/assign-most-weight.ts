/**
 * The assignment of rows to columns with the largest total weight (Hungarian method with potentials; Kuhn 1955,
 * Munkres 1957). Every row gets a column of its own; needs at least as many columns as rows. O(rows² · columns).
 *
 * @param weight rows × columns
 * @returns the column of each row
 */
export function assignMostWeight(weight: readonly (readonly number[])[]): number[] {
  const rows = weight.length;
  const columns = weight[0]?.length ?? 0;
  if (columns < rows) throw new RangeError("assignMostWeight needs at least as many columns as rows");
  // 1-based: row and column 0 are the usual sentinels of the method.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const cameFrom = new Int32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      visited[column] = 1;
      const at = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (visited[j] === 1) continue;
        const reduced = -weight[at - 1]![j - 1]! - rowPotential[at]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (visited[j] === 1) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else slack[j]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j += 1) if (rowOf[j]! > 0) columnOf[rowOf[j]! - 1] = j - 1;
  return columnOf;
}
