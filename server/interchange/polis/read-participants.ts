import { openCsvTable } from "../csv-table.ts";
import type { FileReport } from "../import-report.ts";
import { parseNumber } from "./parse-cells.ts";

export interface PolisParticipant {
  readonly id: number;
  /** The organiser's own id of the person, where the export has it. */
  readonly externalId: string | null;
  /** Statements with a vote, as the file has them. */
  readonly votes: number;
}

/** participants-votes.csv, later participant-votes.csv: who took part. The votes themselves come from votes.csv. */
export async function readParticipants(path: string): Promise<{ readonly participants: readonly PolisParticipant[]; readonly report: FileReport }> {
  const table = await openCsvTable(path, {
    holds: "participants",
    required: ["participant"],
    optional: ["xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"],
    isExtra: (name) => parseNumber(name) !== undefined,
  });
  const { at, count, problem, header } = table;
  const statementColumns = header.flatMap((name, place) => (parseNumber(name) === undefined ? [] : [place]));
  const participants = new Map<number, PolisParticipant>();
  for await (const { line, cells } of table.rows) {
    const id = parseNumber((cells[at.participant] ?? "").trim());
    if (id === undefined) throw problem(line, `participant is ${JSON.stringify(cells[at.participant])}; a whole number is expected`);
    if (participants.has(id)) throw problem(line, `participant ${String(id)} occurs twice`);
    const externalId = at.xid === null ? "" : (cells[at.xid] ?? "").trim();
    participants.set(id, { id, externalId: externalId || null, votes: statementColumns.filter((place) => cells[place] !== "").length });
  }
  return { participants: [...participants.values()], report: count.report() };
}
