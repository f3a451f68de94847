import { sql } from "kysely";
import { FlagDetail, FlagKind, type FlagCounts } from "../contract/flags.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Tx } from "./database.ts";
import type { FlagStore, NewFlag } from "./flag-store.ts";
import { flagsOf, toFlag } from "./flags-of.ts";
import { putFlag } from "./put-flag.ts";
import { createScreenings } from "./screenings.ts";

export function createFlagStore(context: StoreContext): FlagStore {
  const { db, dialect } = context;
  return {
    ...createScreenings(context),

    of: (conversationId, statementIds) => flagsOf(db, conversationId, statementIds),

    async counts(conversationId) {
      const rows = await db.selectFrom("statement_flags as f")
        .innerJoin("statements as s", (join) => join.onRef("s.conversation_id", "=", "f.conversation_id").onRef("s.id", "=", "f.statement_id"))
        .select(["f.kind", sql<number>`count(*)`.as("all"), sql<number>`count(case when s.moderation = 'pending' then 1 end)`.as("pending")])
        .where("f.conversation_id", "=", conversationId).where("f.dismissed_at", "is", null).groupBy("f.kind").execute();
      const of = (which: "all" | "pending"): FlagCounts["all"] =>
        Object.fromEntries(FlagKind.options.map((kind) => [kind, Number(rows.find((row) => row.kind === kind)?.[which] ?? 0)])) as FlagCounts["all"];
      return { pending: of("pending"), all: of("all") };
    },

    async setDismissed(conversationId, statementId, kind, by) {
      const changed = await db.updateTable("statement_flags").set({ dismissed_by: by?.personId ?? null, dismissed_at: by?.at ?? null })
        .where("conversation_id", "=", conversationId).where("statement_id", "=", statementId).where("kind", "=", kind).executeTakeFirstOrThrow();
      return Number(changed.numUpdatedRows) === 1;
    },

    async likePairs(conversationId) {
      const rows = await db.selectFrom("statement_flags as f")
        .innerJoin("statements as s", (join) => join.onRef("s.conversation_id", "=", "f.conversation_id").onRef("s.id", "=", "f.statement_id"))
        .select(["f.statement_id", "f.detail"])
        .where("f.conversation_id", "=", conversationId).where("f.kind", "=", "near-duplicate").where("f.dismissed_at", "is", null)
        .where("s.moderation", "!=", "rejected").execute();
      const rejected = new Set((await db.selectFrom("statements").select("id").where("conversation_id", "=", conversationId).where("moderation", "=", "rejected").execute()).map(({ id }) => id));
      return rows.flatMap(({ statement_id: newerId, detail }) => {
        const read = FlagDetail.parse(JSON.parse(detail));
        const [first] = read.kind === "near-duplicate" ? read.like.filter(({ statementId }) => !rejected.has(statementId)) : [];
        return first === undefined ? [] : [{ newerId, olderId: first.statementId, likeness: first.likeness }];
      }).sort((a, b) => b.likeness - a.likeness || a.newerId - b.newerId);
    },

    save: (conversationId, { version, at, statements, flags }) => db.transaction().execute(async (tx) => {
      // Two servers that look at the same statements wait for each other here.
      await lockCounters(tx, dialect, conversationId);
      const ids = statements.map(({ id }) => id);
      const present = new Map(ids.length === 0 ? [] : (await tx.selectFrom("statements").select(["id", "text_key"])
        .where("conversation_id", "=", conversationId).where("id", "in", ids).execute()).map((row) => [row.id, row.text_key]));
      // What was worded anew while we looked is looked at again.
      const looked = statements.filter(({ id, sourceKey }) => present.get(id) === sourceKey);
      const lookedIds = new Set(looked.map(({ id }) => id));
      const elsewhere = flags.filter(({ statementId, detail }) => detail.kind === "burst" && !ids.includes(statementId));
      const wanted = [...flags.filter(({ statementId }) => lookedIds.has(statementId)), ...elsewhere];
      await replaceFlags(tx, conversationId, [...lookedIds], wanted, at);
      for (const { id, sourceKey } of looked) {
        await tx.insertInto("statement_screenings").values({ conversation_id: conversationId, statement_id: id, version, source_key: sourceKey, advice_key: null })
          .onConflict((conflict) => conflict.columns(["conversation_id", "statement_id"]).doUpdateSet({ version, source_key: sourceKey })).execute();
      }
    }),
  };
}

/** Flags of the rules on these statements become `wanted`; what is wanted elsewhere is added. */
async function replaceFlags(tx: Tx, conversationId: string, statementIds: readonly number[], wanted: readonly NewFlag[], at: number): Promise<void> {
  const touched = [...new Set([...statementIds, ...wanted.map(({ statementId }) => statementId)])];
  if (touched.length === 0) return;
  const before = (await tx.selectFrom("statement_flags").selectAll().where("conversation_id", "=", conversationId)
    .where("statement_id", "in", touched).where("kind", "!=", "advice").execute()).map(toFlag);
  const isOf = (a: NewFlag) => (b: NewFlag): boolean => a.statementId === b.statementId && a.detail.kind === b.detail.kind;
  for (const old of before) {
    const isGone = statementIds.includes(old.statementId) && old.dismissedAt === null && !wanted.some(isOf(old));
    if (isGone) await flagRow(tx, conversationId, old).execute();
  }
  for (const flag of wanted) {
    const old = before.find(isOf(flag));
    if (old !== undefined && JSON.stringify(old.detail) === JSON.stringify(flag.detail)) continue;
    // A burst that goes on is the same burst.
    const staysDismissed = old !== undefined && flag.detail.kind === "burst";
    await putFlag(tx, conversationId, flag, at, staysDismissed);
  }
}

const flagRow = (tx: Tx, conversationId: string, { statementId, detail }: NewFlag) =>
  tx.deleteFrom("statement_flags").where("conversation_id", "=", conversationId).where("statement_id", "=", statementId).where("kind", "=", detail.kind);
