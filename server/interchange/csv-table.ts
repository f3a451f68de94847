import { basename } from "node:path";
import { readCsvRows, detectDialect, type CsvRow } from "./csv-rows.ts";
import { RowCount, type FileContent } from "./import-report.ts";
import { InterchangeError } from "./interchange-error.ts";

export interface TableColumns<Required extends string, Optional extends string> {
  readonly holds: FileContent;
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
  readonly multiline?: boolean;
  /** Columns for which this answers true belong to the table too (e.g. one for each statement). */
  readonly isExtra?: (name: string) => boolean;
}

export interface CsvTable<Required extends string, Optional extends string> {
  readonly file: string;
  readonly header: readonly string[];
  readonly count: RowCount;
  readonly at: Readonly<Record<Required, number>> & Readonly<Record<Optional, number | null>>;
  /** Data rows, each with as many cells as the header; read once. */
  readonly rows: AsyncIterable<CsvRow>;
  /** Ends the reading without the rest. */
  close(): Promise<void>;
  /** What to throw about a row. */
  problem(line: number, reason: string): InterchangeError;
}

/** A CSV file with a header. Throws InterchangeError when a needed column is missing or one occurs twice. */
export async function openCsvTable<Required extends string, Optional extends string>(
  path: string,
  columns: TableColumns<Required, Optional>,
): Promise<CsvTable<Required, Optional>> {
  const file = basename(path);
  const dialect = await detectDialect(path);
  const all = readCsvRows(path, { dialect, multiline: columns.multiline ?? false });
  const first = await all.next();
  if (first.done === true) throw new InterchangeError(file, null, "the file is empty");
  const header = first.value.cells.map((name) => name.trim());
  const at = findColumns(file, header, columns);
  const count = new RowCount(file, columns.holds, dialect);
  const known = new Set<string>([...columns.required, ...columns.optional]);
  count.ignoredColumns = header.filter((name) => !known.has(name) && columns.isExtra?.(name) !== true);
  return {
    file, header, count, at,
    close: async () => void (await all.return(undefined)),
    rows: sameWidth(all, header.length, file, count),
    problem: (line, reason) => new InterchangeError(file, line, reason),
  };
}

function findColumns<Required extends string, Optional extends string>(file: string, header: readonly string[], columns: TableColumns<Required, Optional>) {
  const places: Record<string, number | null> = {};
  for (const [position, name] of header.entries()) {
    if (header.indexOf(name) !== position) throw new InterchangeError(file, 1, `the column ${JSON.stringify(name)} occurs twice`);
  }
  for (const name of columns.required) {
    places[name] = header.indexOf(name);
    if (places[name] === -1) throw new InterchangeError(file, 1, `the column ${JSON.stringify(name)} is missing; there are ${header.map((found) => JSON.stringify(found)).join(", ")}`);
  }
  for (const name of columns.optional) places[name] = header.includes(name) ? header.indexOf(name) : null;
  return places as CsvTable<Required, Optional>["at"];
}

async function* sameWidth(rows: AsyncGenerator<CsvRow>, width: number, file: string, count: RowCount): AsyncGenerator<CsvRow> {
  for await (const row of rows) {
    if (row.cells.length !== width) {
      throw new InterchangeError(file, row.line, `${String(row.cells.length)} cells where the header has ${String(width)}`);
    }
    count.rowsRead += 1;
    yield row;
  }
}
