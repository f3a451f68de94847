import type { Kysely } from "kysely";
import type { Dialect } from "../database.ts";

/** What is asked of people before they take part, and who was let in. */
export const gates = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("gate_rules")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("work", "text", (column) => column.notNull())
      .addColumn("needs_code", "integer", (column) => column.notNull())
      .addColumn("needs_list", "integer", (column) => column.notNull())
      .execute();
    await db.schema.createTable("invitation_batches")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("label", "text", (column) => column.notNull())
      .addColumn("uses_each", "integer", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("ends_at", big)
      .addColumn("revoked_at", big)
      .addPrimaryKeyConstraint("invitation_batches_key", ["conversation_id", "number"])
      .execute();
    await db.schema.createTable("invitations")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("code_hash", "text", (column) => column.notNull())
      .addColumn("batch", "integer", (column) => column.notNull())
      .addColumn("uses", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("invitations_key", ["conversation_id", "code_hash"])
      .execute();
    await db.schema.createTable("admissions")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("participant_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("admissions_key", ["conversation_id", "participant_id"])
      .execute();
    await db.schema.createTable("allowed_ids")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("id_hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("allowed_ids_key", ["conversation_id", "id_hash"])
      .execute();
    await db.schema.createTable("solved_work")
      .addColumn("signature", "text", (column) => column.primaryKey())
      .addColumn("expires_at", big, (column) => column.notNull())
      .execute();
  },
});
