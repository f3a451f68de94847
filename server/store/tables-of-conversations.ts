import type { Tx } from "./database.ts";

/** The tables with a column "conversation_id", and all their columns: asked of the database, so that none added later is forgotten. */
export async function tablesOfConversations(db: Pick<Tx, "introspection">): Promise<readonly { readonly name: string; readonly columns: ReadonlySet<string> }[]> {
  const tables = await db.introspection.getTables();
  return tables.map(({ name, isView, columns }) => ({ name, isView, columns: new Set(columns.map((column) => column.name)) }))
    .filter(({ isView, columns }) => !isView && columns.has("conversation_id"));
}
