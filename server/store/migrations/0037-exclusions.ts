import type { Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Participants whose votes organisers leave out of the map, and where newcomers seem to come from. */
export const exclusions = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("exclusion_log")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("person_name", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("takes_back", "integer")
      .addColumn("participants", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("exclusion_log_key", ["conversation_id", "number"])
      .execute();
    await db.schema.createTable("excluded_participants")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_number", "integer", (column) => column.notNull())
      .addColumn("exclusion", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("excluded_participants_key", ["conversation_id", "participant_number"])
      .execute();
    await db.schema.createTable("participant_origins")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_number", "integer", (column) => column.notNull())
      .addColumn("origin", "text", (column) => column.notNull())
      .addColumn("at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("participant_origins_key", ["conversation_id", "participant_number"])
      .execute();
    await db.schema.createIndex("participant_origins_at").on("participant_origins").column("at").execute();
    await db.schema.alterTable("maps").addColumn("exclusions_up_to", "integer", (column) => column.notNull().defaultTo(0)).execute();
  },
});
