import type { StoreContext } from "./counters.ts";
import type { OutboxStore, WaitingMail } from "./outbox-store.ts";

export function createOutboxStore({ db }: StoreContext): OutboxStore {
  return {
    async add({ id, sealed, at }) {
      await db.insertInto("outbox").values({ id, sealed, failures: 0, next_try_at: at, created_at: at }).execute();
    },
    async take(now, leaseMs, most) {
      const due = await db.selectFrom("outbox").selectAll().where("next_try_at", "<=", now)
        .orderBy("created_at").orderBy("id").limit(most).execute();
      const taken: WaitingMail[] = [];
      for (const { id, sealed, failures, next_try_at: seen } of due) {
        // Another server that takes it at the same moment changes the time first, and this finds no row.
        const won = await db.updateTable("outbox").set({ next_try_at: now + leaseMs }).where("id", "=", id).where("next_try_at", "=", seen).executeTakeFirst();
        if (Number(won.numUpdatedRows) === 1) taken.push({ id, sealed, failures });
      }
      return taken;
    },
    async remove(id) {
      await db.deleteFrom("outbox").where("id", "=", id).execute();
    },
    async failed(id, nextTryAt) {
      await db.updateTable("outbox").set(({ eb }) => ({ failures: eb("failures", "+", 1), next_try_at: nextTryAt })).where("id", "=", id).execute();
    },
  };
}
