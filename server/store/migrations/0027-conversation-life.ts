import { sql, type ColumnDataType, type Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Opening by the clock, previews with a password, templates, and what is remembered of deleted conversations. */
export const conversationLife = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.alterTable("conversations").addColumn("opens_at", big).execute();
    await db.schema.alterTable("conversations").addColumn("closed_at", big).execute();
    await db.schema.alterTable("conversations").addColumn("is_template", "integer", (column) => column.notNull().defaultTo(0)).execute();
    // When these were closed was not kept; their last change is the latest it can have been.
    await sql`update conversations set closed_at = updated_at where state in ('closed', 'archived')`.execute(db);
    await db.schema.alterTable("counters").addColumn("vote_epoch", big, (column) => column.notNull().defaultTo(0)).execute();
    await db.schema.createTable("previews")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("password_hash", "text")
      .addColumn("started_at", big, (column) => column.notNull())
      .execute();
    // Not bound to "conversations": it is what stays.
    await db.schema.createTable("deleted_conversations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("deleted_at", big, (column) => column.notNull())
      .addColumn("deleted_by", "text", (column) => column.notNull())
      .execute();
  },
});
