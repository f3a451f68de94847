import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** What the clock deletes after a conversation has closed, and the log of everything done with personal data. */
export const retention = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("retention_timers")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("ids_after_days", "integer")
      .addColumn("texts_after_days", "integer")
      .addColumn("ids_done_for", big)
      .addColumn("ids_so_far", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("texts_done_revision", big)
      .execute();
    await db.schema.createTable("privacy_log")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("row_count", "integer", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("person", "integer")
      .addColumn("person_id", "text")
      .addPrimaryKeyConstraint("privacy_log_key", ["conversation_id", "seq"])
      .execute();
  },
});
