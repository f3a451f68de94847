import { WITHDRAWN_BY_AUTHOR } from "../contract/statement.ts";
import { AppError } from "../errors.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import { toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";
import { withTallies } from "./tallies.ts";

/** Decisions of moderators and the append-only log of them. */
export function createModeration({ db, dialect }: StoreContext): Pick<StatementStore, "moderate" | "moderationLog"> {
  return {
    moderate: (conversationId, decisions, by) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const touched: number[] = [];
      let seq = counters.last_moderation;
      for (const decision of decisions) {
        const before = await tx.selectFrom("statements").selectAll()
          .where("conversation_id", "=", conversationId).where("id", "=", decision.statementId).executeTakeFirst();
        if (before === undefined) throw new AppError("statement-not-found");
        // What its author took away has no text any more and stays away.
        const isWithdrawn = before.reason === WITHDRAWN_BY_AUTHOR && before.text_key.startsWith(" ");
        const moderation = isWithdrawn ? before.moderation : (decision.moderation ?? before.moderation);
        const after = {
          moderation,
          is_meta: decision.isMeta === undefined ? before.is_meta : Number(decision.isMeta),
          // A reason belongs to the decision it was given for.
          reason: isWithdrawn ? before.reason : decision.reason !== undefined ? decision.reason : moderation === before.moderation ? before.reason : null,
          decided_at: by.at,
        };
        await tx.updateTable("statements").set(after).where("conversation_id", "=", conversationId).where("id", "=", decision.statementId).execute();
        seq += 1;
        await tx.insertInto("moderation_log").values({
          conversation_id: conversationId, seq, statement_id: decision.statementId, person_id: by.personId, at: by.at,
          moderation_before: before.moderation, moderation_after: moderation,
          is_meta_before: before.is_meta, is_meta_after: after.is_meta, reason: after.reason,
        }).execute();
        touched.push(decision.statementId);
      }
      await setCounters(tx, conversationId, { last_moderation: seq, ...statementsChanged(counters) });
      const rows = await tx.selectFrom("statements").selectAll()
        .where("conversation_id", "=", conversationId).where("id", "in", touched).orderBy("id").execute();
      return withTallies(tx, conversationId, rows.map(toStatement));
    }),

    async moderationLog(conversationId) {
      const rows = await db.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId).orderBy("seq").execute();
      return rows.map((row) => ({
        seq: row.seq, statementId: row.statement_id, personId: row.person_id, at: row.at,
        before: { moderation: row.moderation_before, isMeta: row.is_meta_before === 1 },
        after: { moderation: row.moderation_after, isMeta: row.is_meta_after === 1 },
        reason: row.reason,
      }));
    },
  };
}
