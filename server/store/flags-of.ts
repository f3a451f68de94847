import type { Selectable } from "kysely";
import { FlagDetail, FlagKind } from "../contract/flags.ts";
import type { Db } from "./database.ts";
import type { StoredFlag } from "./flag-store.ts";
import type { StatementFlagsTable } from "./flag-tables.ts";

/** Flags by statement, in the order of their kinds; statements without any are left out. */
export async function flagsOf(db: Db, conversationId: string, statementIds: readonly number[]): Promise<ReadonlyMap<number, readonly StoredFlag[]>> {
  const flags = new Map<number, StoredFlag[]>();
  if (statementIds.length === 0) return flags;
  const rows = await db.selectFrom("statement_flags").selectAll().where("conversation_id", "=", conversationId)
    .where("statement_id", "in", statementIds).execute();
  for (const flag of rows.map(toFlag).sort(inOrder)) flags.set(flag.statementId, [...(flags.get(flag.statementId) ?? []), flag]);
  return flags;
}

export const toFlag = (row: Selectable<StatementFlagsTable>): StoredFlag => ({
  statementId: row.statement_id, detail: FlagDetail.parse(JSON.parse(row.detail)), at: row.at, dismissedBy: row.dismissed_by, dismissedAt: row.dismissed_at,
});

const inOrder = (a: StoredFlag, b: StoredFlag): number => FlagKind.options.indexOf(a.detail.kind) - FlagKind.options.indexOf(b.detail.kind);
