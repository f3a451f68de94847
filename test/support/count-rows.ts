import { sql, type Kysely } from "kysely";
import type { Store } from "../../server/store/store.ts";

/** How many rows each table of the database holds of a conversation; tables without any are left out. */
export async function countRows({ accounts }: Pick<Store, "accounts">, conversationId: string): Promise<Record<string, number>> {
  const db = accounts.db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const found: Record<string, number> = {};
  for (const { name, columns } of await db.introspection.getTables()) {
    if (!columns.some((column) => column.name === "conversation_id")) continue;
    const { rows } = await sql<{ n: number | string }>`select count(*) as n from ${sql.table(name)} where conversation_id = ${conversationId}`.execute(db);
    if (Number(rows[0]?.n) > 0) found[name] = Number(rows[0]?.n);
  }
  return found;
}
