import { sql, type ColumnDataType, type Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** The tables of database.ts. Written for both databases; where they differ `dialect` decides. */
export const firstTables = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite keeps 64-bit whole numbers in "integer"; PostgreSQL's is 32-bit.
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    const bytes: ColumnDataType = dialect === "postgres" ? "bytea" : "blob";
    // Clustered by key: the vote tables are read by conversation, and this saves a second copy of every key on SQLite.
    const clustered = dialect === "sqlite" ? sql`without rowid` : sql``;

    await db.schema.createTable("conversations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("topic", "text", (column) => column.notNull())
      .addColumn("description_markdown", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("closes_at", big)
      .addColumn("moderation_mode", "text", (column) => column.notNull())
      .addColumn("who_may_write", "text", (column) => column.notNull())
      .addColumn("statement_max_graphemes", "integer", (column) => column.notNull())
      .addColumn("embed_sites", "text", (column) => column.notNull())
      .addColumn("min_group_size", "integer", (column) => column.notNull())
      .addColumn("is_listed", "integer", (column) => column.notNull())
      .addColumn("is_demonstration", "integer", (column) => column.notNull())
      .addColumn("source", "text")
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("updated_at", big, (column) => column.notNull())
      .execute();

    const counter = ["last_seq", "last_participant", "participants", "last_statement", "last_map", "last_report", "last_moderation", "current_votes", "revision", "statements_revision"];
    let counters = db.schema.createTable("counters")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"));
    for (const name of counter) counters = counters.addColumn(name, big, (column) => column.notNull().defaultTo(0));
    await counters.execute();

    await db.schema.createTable("statements")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("id", "integer", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("text_key", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("author_number", "integer")
      .addColumn("moderation", "text", (column) => column.notNull())
      .addColumn("is_meta", "integer", (column) => column.notNull())
      .addColumn("reason", "text")
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("decided_at", big)
      .addPrimaryKeyConstraint("statements_key", ["conversation_id", "id"])
      .execute();
    // Not unique: an imported conversation may hold the same sentence twice. New ones are kept apart by the counters' lock.
    await db.schema.createIndex("statements_text").on("statements").columns(["conversation_id", "text_key"]).execute();

    await db.schema.createTable("participants")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("participants_key", ["conversation_id", "number"])
      .addUniqueConstraint("participants_id", ["conversation_id", "id"])
      .modifyEnd(clustered).execute();

    await db.schema.createTable("vote_log")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("seq", big, (column) => column.notNull())
      .addColumn("participant_number", "integer", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("score", "integer")
      .addColumn("cast_at", big, (column) => column.notNull())
      .addColumn("request_id", "text")
      .addPrimaryKeyConstraint("vote_log_key", ["conversation_id", "seq"])
      .addForeignKeyConstraint("vote_log_statement", ["conversation_id", "statement_id"], "statements", ["conversation_id", "id"], (key) => key.onDelete("cascade"))
      .modifyEnd(clustered).execute();
    await sql`create unique index vote_log_request on vote_log (conversation_id, participant_number, request_id) where request_id is not null`.execute(db);

    await db.schema.createTable("votes")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_number", "integer", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("score", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("votes_key", ["conversation_id", "participant_number", "statement_id"])
      .modifyEnd(clustered).execute();

    // Tallies of a few statements without reading everybody's votes.
    await db.schema.createIndex("votes_of_statement").on("votes").columns(["conversation_id", "statement_id", "score"]).execute();

    await db.schema.createTable("submissions")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addColumn("request_id", "text", (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("text_key", "text", (column) => column.notNull())
      .addColumn("is_new", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("submissions_key", ["conversation_id", "participant_id", "request_id"])
      .modifyEnd(clustered).execute();

    await db.schema.createTable("maps")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("input_seq", big, (column) => column.notNull())
      .addColumn("statements_revision", big, (column) => column.notNull())
      .addColumn("computed_at", big, (column) => column.notNull())
      .addColumn("body", bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint("maps_key", ["conversation_id", "version"])
      .execute();

    await db.schema.createTable("moderation_log")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("seq", big, (column) => column.notNull())
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("moderation_before", "text", (column) => column.notNull())
      .addColumn("moderation_after", "text", (column) => column.notNull())
      .addColumn("is_meta_before", "integer", (column) => column.notNull())
      .addColumn("is_meta_after", "integer", (column) => column.notNull())
      .addColumn("reason", "text")
      .addPrimaryKeyConstraint("moderation_log_key", ["conversation_id", "seq"])
      .execute();

    await db.schema.createTable("reports")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("status_at", big, (column) => column.notNull())
      .addColumn("snapshot_hash", "text", (column) => column.notNull())
      .addColumn("map_version", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addUniqueConstraint("reports_version", ["conversation_id", "version"])
      .execute();

    await db.schema.createTable("imports")
      .addColumn("fingerprint", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("imported_at", big, (column) => column.notNull())
      .execute();
  },
});
