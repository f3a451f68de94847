import { toConversation } from "./conversations.ts";
import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import { deleteConversation } from "./delete-conversation.ts";
import type { LifeStore } from "./life-store.ts";

export function createLifeStore({ db, dialect }: StoreContext): LifeStore {
  return {
    async preview(conversationId) {
      const row = await db.selectFrom("previews").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      return row === undefined ? null : { passwordHash: row.password_hash, startedAt: row.started_at };
    },

    startPreview: (conversationId, password_hash, at) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const changed = await tx.updateTable("conversations").set({ state: "preview", updated_at: at })
        .where("id", "=", conversationId).where("state", "in", ["draft", "preview"]).where("is_template", "=", 0).returningAll().executeTakeFirst();
      if (changed === undefined) return null;
      await tx.insertInto("previews").values({ conversation_id: conversationId, password_hash, started_at: at })
        .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet({ password_hash })).execute();
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
      return toConversation(changed);
    }),

    async due(now) {
      const opening = await db.selectFrom("conversations").select("id").where("state", "in", ["draft", "preview"]).where("opens_at", "<=", now).where("is_template", "=", 0).execute();
      const closing = await db.selectFrom("conversations").select("id").where("state", "=", "open").where("closes_at", "<=", now).execute();
      return { toOpen: opening.map(({ id }) => id), toClose: closing.map(({ id }) => id) };
    },

    delete: (conversationId, by) => db.transaction().execute((tx) => deleteConversation(tx, dialect, conversationId, by)),

    async deleted(conversationId) {
      const row = await db.selectFrom("deleted_conversations").selectAll().where("id", "=", conversationId).executeTakeFirst();
      return row === undefined ? null : { deletedAt: row.deleted_at, deletedBy: row.deleted_by };
    },
  };
}
