import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Questions about the people who take part, and their answers. */
export const questions = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("question_settings")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("consent_markdown", "text", (column) => column.notNull())
      .addColumn("ask_after", "integer", (column) => column.notNull())
      .addColumn("publishes_results", "integer", (column) => column.notNull())
      .addColumn("questions", "text", (column) => column.notNull())
      .addColumn("is_asking", "integer", (column) => column.notNull())
      .addColumn("updated_at", big, (column) => column.notNull())
      .execute();

    await db.schema.createTable("answers")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addColumn("question_id", "text", (column) => column.notNull())
      .addColumn("answer_id", "text", (column) => column.notNull())
      .addColumn("answered_at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("answers_key", ["conversation_id", "participant_id", "question_id"])
      .execute();

    await db.schema.createTable("answer_requests")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addColumn("request_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("answer_requests_key", ["conversation_id", "participant_id", "request_id"])
      .execute();
  },
});
