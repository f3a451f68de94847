import type { Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** The language of people's mails, and the second step of their signing in. */
export const secondStep = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("person_settings")
      .addColumn("person_id", "text", (column) => column.primaryKey().notNull().references("people.id").onDelete("cascade"))
      .addColumn("language", "text", (column) => column.notNull())
      .execute();
    await db.schema.createTable("second_steps")
      .addColumn("person_id", "text", (column) => column.primaryKey().notNull().references("people.id").onDelete("cascade"))
      .addColumn("sealed_secret", "text", (column) => column.notNull())
      .addColumn("last_step", "integer", (column) => column.notNull())
      .addColumn("confirmed_at", big)
      .execute();
    await db.schema.createTable("recovery_codes")
      .addColumn("person_id", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
      .addColumn("code_hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("recovery_codes_key", ["person_id", "code_hash"])
      .execute();
  },
});
