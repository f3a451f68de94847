import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Corrected texts with what was written before, and which statement came from which. */
export const statementChanges = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.alterTable("statements").addColumn("parent_id", "integer").execute();
    await db.schema.alterTable("moderation_log").addColumn("change", "text").execute();
    await db.schema.createTable("statement_corrections")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("text_before", "text", (column) => column.notNull())
      .addColumn("text_after", "text", (column) => column.notNull())
      .addColumn("salt", "text", (column) => column.notNull())
      .addColumn("had_votes", "integer", (column) => column.notNull())
      .addColumn("is_undone", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("statement_corrections_key", ["conversation_id", "seq"])
      .execute();
    await db.schema.createIndex("statement_corrections_statement").on("statement_corrections").columns(["conversation_id", "statement_id"]).execute();
    await db.schema.createTable("statement_lineage")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("child_id", "integer", (column) => column.notNull())
      .addColumn("parent_id", "integer", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("statement_lineage_key", ["conversation_id", "child_id"])
      .execute();
    await db.schema.createIndex("statement_lineage_parent").on("statement_lineage").columns(["conversation_id", "parent_id"]).execute();
  },
});
