import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Answers of the language model by the hash of the question. */
export const modelCalls = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("model_calls")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("response", "text", (column) => column.notNull())
      .addColumn("prompt_tokens", "integer", (column) => column.notNull())
      .addColumn("completion_tokens", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .execute();
  },
});
