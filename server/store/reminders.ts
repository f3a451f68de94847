import type { Selectable } from "kysely";
import { ReminderSettings, usualReminders, WebhookBody } from "../contract/reminders.ts";
import type { StoreContext } from "./counters.ts";
import { keyMark } from "./reader-ids.ts";
import type { NewDelivery, ReminderStore, RemindersTable, StoredReminders } from "./reminder-store.ts";

const LISTED = 20;
const MOST_AT_ONCE = 20;

export function createReminderStore({ db }: StoreContext): ReminderStore {
  const rowOf = (delivery: NewDelivery) => ({
    id: delivery.id, conversation_id: delivery.conversationId, at: delivery.at, event: delivery.event, channel: delivery.channel, target: delivery.target,
    body: JSON.stringify(delivery.body), status: "waiting" as const, attempts: 0, next_at: delivery.at, problem: null,
  });
  const fresh = (conversationId: string): RemindersTable =>
    ({ conversation_id: conversationId, settings: JSON.stringify(usualReminders), is_on: 0, key_id: null, key_made_at: null, reminded_at: 0, seen: "" });

  return {
    async find(conversationId) {
      const row = await db.selectFrom("reminders").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      return toReminders(row ?? fresh(conversationId));
    },

    async save(conversationId, settings) {
      const set = { settings: JSON.stringify(settings), is_on: Number(settings.isOn) };
      await db.insertInto("reminders").values({ ...fresh(conversationId), ...set }).onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(set)).execute();
    },

    async setKey(conversationId, { keyId, keyMadeAt }) {
      const set = { key_id: keyId, key_made_at: keyMadeAt };
      await db.insertInto("reminders").values({ ...fresh(conversationId), ...set }).onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(set)).execute();
    },

    async active() {
      const rows = await db.selectFrom("reminders").selectAll().where("is_on", "=", 1).orderBy("conversation_id").execute();
      return rows.map(toReminders);
    },

    async oldestPending(conversationId) {
      const row = await db.selectFrom("statements").select((build) => build.fn.min<number | null>("created_at").as("at"))
        .where("conversation_id", "=", conversationId).where("moderation", "=", "pending").executeTakeFirst();
      return row?.at ?? null;
    },

    claim: (before, now, deliveries) => db.transaction().execute(async (tx) => {
      const changed = await tx.updateTable("reminders").set({ reminded_at: now.remindedAt, seen: now.seen })
        .where("conversation_id", "=", before.conversationId).where("reminded_at", "=", before.remindedAt).where("seen", "=", before.seen).executeTakeFirstOrThrow();
      if (Number(changed.numUpdatedRows) === 0) return false;
      if (deliveries.length > 0) await tx.insertInto("reminder_deliveries").values(deliveries.map(rowOf)).execute();
      return true;
    }),

    async enqueue(deliveries) {
      if (deliveries.length > 0) await db.insertInto("reminder_deliveries").values(deliveries.map(rowOf)).execute();
    },

    async takeDue(now, until) {
      const rows = await db.selectFrom("reminder_deliveries").selectAll().where("status", "=", "waiting").where("next_at", "<=", now)
        .orderBy("next_at").orderBy("id").limit(MOST_AT_ONCE).execute();
      const taken = [];
      for (const row of rows) {
        const changed = await db.updateTable("reminder_deliveries").set({ next_at: until })
          .where("id", "=", row.id).where("status", "=", "waiting").where("next_at", "=", row.next_at).executeTakeFirstOrThrow();
        if (Number(changed.numUpdatedRows) === 1) {
          taken.push({ id: row.id, conversationId: row.conversation_id, at: row.at, event: row.event, channel: row.channel, target: row.target, body: WebhookBody.parse(JSON.parse(row.body)), attempts: row.attempts });
        }
      }
      return taken;
    },

    async finish(id, { status, attempts, nextAt, problem }) {
      await db.updateTable("reminder_deliveries").set({ status, attempts, next_at: nextAt, problem }).where("id", "=", id).execute();
    },

    async deliveries(conversationId) {
      const rows = await db.selectFrom("reminder_deliveries").select(["id", "at", "event", "channel", "target", "status", "attempts", "problem"])
        .where("conversation_id", "=", conversationId).orderBy("at", "desc").orderBy("id").limit(LISTED).execute();
      return rows;
    },

    async forgetBefore(time) {
      await db.deleteFrom("reminder_deliveries").where("at", "<", time).where("status", "!=", "waiting").execute();
    },
  };
}

const toReminders = (row: Selectable<RemindersTable>): StoredReminders => ({
  conversationId: row.conversation_id, settings: ReminderSettings.parse(JSON.parse(row.settings)), key: keyMark(row), remindedAt: row.reminded_at, seen: row.seen,
});
