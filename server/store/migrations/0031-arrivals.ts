import type { Kysely } from "kysely";

/** How often the page for taking part was opened, by day and by where from or in which language. */
export const arrivals = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("arrivals")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("day", "integer", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("count", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("arrivals_key", ["conversation_id", "day", "kind", "name"])
      .execute();
  },
});
