import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Tokens for programs that act for an organisation. Only a hash is kept; revoked ones stay, because logs name them. */
export const apiTokens = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("api_tokens")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id").onDelete("cascade"))
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("scope", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("expires_at", big, (column) => column.notNull())
      .addColumn("last_used_on", "text")
      .addColumn("revoked_at", big)
      .execute();
    await db.schema.createIndex("api_tokens_of_organisation").on("api_tokens").column("organisation_id").execute();
  },
});
