import { sql, type Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** How people took part, and the codes with which shared tablets are set up. */
export const participantSource = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.alterTable("participants").addColumn("source", "text", (column) => column.notNull().defaultTo("online")).execute();
    await db.schema.alterTable("statements").addColumn("author_source", "text").execute();
    // Most people are online; the others are counted without reading everybody.
    await sql`create index participants_offline on participants (conversation_id, source) where source <> 'online'`.execute(db);
    await db.schema.createTable("kiosks")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("label", "text", (column) => column.notNull())
      .addColumn("code_hash", "text", (column) => column.notNull())
      .addColumn("idle_seconds", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("ends_at", big, (column) => column.notNull())
      .addColumn("ended_at", big)
      .addPrimaryKeyConstraint("kiosks_key", ["conversation_id", "number"])
      .addUniqueConstraint("kiosks_code", ["conversation_id", "code_hash"])
      .execute();
  },
});
