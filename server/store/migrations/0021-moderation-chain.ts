import { sql, type Kysely } from "kysely";
import { CHAIN_START, chainHash } from "../../moderation-log/chain-hash.ts";
import type { ModerationLogTable } from "../database.ts";

/** Decisions are numbered by moderator and chained by hash; lines written before are chained as they stand. */
export const moderationChain = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("moderation_log").addColumn("moderator", "integer", (column) => column.notNull().defaultTo(0)).execute();
    await db.schema.alterTable("moderation_log").addColumn("hash", "text", (column) => column.notNull().defaultTo("")).execute();
    await db.schema.alterTable("conversations").addColumn("publishes_moderation_log", "integer", (column) => column.notNull().defaultTo(0)).execute();
    const tables = db as Kysely<{ moderation_log: ModerationLogTable }>;
    const log = await tables.selectFrom("moderation_log").selectAll().orderBy("conversation_id").orderBy("seq").execute();
    let conversationId = "";
    let hash = CHAIN_START;
    let moderators: string[] = [];
    for (const row of log) {
      if (row.conversation_id !== conversationId) [conversationId, hash, moderators] = [row.conversation_id, CHAIN_START, []];
      if (!moderators.includes(row.person_id)) moderators.push(row.person_id);
      const moderator = moderators.indexOf(row.person_id) + 1;
      hash = chainHash({
        conversationId, seq: row.seq, at: row.at, moderator, statementId: row.statement_id, reason: row.reason,
        before: { moderation: row.moderation_before, isMeta: row.is_meta_before === 1 },
        after: { moderation: row.moderation_after, isMeta: row.is_meta_after === 1 },
      }, hash);
      await sql`update moderation_log set moderator = ${moderator}, hash = ${hash} where conversation_id = ${conversationId} and seq = ${row.seq}`.execute(db);
    }
  },
});
