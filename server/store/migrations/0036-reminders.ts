import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Reminders that statements wait, and what became of each message. */
export const reminders = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("reminders")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("settings", "text", (column) => column.notNull())
      .addColumn("is_on", "integer", (column) => column.notNull())
      .addColumn("key_id", "text")
      .addColumn("key_made_at", big)
      .addColumn("reminded_at", big, (column) => column.notNull())
      .addColumn("seen", "text", (column) => column.notNull())
      .execute();
    await db.schema.createTable("reminder_deliveries")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", big, (column) => column.notNull())
      .addColumn("problem", "text")
      .execute();
    await db.schema.createIndex("reminder_deliveries_by_time").on("reminder_deliveries").columns(["conversation_id", "at"]).execute();
    await db.schema.createIndex("reminder_deliveries_due").on("reminder_deliveries").columns(["status", "next_at"]).execute();
  },
});
