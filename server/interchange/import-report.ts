/** How a file was written, as far as it can be seen. */
export interface Dialect {
  readonly encoding: "UTF-8" | "UTF-8 with BOM";
  readonly delimiter: "," | ";" | "\t";
  readonly lineEnding: "LF" | "CRLF";
}

export interface SkippedRow {
  readonly line: number;
  readonly reason: string;
}

export type FileContent = "summary" | "statements" | "votes" | "participants";

/** What became of one file's rows: read = taken + skipped + duplicates. */
export interface FileReport {
  readonly file: string;
  readonly holds: FileContent;
  readonly dialect: Dialect;
  readonly rowsRead: number;
  readonly rowsTaken: number;
  /** The first of them, at most `skippedRowsNamed`. */
  readonly skipped: readonly SkippedRow[];
  readonly rowsSkipped: number;
  /** Rows that repeat an earlier one in every column that is read. */
  readonly duplicates: number;
  /** Columns that were there and say nothing to us. */
  readonly ignoredColumns: readonly string[];
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** Votes on a statement the same person had voted on before; the latest counts. */
  readonly revotes: number;
  /** "mirrored": the file had agree as −1 and was turned round. */
  readonly sign: "agree is +1" | "mirrored";
  /** Anything else a person should know, in plain sentences. */
  readonly notes: readonly string[];
}

export const skippedRowsNamed = 100;

/** Counts while a file is read. */
export class RowCount {
  readonly file: string;
  private readonly holds: FileContent;
  readonly dialect: Dialect;
  ignoredColumns: readonly string[] = [];
  rowsRead = 0;
  duplicates = 0;
  rowsSkipped = 0;
  private readonly skipped: SkippedRow[] = [];

  constructor(file: string, holds: FileContent, dialect: Dialect) {
    this.file = file;
    this.holds = holds;
    this.dialect = dialect;
  }

  skip(line: number, reason: string): void {
    this.rowsSkipped += 1;
    if (this.skipped.length < skippedRowsNamed) this.skipped.push({ line, reason });
  }

  report(): FileReport {
    const { file, holds, dialect, rowsRead, rowsSkipped, duplicates, ignoredColumns } = this;
    return { file, holds, dialect, rowsRead, rowsTaken: rowsRead - rowsSkipped - duplicates, skipped: this.skipped, rowsSkipped, duplicates, ignoredColumns };
  }
}

/** The report as lines for a terminal. */
export function describeImport(report: ImportReport): readonly string[] {
  const lines = report.files.flatMap((file) => {
    const { encoding, delimiter, lineEnding } = file.dialect;
    const separator = { ",": "commas", ";": "semicolons", "\t": "tabs" }[delimiter];
    return [
      `${file.file}: ${String(file.rowsRead)} rows read, ${String(file.rowsTaken)} taken, ${String(file.rowsSkipped)} skipped, ${String(file.duplicates)} duplicates (${encoding}, ${separator}, ${lineEnding})`,
      ...file.skipped.map(({ line, reason }) => `  line ${String(line)} skipped: ${reason}`),
      ...(file.rowsSkipped > file.skipped.length ? [`  … and ${String(file.rowsSkipped - file.skipped.length)} more`] : []),
      ...(file.ignoredColumns.length > 0 ? [`  columns not used: ${file.ignoredColumns.join(", ")}`] : []),
    ];
  });
  return [
    ...lines,
    `${String(report.revotes)} votes replaced an earlier one of the same person.`,
    report.sign === "mirrored" ? "The file had agree as −1; its votes were turned round." : "Agree is +1 in the file.",
    ...report.notes,
  ];
}
