import type { Moderation } from "../../../clustering/vote-matrix.ts";
import type { FileReport } from "../import-report.ts";
import { openCsvTable } from "../csv-table.ts";
import { parseBoolean, parseNumber, parseTime } from "./parse-cells.ts";

export interface PolisComment {
  readonly id: number;
  readonly authorId: number;
  readonly createdAt: number;
  readonly moderation: Moderation;
  readonly isMeta: boolean;
  /** Null where the file does not say; see read-polis-folder.ts. */
  readonly isSeed: boolean | null;
  /** As the file counts them: every vote event, changed ones too. */
  readonly agrees: number;
  readonly disagrees: number;
  readonly text: string;
}

const moderations: Readonly<Record<string, Moderation>> = { "-1": "rejected", "0": "pending", "1": "accepted" };

/** comments.csv of all three generations. Throws InterchangeError naming line and reason for a cell that cannot be read. */
export async function readComments(path: string): Promise<{ readonly comments: readonly PolisComment[]; readonly report: FileReport }> {
  const table = await openCsvTable(path, {
    holds: "statements",
    required: ["timestamp", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"],
    optional: ["datetime", "is-meta", "is-seed", "importance", "group-informed-consensus"],
    multiline: true,
  });
  const { at, count, problem } = table;
  const byId = new Map<number, PolisComment>();
  for await (const { line, cells } of table.rows) {
    const cell = (place: number | null): string => (place === null ? "" : (cells[place] ?? "").trim());
    const read = <Value>(name: keyof typeof at, parse: (text: string) => Value | undefined, expected: string): Value => {
      const value = parse(cell(at[name]));
      if (value === undefined) throw problem(line, `${name} is ${JSON.stringify(cell(at[name]))}; ${expected} is expected`);
      return value;
    };
    const comment: PolisComment = {
      id: read("comment-id", parseNumber, "a whole number"),
      authorId: read("author-id", parseNumber, "a whole number"),
      createdAt: read("timestamp", parseTime, "a time in milliseconds or seconds since 1970"),
      moderation: read("moderated", (text) => moderations[text], "-1, 0 or 1"),
      isMeta: read("is-meta", parseBoolean, "true or false"),
      isSeed: at["is-seed"] === null ? null : read("is-seed", parseBoolean, "true or false"),
      agrees: read("agrees", parseNumber, "a whole number"),
      disagrees: read("disagrees", parseNumber, "a whole number"),
      text: cells[at["comment-body"]] ?? "",
    };
    const earlier = byId.get(comment.id);
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(comment)) throw problem(line, `comment-id ${String(comment.id)} occurs twice with different contents`);
    if (earlier !== undefined) count.duplicates += 1;
    else byId.set(comment.id, comment);
  }
  return { comments: [...byId.values()].sort((left, right) => left.id - right.id), report: count.report() };
}
