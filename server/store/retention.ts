import type { Retention, RetentionTimers } from "../contract/retention.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Db } from "./database.ts";
import { emptyTexts, hasTextsLeft } from "./empty-texts.ts";
import { addPrivacyLine } from "./privacy-log.ts";
import { replaceIds } from "./replace-ids.ts";

const DAY_MS = 86_400_000;

/** What is deleted some days after a conversation has closed, where its organisers asked for that. */
export interface RetentionStore {
  find(conversationId: string): Promise<Retention>;
  /** Written into the privacy log. Throws AppError "conversation-not-found". */
  setTimers(conversationId: string, timers: RetentionTimers, by: { readonly personId: string; readonly at: number }): Promise<Retention>;
  /** Conversations with something to do at this time. */
  due(now: number): Promise<{ readonly ids: readonly string[]; readonly texts: readonly string[] }>;
  /**
   * One batch, in one transaction, if it is still due; see replace-ids.ts. The line in the log comes with the last one.
   * @param after what the call before answered; 0 to begin
   * @returns the number to go on after; null: done
   */
  replaceIds(conversationId: string, now: number, after: number): Promise<number | null>;
  /** One batch; see empty-texts.ts. How many statements, and whether there may be more. */
  emptyTexts(conversationId: string, now: number): Promise<{ readonly emptied: number; readonly isDone: boolean }>;
}

export function createRetentionStore({ db, dialect }: StoreContext): RetentionStore {
  return {
    find: (conversationId) => readRetention(db, conversationId),

    setTimers: (conversation_id, { idsAfterDays, textsAfterDays }, { personId, at }) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversation_id);
      // What a longer time had left may be due by a shorter one.
      const columns = { ids_after_days: idsAfterDays, texts_after_days: textsAfterDays, texts_done_revision: null };
      await tx.insertInto("retention_timers").values({ conversation_id, ...columns }).onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(columns)).execute();
      await addPrivacyLine(tx, conversation_id, { kind: "timers-set", rows: 0, at, by: { personId } });
      return readRetention(tx, conversation_id);
    }),

    async due(now) {
      const rows = await db.selectFrom("retention_timers as r").innerJoin("conversations as c", "c.id", "r.conversation_id").innerJoin("counters as n", "n.conversation_id", "c.id")
        .select(["c.id", "c.closed_at", "r.ids_after_days", "r.texts_after_days", "r.ids_done_for", "r.texts_done_revision", "n.statements_revision"])
        .where("c.state", "in", ["closed", "archived"]).where("c.closed_at", "is not", null).execute();
      return {
        ids: rows.filter((row) => isPast(row.closed_at, row.ids_after_days, now) && row.ids_done_for !== row.closed_at).map(({ id }) => id),
        texts: rows.filter((row) => isPast(row.closed_at, row.texts_after_days, now) && row.texts_done_revision !== row.statements_revision).map(({ id }) => id),
      };
    },

    replaceIds: (conversationId, now, after) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      // Reopened meanwhile, put off, or done by another server.
      const { closedAt, idsAt, areIdsReplaced } = await readRetention(tx, conversationId);
      if (closedAt === null || idsAt === null || idsAt > now || areIdsReplaced) return null;
      return replaceIds(tx, conversationId, { now, closedAt, after });
    }),

    emptyTexts: (conversationId, now) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const { textsAt } = await readRetention(tx, conversationId);
      if (textsAt === null || textsAt > now) return { emptied: 0, isDone: true };
      const outcome = await emptyTexts(tx, counters, now);
      if (outcome.isDone && !(await hasTextsLeft(tx, conversationId))) {
        await tx.updateTable("retention_timers").set({ texts_done_revision: counters.statements_revision }).where("conversation_id", "=", conversationId).execute();
      }
      return outcome;
    }),
  };
}

const dateOf = (closedAt: number | null, days: number | null): number | null => (closedAt === null || days === null ? null : closedAt + days * DAY_MS);

function isPast(closedAt: number | null, days: number | null, now: number): boolean {
  const date = dateOf(closedAt, days);
  return date !== null && date <= now;
}

export async function readRetention(from: Db, conversationId: string): Promise<Retention> {
  const row = await from.selectFrom("conversations as c").leftJoin("retention_timers as r", "r.conversation_id", "c.id")
    .select(["c.state", "c.closed_at", "r.ids_after_days", "r.texts_after_days", "r.ids_done_for"]).where("c.id", "=", conversationId).executeTakeFirst();
  const isClosed = row?.state === "closed" || row?.state === "archived";
  const closedAt = isClosed ? row.closed_at : null;
  const idsAfterDays = row?.ids_after_days ?? null;
  const textsAfterDays = row?.texts_after_days ?? null;
  return {
    idsAfterDays, textsAfterDays, closedAt, idsAt: dateOf(closedAt, idsAfterDays), textsAt: dateOf(closedAt, textsAfterDays),
    areIdsReplaced: closedAt !== null && row?.ids_done_for === closedAt,
  };
}
