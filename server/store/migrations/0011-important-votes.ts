import { sql, type Kysely } from "kysely";

/** What a voter marked as important, with each line of the log and with the vote that counts now. */
export const importantVotes = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ["vote_log", "votes"]) {
      await db.schema.alterTable(table).addColumn("is_important", "integer", (column) => column.notNull().defaultTo(0)).execute();
    }
    // Few votes are marked: counting them must not read the others.
    await sql`create index votes_important on votes (conversation_id, statement_id) where is_important = 1`.execute(db);
  },
});
