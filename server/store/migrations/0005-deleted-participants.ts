import type { Kysely } from "kysely";

/** Participants who deleted themselves: only a hash of the id, so that their token is refused and nothing else is known. */
export const deletedParticipants = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("deleted_participants")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("id_hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("deleted_participants_key", ["conversation_id", "id_hash"])
      .execute();
  },
});
