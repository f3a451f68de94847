import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Reports are reviewed before they are published: what they were written from, who changed what, who approved what. */
export const reportReview = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.alterTable("reports").addColumn("content_hash", "text").execute();
    await db.schema.alterTable("reports").addColumn("parent_id", "text").execute();

    await db.schema.createTable("report_inputs")
      .addColumn("report_id", "text", (column) => column.primaryKey().references("reports.id").onDelete("cascade"))
      .addColumn("body", "text", (column) => column.notNull())
      .execute();

    await db.schema.createTable("report_edits")
      .addColumn("report_id", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("locale", "text", (column) => column.notNull())
      .addColumn("sentence_id", "text", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("person_name", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("text_before", "text", (column) => column.notNull())
      .addColumn("text_after", "text", (column) => column.notNull())
      .addColumn("failed_rules", "text", (column) => column.notNull())
      .addColumn("reason", "text")
      .addPrimaryKeyConstraint("report_edits_key", ["report_id", "number"])
      .execute();

    await db.schema.createTable("report_approvals")
      .addColumn("report_id", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
      .addColumn("section", "text", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("person_name", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("report_approvals_key", ["report_id", "section"])
      .execute();
  },
});
