import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { Answer, Trace } from "../../server/integrity/trace.ts";
import { parityData } from "./parity-data.ts";

/** A published conversation as the search for patterns reads it, with its statements' texts. */
export function readRealTraces(name: string): { readonly traces: readonly Trace[]; readonly texts: ReadonlyMap<number, string> } {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(parityData ?? "", "open-data", name, file), "utf8"), { columns: true, bom: true, relax_column_count: true });
  const answers = new Map<number, Answer[]>();
  for (const row of rows("votes.csv")) {
    const person = Number(row["voter-id"]);
    const own = answers.get(person) ?? [];
    answers.set(person, own);
    own.push({ statementId: Number(row["comment-id"]), score: Number(row["vote"]) as Score, at: Number(row["timestamp"]) });
  }
  return {
    texts: new Map(rows("comments.csv").map((row) => [Number(row["comment-id"]), row["comment-body"] ?? ""])),
    traces: [...answers].map(([number, own]): Trace => {
      const sorted = [...own].sort((one, other) => one.at - other.at);
      return { number, createdAt: sorted[0]?.at ?? 0, source: "online", origin: null, answers: sorted };
    }),
  };
}
