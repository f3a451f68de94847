import type { Kysely } from "kysely";

/** Who answers for participants' data in a conversation, and what the organisers add to the privacy page. */
export const privacyNotices = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createTable("privacy_notices")
      .addColumn("conversation_id", "text", (column) => column.primaryKey().references("conversations.id").onDelete("cascade"))
      .addColumn("responsible", "text", (column) => column.notNull())
      .addColumn("contact", "text", (column) => column.notNull())
      .addColumn("notice_markdown", "text", (column) => column.notNull())
      .execute();
  },
});
