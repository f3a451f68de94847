import type { ColumnDataType, CreateTableBuilder, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/**
 * What better-auth expects for our settings of it (http/accounts/create-auth.ts), with column names of its own choosing.
 * test/server/accounts/accounts.test.ts asks better-auth whether anything is missing.
 */
export const accountTables = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const time: ColumnDataType = dialect === "postgres" ? "timestamptz" : "date";
    const yesNo: ColumnDataType = dialect === "postgres" ? "boolean" : "integer";
    const create = (name: string): CreateTableBuilder<string, string> =>
      db.schema.createTable(name)
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("createdAt", time, (column) => column.notNull())
        .addColumn("updatedAt", time, (column) => column.notNull());

    await create("people")
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("email", "text", (column) => column.notNull().unique())
      .addColumn("emailVerified", yesNo, (column) => column.notNull())
      .addColumn("image", "text")
      .addColumn("role", "text", (column) => column.notNull())
      .execute();
    await create("sessions")
      .addColumn("expiresAt", time, (column) => column.notNull())
      .addColumn("token", "text", (column) => column.notNull().unique())
      .addColumn("ipAddress", "text")
      .addColumn("userAgent", "text")
      .addColumn("userId", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
      .execute();
    await create("accounts")
      .addColumn("accountId", "text", (column) => column.notNull())
      .addColumn("providerId", "text", (column) => column.notNull())
      .addColumn("userId", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
      .addColumn("accessToken", "text")
      .addColumn("refreshToken", "text")
      .addColumn("idToken", "text")
      .addColumn("accessTokenExpiresAt", time)
      .addColumn("refreshTokenExpiresAt", time)
      .addColumn("scope", "text")
      .addColumn("password", "text")
      .execute();
    await create("verifications")
      .addColumn("identifier", "text", (column) => column.notNull())
      .addColumn("value", "text", (column) => column.notNull())
      .addColumn("expiresAt", time, (column) => column.notNull())
      .execute();
    await db.schema.createIndex("sessions_userId_idx").on("sessions").column("userId").execute();
    await db.schema.createIndex("accounts_userId_idx").on("accounts").column("userId").execute();
    await db.schema.createIndex("verifications_identifier_idx").on("verifications").column("identifier").execute();
  },
});
