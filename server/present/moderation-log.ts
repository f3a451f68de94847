import { stringify } from "csv-stringify/sync";
import type { LogLine } from "../contract/moderation-log.ts";
import type { ModerationLogEntry } from "../domain.ts";

/** Names and statement texts for the organisers' own file; absent in the public one. */
export interface LogNames {
  nameOf(personId: string): string | null;
  textOf(statementId: number): string;
}

export const presentLogLine = ({ seq, at, moderator, statementId, before, after, reason, hash }: ModerationLogEntry): LogLine =>
  ({ seq, at, moderator, statementId, before, after, reason, hash });

const publicColumns = ["line", "time", "moderator", "statement_id", "state_before", "about_participants_before", "state_after", "about_participants_after", "reason", "hash"];

const yesNo = (value: boolean): string => (value ? "yes" : "no");
const csv = (rows: readonly (readonly (string | number)[])[], isFirst: boolean): string =>
  stringify(rows.map((row) => [...row]), { bom: isFirst, escape_formulas: true, record_delimiter: "windows" });

/** The log as CSV, piece by piece, with a byte order mark and formulas defused. `names` adds who decided and what it says. */
export async function* moderationLogCsv(log: AsyncIterable<readonly ModerationLogEntry[]>, names: LogNames | null): AsyncGenerator<string> {
  yield csv([names === null ? publicColumns : [...publicColumns, "moderator_name", "statement_text"]], true);
  for await (const batch of log) {
    yield csv(batch.map(({ seq, at, moderator, statementId, before, after, reason, hash, personId }) => [
      seq, new Date(at).toISOString(), moderator, statementId, before.moderation, yesNo(before.isMeta), after.moderation, yesNo(after.isMeta), reason ?? "", hash,
      ...(names === null ? [] : [names.nameOf(personId) ?? "", names.textOf(statementId)]),
    ]), false);
  }
}

/** The log as JSON that `hiroba check-log` reads, piece by piece. */
export async function* moderationLogJson(conversationId: string, log: AsyncIterable<readonly ModerationLogEntry[]>): AsyncGenerator<string> {
  yield `{"schema":"hiroba/moderation-log@1","conversationId":${JSON.stringify(conversationId)},"lines":[`;
  let separator = "\n";
  for await (const batch of log) {
    for (const entry of batch) {
      yield separator + JSON.stringify(presentLogLine(entry));
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}
