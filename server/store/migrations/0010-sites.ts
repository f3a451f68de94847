import type { ColumnDataType, Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Sites whose pages create conversations by themselves, and what is done with the ids their readers bring. */
export const sites = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("sites")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("origins", "text", (column) => column.notNull())
      .addColumn("most_per_day", "integer", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("description_markdown", "text", (column) => column.notNull())
      .addColumn("moderation_mode", "text", (column) => column.notNull())
      .addColumn("who_may_write", "text", (column) => column.notNull())
      .addColumn("statement_max_graphemes", "integer", (column) => column.notNull())
      .addColumn("is_listed", "integer", (column) => column.notNull())
      .addColumn("reader_ids", "text", (column) => column.notNull())
      .addColumn("keeps_reader_ids", "integer", (column) => column.notNull())
      .addColumn("seeds", "text", (column) => column.notNull())
      .addColumn("key_id", "text")
      .addColumn("key_made_at", big)
      .addColumn("created_at", big, (column) => column.notNull())
      .execute();

    // The key is what makes the first view happen once: of two at the same moment the second finds the first one's row.
    await db.schema.createTable("site_pages")
      .addColumn("site_id", "text", (column) => column.notNull().references("sites.id").onDelete("cascade"))
      .addColumn("page", "text", (column) => column.notNull())
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("created_at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("site_pages_key", ["site_id", "page"])
      .execute();
    await db.schema.createIndex("site_pages_by_time").on("site_pages").columns(["site_id", "created_at"]).execute();
    await db.schema.createIndex("site_pages_conversation").on("site_pages").column("conversation_id").execute();

    await db.schema.createTable("reader_id_rules")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("reader_ids", "text", (column) => column.notNull())
      .addColumn("keeps_reader_ids", "integer", (column) => column.notNull())
      .addColumn("key_id", "text")
      .addColumn("key_made_at", big)
      .execute();

    await db.schema.createTable("reader_ids")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addColumn("external_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("reader_ids_key", ["conversation_id", "participant_id"])
      .execute();
  },
});
