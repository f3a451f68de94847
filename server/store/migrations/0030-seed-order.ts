import type { Kysely } from "kysely";

/** The organisers' order of seeds, whether they come first, and which translations a model proposed. */
export const seedOrder = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("seed_settings")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("shows_first", "integer", (column) => column.notNull())
      .execute();
    await db.schema.createTable("seed_order")
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("seed_order_key", ["conversation_id", "statement_id"])
      .addForeignKeyConstraint("seed_order_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();
    await db.schema.alterTable("statement_translations").addColumn("model", "text").execute();
  },
});
