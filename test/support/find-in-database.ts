import { sql, type Kysely } from "kysely";
import type { Store } from "../../server/store/store.ts";

/** Where in the database any of the words stand: "table.column: word". Looks at every table, every column, every row; bytes are read as text. */
export async function findInDatabase({ accounts }: Pick<Store, "accounts">, words: readonly string[]): Promise<readonly string[]> {
  const db = accounts.db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const found = new Set<string>();
  for (const { name, isView } of await db.introspection.getTables({ withInternalKyselyTables: true })) {
    if (isView) continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = typeof value === "string" ? value : value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value);
        for (const word of words) if (text.includes(word)) found.add(`${name}.${column}: ${word}`);
      }
    }
  }
  return [...found];
}
