import type { Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** Paper sheets: which statements they have, which numbers were printed, and what was entered in which batch. */
export const ballots = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("ballot_sets")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("statement_ids", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("ballot_sets_key", ["conversation_id", "number"])
      .execute();
    await db.schema.createTable("ballot_printings")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("set_number", "integer", (column) => column.notNull())
      .addColumn("first_sheet", "integer", (column) => column.notNull())
      .addColumn("last_sheet", "integer", (column) => column.notNull())
      .addColumn("locale", "text", (column) => column.notNull())
      .addColumn("is_large", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("ballot_printings_key", ["conversation_id", "number"])
      .execute();
    await db.schema.createTable("ballot_batches")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("file_name", "text")
      .addColumn("fingerprint", "text")
      .addColumn("sheets", "integer", (column) => column.notNull())
      .addColumn("votes", "integer", (column) => column.notNull())
      .addColumn("statements", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("taken_back_at", big)
      .addColumn("taken_back_by", "text")
      .addPrimaryKeyConstraint("ballot_batches_key", ["conversation_id", "id"])
      .addUniqueConstraint("ballot_batches_number", ["conversation_id", "number"])
      .execute();
    await db.schema.createTable("ballot_sheets")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("sheet", "integer", (column) => column.notNull())
      .addColumn("copy", "integer", (column) => column.notNull())
      .addColumn("batch_id", "text", (column) => column.notNull())
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addColumn("content", "text", (column) => column.notNull())
      .addColumn("votes", "integer", (column) => column.notNull())
      .addColumn("statements", "integer", (column) => column.notNull())
      .addColumn("entered_at", big, (column) => column.notNull())
      .addPrimaryKeyConstraint("ballot_sheets_key", ["conversation_id", "sheet", "copy"])
      .execute();
  },
});
