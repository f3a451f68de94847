import { sql, type Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Statements in other languages; the organisers' own words about moderation; a limit of its own for alphabets. */
export const translationsAndPolicy = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("statement_translations")
      .addColumn("conversation_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("source_key", "text", (column) => column.notNull())
      .addColumn("is_approved", "integer", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("statement_translations_key", ["conversation_id", "statement_id", "language"])
      .addForeignKeyConstraint("statement_translations_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .execute();
    await db.schema.alterTable("conversations").addColumn("moderation_policy_markdown", "text", (column) => column.notNull().defaultTo("")).execute();
    await db.schema.alterTable("conversations").addColumn("statement_max_graphemes_other", "integer", (column) => column.notNull().defaultTo(280)).execute();
    // What an organiser has set for every script goes on for every script.
    await sql`update conversations set statement_max_graphemes_other = statement_max_graphemes`.execute(db);
  },
});
