import { sql, type Selectable } from "kysely";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { StatementsTable } from "./database.ts";
import type { FlagStore, StatementToScreen } from "./flag-store.ts";
import { putFlag } from "./put-flag.ts";
import { toStatement } from "./statement-rows.ts";

/** Statements whose authors took them away have a key like this. */
const withdrawn = " withdrawn %";

/** Which statements were looked at by the rules and by a model. */
export function createScreenings({ db, dialect }: StoreContext): Omit<FlagStore, "of" | "counts" | "setDismissed" | "likePairs" | "save"> {
  const withScreenings = (conversationId: string) => db.selectFrom("statements as s")
    .leftJoin("statement_screenings as c", (join) => join.onRef("c.conversation_id", "=", "s.conversation_id").onRef("c.statement_id", "=", "s.id"))
    .selectAll("s").where("s.conversation_id", "=", conversationId).where("s.text_key", "not like", withdrawn);

  return {
    async conversationsToScreen(version) {
      const rows = await db.selectFrom("counters as c").leftJoin("screened_conversations as d", "d.conversation_id", "c.conversation_id")
        .select("c.conversation_id").where("c.last_statement", ">", 0)
        .where((build) => build.or([build("d.version", "is", null), build("d.version", "!=", version), build("d.statements_revision", "!=", build.ref("c.statements_revision"))]))
        .orderBy("c.conversation_id").execute();
      return rows.map((row) => row.conversation_id);
    },

    async toScreen(conversationId, version, limit) {
      const rows = await withScreenings(conversationId)
        .where((build) => build.or([build("c.version", "is", null), build("c.version", "!=", version), build("c.source_key", "!=", build.ref("s.text_key"))]))
        .orderBy("s.id").limit(limit).execute();
      return rows.map(toScreening);
    },

    async markScreened(conversationId, version, statementsRevision) {
      const row = { version, statements_revision: statementsRevision };
      await db.insertInto("screened_conversations").values({ conversation_id: conversationId, ...row })
        .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(row)).execute();
    },

    async statementsRevision(conversationId) {
      const row = await db.selectFrom("counters").select("statements_revision").where("conversation_id", "=", conversationId).executeTakeFirst();
      return row?.statements_revision ?? 0;
    },

    async writtenBetween(conversationId, from, to) {
      const rows = await db.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).where("author", "=", "participant")
        // What moderators made of somebody's statement was not written by that person then.
        .where("parent_id", "is", null)
        .where("created_at", ">=", from).where("created_at", "<=", to).where("text_key", "not like", withdrawn).orderBy("id").execute();
      const repeats = await db.selectFrom("statement_repeats").select(["statement_id as statementId", "at"]).where("conversation_id", "=", conversationId)
        .where("at", ">=", from).where("at", "<=", to).orderBy("at").execute();
      return { statements: rows.map(toScreening), repeats };
    },

    async forgetRepeats(before) {
      await db.deleteFrom("statement_repeats").where("at", "<", before).execute();
    },

    async conversationsToAdvise() {
      const rows = await db.selectFrom("statements as s").innerJoin("statement_screenings as c", (join) => join.onRef("c.conversation_id", "=", "s.conversation_id").onRef("c.statement_id", "=", "s.id"))
        .select("s.conversation_id").distinct().where("s.moderation", "=", "pending")
        .where((build) => build.or([build("c.advice_key", "is", null), build("c.advice_key", "!=", build.ref("s.text_key"))])).execute();
      return rows.map((row) => row.conversation_id).sort();
    },

    async toAdvise(conversationId, limit) {
      const rows = await withScreenings(conversationId).where("s.moderation", "=", "pending")
        .where("c.source_key", "=", (build) => build.ref("s.text_key"))
        .where((build) => build.or([build("c.advice_key", "is", null), build("c.advice_key", "!=", build.ref("s.text_key"))]))
        .orderBy("s.id").limit(limit).execute();
      return rows.map(toScreening);
    },

    saveAdvice: (conversationId, asked, advice, at) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      for (const { id, sourceKey } of asked) {
        const own = advice.find(({ statementId }) => statementId === id);
        const changed = await tx.updateTable("statement_screenings").set({ advice_key: sourceKey })
          .where("conversation_id", "=", conversationId).where("statement_id", "=", id).where("source_key", "=", sourceKey).executeTakeFirstOrThrow();
        if (Number(changed.numUpdatedRows) === 0) continue;
        if (own !== undefined) await putFlag(tx, conversationId, own, at);
        else await tx.deleteFrom("statement_flags").where("conversation_id", "=", conversationId).where("statement_id", "=", id).where("kind", "=", "advice").where("dismissed_at", "is", null).execute();
      }
    }),

    async adviceSpent(conversationId, day) {
      const row = await db.selectFrom("advice_spending").select("tokens").where("conversation_id", "=", conversationId).where("day", "=", day).executeTakeFirst();
      return row?.tokens ?? 0;
    },

    async spendOnAdvice(conversationId, day, tokens) {
      await db.insertInto("advice_spending").values({ conversation_id: conversationId, day, tokens })
        .onConflict((conflict) => conflict.columns(["conversation_id", "day"]).doUpdateSet({ tokens: sql`advice_spending.tokens + ${tokens}` })).execute();
    },
  };
}

const toScreening = (row: Selectable<StatementsTable>): StatementToScreen => ({ ...toStatement(row), sourceKey: row.text_key });
