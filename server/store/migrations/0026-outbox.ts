import type { Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Mails that are not sent yet. */
export const outbox = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("outbox")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("sealed", "text", (column) => column.notNull())
      .addColumn("failures", "integer", (column) => column.notNull())
      .addColumn("next_try_at", big, (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .execute();
    await db.schema.createIndex("outbox_next_try_at_idx").on("outbox").column("next_try_at").execute();
  },
});
