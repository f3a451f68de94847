import type { Kysely } from "kysely";

/** The number of groups the organisers pinned; null leaves it to the method. */
export const groupCount = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("conversations").addColumn("group_count", "integer").execute();
  },
});
