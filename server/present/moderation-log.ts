import { stringify } from "csv-stringify/sync";
import type { LogChange } from "../contract/log-change.ts";
import type { LogLine } from "../contract/moderation-log.ts";
import type { ModerationLogEntry } from "../domain.ts";
import type { Correction } from "../store/statement-change-store.ts";

/** Names and texts for the organisers' own file; absent in the public one. */
export interface LogNames {
  nameOf(personId: string): string | null;
  textOf(statementId: number): string;
  /** What a line corrected, with the salt that opens its hashes; undefined for other lines, and where the author is gone. */
  correctionOf(line: number): Pick<Correction, "textBefore" | "textAfter" | "salt"> | undefined;
}

export const presentLogLine = ({ seq, at, moderator, statementId, before, after, reason, change, hash }: ModerationLogEntry): LogLine =>
  ({ seq, at, moderator, statementId, before, after, reason, ...(change !== undefined && { change }), hash });

const publicColumns = ["line", "time", "moderator", "statement_id", "state_before", "about_participants_before", "state_after", "about_participants_after", "reason", "hash", "change", "relates_to", "text_hash_before", "text_hash_after"];
const ownColumns = ["moderator_name", "statement_text", "text_before", "text_after", "text_salt"];

const yesNo = (value: boolean): string => (value ? "yes" : "no");
const csv = (rows: readonly (readonly (string | number)[])[], isFirst: boolean): string =>
  stringify(rows.map((row) => [...row]), { bom: isFirst, escape_formulas: true, record_delimiter: "windows" });

/** Cells of a change: its kind, the statements or the line it is about, and the hashes of texts. */
function changeCells(change: LogChange | undefined): readonly (string | number)[] {
  switch (change?.kind) {
    case undefined:
      return ["", "", "", ""];
    case "corrected":
      return [change.kind, "", change.textBefore, change.textAfter];
    case "reworded":
    case "split":
      return [change.kind, change.into.join(" "), "", ""];
    case "written":
      return [change.kind, change.from, "", ""];
    case "undone":
      return [change.kind, `line ${String(change.line)}`, "", ""];
  }
}

function ownCells({ personId, statementId, seq }: ModerationLogEntry, names: LogNames): readonly string[] {
  const correction = names.correctionOf(seq);
  return [names.nameOf(personId) ?? "", names.textOf(statementId), correction?.textBefore ?? "", correction?.textAfter ?? "", correction?.salt ?? ""];
}

/** The log as CSV, piece by piece, with a byte order mark and formulas defused. `names` adds who decided and what it says. */
export async function* moderationLogCsv(log: AsyncIterable<readonly ModerationLogEntry[]>, names: LogNames | null): AsyncGenerator<string> {
  yield csv([names === null ? publicColumns : [...publicColumns, ...ownColumns]], true);
  for await (const batch of log) {
    yield csv(batch.map((entry) => {
      const { seq, at, moderator, statementId, before, after, reason, hash, change } = entry;
      return [
        seq, new Date(at).toISOString(), moderator, statementId, before.moderation, yesNo(before.isMeta), after.moderation, yesNo(after.isMeta), reason ?? "", hash,
        ...changeCells(change), ...(names === null ? [] : ownCells(entry, names)),
      ];
    }), false);
  }
}

/** The log as JSON that `hiroba check-log` reads, piece by piece. */
export async function* moderationLogJson(conversationId: string, log: AsyncIterable<readonly ModerationLogEntry[]>): AsyncGenerator<string> {
  yield `{"schema":"hiroba/moderation-log@2","conversationId":${JSON.stringify(conversationId)},"lines":[`;
  let separator = "\n";
  for await (const batch of log) {
    for (const entry of batch) {
      yield separator + JSON.stringify(presentLogLine(entry));
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}
