import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Hints for moderators about statements, and which wording of a statement was looked at by which rules. */
export const statementFlags = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("statement_flags")
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("detail", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("dismissed_by", "text")
      .addColumn("dismissed_at", big)
      .addPrimaryKeyConstraint("statement_flags_key", ["conversation_id", "statement_id", "kind"])
      .addForeignKeyConstraint("statement_flags_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();
    await db.schema.createIndex("statement_flags_by_kind").on("statement_flags").columns(["conversation_id", "kind"]).execute();

    await db.schema.createTable("statement_screenings")
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("source_key", "text", (column) => column.notNull())
      .addColumn("advice_key", "text")
      .addPrimaryKeyConstraint("statement_screenings_key", ["conversation_id", "statement_id"])
      .addForeignKeyConstraint("statement_screenings_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();

    await db.schema.createTable("screened_conversations")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("statements_revision", "integer", (column) => column.notNull())
      .execute();

    // Equal texts are one statement; when they were handed in again is kept for a day, without who did it.
    await db.schema.createTable("statement_repeats")
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addForeignKeyConstraint("statement_repeats_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();
    await db.schema.createIndex("statement_repeats_by_time").on("statement_repeats").columns(["conversation_id", "at"]).execute();

    await db.schema.createTable("advice_spending")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("tokens", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("advice_spending_key", ["conversation_id", "day"])
      .execute();
  },
});
