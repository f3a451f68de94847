import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Statements that were claims of free comments before they were voted on. */
export const statementOrigins = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("statement_origins")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("report_id", "text", (column) => column.notNull())
      .addColumn("claim_id", "integer", (column) => column.notNull())
      .addColumn("comments", "integer", (column) => column.notNull())
      .addColumn("people", "integer", (column) => column.notNull())
      .addColumn("quotes", "text", (column) => column.notNull())
      .addColumn("opened_at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("statement_origins_key", ["conversation_id", "statement_id", "report_id", "claim_id"])
      .addForeignKeyConstraint("statement_origins_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();
  },
});
