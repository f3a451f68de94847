import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Who may read the reports of a conversation, and whether one follows it while it runs. */
export const reportAccess = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("report_access")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("password_hash", "text")
      .addColumn("is_live", "integer", (column) => column.notNull())
      .addColumn("changed_at", big, (column) => column.notNull())
      .execute();
  },
});
