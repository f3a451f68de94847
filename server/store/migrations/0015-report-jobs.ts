import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Reports being written with a model, and the units of work of each. */
export const reportJobs = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("report_jobs")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("report_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("model", "text", (column) => column.notNull())
      .addColumn("token_cap", big, (column) => column.notNull())
      .addColumn("is_fresh", "integer", (column) => column.notNull())
      .addColumn("estimate", "text", (column) => column.notNull())
      .addColumn("frozen", "text")
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("started_at", big)
      .addColumn("finished_at", big)
      .addColumn("lease_owner", "text")
      .addColumn("lease_until", big)
      .addColumn("problem", "text")
      .execute();
    await db.schema.createIndex("report_jobs_by_conversation").on("report_jobs").columns(["conversation_id", "created_at"]).execute();
    await db.schema.createTable("report_units")
      .addColumn("job_id", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("step", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("owner", "text")
      .addColumn("outcome", "text")
      .addColumn("problem", "text")
      .addColumn("requests", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("kept", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("prompt_tokens", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("completion_tokens", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("is_estimated", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("finished_at", big)
      .addPrimaryKeyConstraint("report_units_key", ["job_id", "key"])
      .execute();
  },
});
