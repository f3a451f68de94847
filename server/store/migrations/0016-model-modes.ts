import type { Kysely } from "kysely";

/** How each model server wants to be asked, found out once; see llm/capabilities.ts. */
export const modelModes = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("model_modes")
      .addColumn("server", "text", (column) => column.primaryKey())
      .addColumn("mode", "text", (column) => column.notNull())
      .execute();
  },
});
