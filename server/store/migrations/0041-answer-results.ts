import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** What was shown of the answers, step by step, and the shares of the population to compare with. */
export const answerResults = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("answer_results")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("published_at", big, (column) => column.notNull())
      .addColumn("last_seq", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("exact", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("answer_results_key", ["conversation_id", "version"])
      .execute();

    await db.schema.createTable("census")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("question_id", "text", (column) => column.notNull())
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("dated", "text", (column) => column.notNull())
      .addColumn("shares", "text", (column) => column.notNull())
      .addColumn("updated_at", big, (column) => column.notNull())
      .addColumn("updated_by", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("census_key", ["conversation_id", "question_id"])
      .execute();
  },
});
