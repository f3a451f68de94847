import type { Kysely } from "kysely";

/** Roles in one conversation: more than somebody has in its organisation, or all that a guest has. */
export const conversationRoles = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("conversation_roles")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("person_id", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
      .addColumn("role", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("conversation_roles_key", ["conversation_id", "person_id"])
      .execute();
    await db.schema.createIndex("conversation_roles_of_person").on("conversation_roles").column("person_id").execute();
  },
});
