import type { Kysely } from "kysely";

/** A conversation's own reasons for rejecting a statement, in the order in which moderators see them. */
export const rejectReasons = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("reject_reasons")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("texts", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("reject_reasons_key", ["conversation_id", "number"])
      .execute();
  },
});
