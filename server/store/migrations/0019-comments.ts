import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Free comments without votes, and the file they came in. */
export const comments = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("comment_files")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("file", "text", (column) => column.notNull())
      .addColumn("uploaded_at", big, (column) => column.notNull())
      .execute();
    await db.schema.createTable("comments")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("external_id", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("name", "text")
      .addColumn("attributes", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("comments_key", ["conversation_id", "number"])
      .execute();
  },
});
