import type { Insertable, Selectable } from "kysely";
import type { LogChange } from "../contract/log-change.ts";
import type { ModerationLogEntry } from "../domain.ts";
import { CHAIN_START, chainHash } from "../moderation-log/chain-hash.ts";
import type { Counters } from "./counters.ts";
import type { ModerationLogTable, Tx } from "./database.ts";

/** Lines of the moderation log as a command states them; number, moderator and hash follow from the log. */
export interface LineToAdd {
  readonly statementId: number;
  readonly before: ModerationLogEntry["before"];
  readonly after: ModerationLogEntry["after"];
  readonly reason: string | null;
  readonly change?: LogChange;
}

const rowsAtOnce = 500;

/** Continues the chain of a conversation whose counters are locked. `add` numbers and chains; `write` puts all lines into the log and answers the last number. */
export async function openLog(tx: Tx, { conversation_id, last_moderation }: Counters, by: { readonly personId: string; readonly at: number }) {
  const log = tx.selectFrom("moderation_log").where("conversation_id", "=", conversation_id);
  const last = await log.select("hash").where("seq", "=", last_moderation).executeTakeFirst();
  const own = await log.select("moderator").where("person_id", "=", by.personId).limit(1).executeTakeFirst();
  const highest = own ?? await log.select((build) => build.fn.max<number | null>("moderator").as("moderator")).executeTakeFirst();
  const moderator = own?.moderator ?? (highest?.moderator ?? 0) + 1;
  let seq = last_moderation;
  let hash = last?.hash ?? CHAIN_START;
  const rows: Insertable<ModerationLogTable>[] = [];
  return {
    add(line: LineToAdd): number {
      seq += 1;
      hash = chainHash({ conversationId: conversation_id, seq, at: by.at, moderator, ...line }, hash);
      rows.push({
        conversation_id, seq, statement_id: line.statementId, person_id: by.personId, at: by.at, moderator, hash, reason: line.reason,
        moderation_before: line.before.moderation, moderation_after: line.after.moderation,
        is_meta_before: Number(line.before.isMeta), is_meta_after: Number(line.after.isMeta),
        change: line.change === undefined ? null : JSON.stringify(line.change),
      });
      return seq;
    },
    async write(): Promise<number> {
      for (let from = 0; from < rows.length; from += rowsAtOnce) await tx.insertInto("moderation_log").values(rows.slice(from, from + rowsAtOnce)).execute();
      return seq;
    },
  };
}

export const toLogEntry = (row: Selectable<ModerationLogTable>): ModerationLogEntry => ({
  conversationId: row.conversation_id, seq: row.seq, statementId: row.statement_id, personId: row.person_id, moderator: row.moderator, at: row.at,
  before: { moderation: row.moderation_before, isMeta: row.is_meta_before === 1 },
  after: { moderation: row.moderation_after, isMeta: row.is_meta_after === 1 },
  reason: row.reason, hash: row.hash,
  ...(row.change !== null && { change: JSON.parse(row.change) as LogChange }),
});
