import { basename } from "node:path";
import { readCsvRows, detectDialect } from "../csv-rows.ts";
import { RowCount, type FileReport } from "../import-report.ts";
import { InterchangeError } from "../interchange-error.ts";

export interface PolisSummary {
  readonly topic: string;
  readonly description: string;
  readonly url: string | null;
  readonly report: FileReport;
}

const counts = ["views", "voters", "voters-in-conv", "commenters", "comments", "groups"];

/** summary.csv: key,value rows without a header. The counts in it are not believed; they are counted again. */
export async function readSummary(path: string): Promise<PolisSummary> {
  const file = basename(path);
  const dialect = await detectDialect(path);
  const count = new RowCount(file, "summary", dialect);
  const values = new Map<string, string>();
  for await (const { line, cells } of readCsvRows(path, { dialect, multiline: true })) {
    const [key = "", value] = cells;
    count.rowsRead += 1;
    if (cells.length !== 2 || value === undefined) throw new InterchangeError(file, line, `${String(cells.length)} cells where a key and a value are expected`);
    if (values.has(key)) throw new InterchangeError(file, line, `the key ${JSON.stringify(key)} occurs twice`);
    if (counts.includes(key) && !/^\d*$/.test(value)) throw new InterchangeError(file, line, `${key} is ${JSON.stringify(value)}; a whole number is expected`);
    values.set(key, value);
  }
  const topic = values.get("topic")?.trim();
  if (topic === undefined) throw new InterchangeError(file, null, 'the key "topic" is missing');
  const known = new Set(["topic", "url", "conversation-description", ...counts]);
  count.ignoredColumns = [...values.keys()].filter((key) => !known.has(key));
  return { topic, description: values.get("conversation-description") ?? "", url: values.get("url")?.trim() || null, report: count.report() };
}
