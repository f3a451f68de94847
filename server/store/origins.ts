import type { StoreContext } from "./counters.ts";
import type { Tx } from "./database.ts";
import type { OriginStore } from "./integrity-store.ts";

export function createOriginStore({ db }: StoreContext): OriginStore {
  return {
    async traces(conversationId) {
      const rows = await db.selectFrom("participants as p")
        .leftJoin("participant_origins as o", (join) => join.onRef("o.conversation_id", "=", "p.conversation_id").onRef("o.participant_number", "=", "p.number"))
        .select(["p.number", "p.created_at", "p.source", "o.origin"]).where("p.conversation_id", "=", conversationId).orderBy("p.number").execute();
      return rows.map(({ number, created_at, source, origin }) => ({ number, createdAt: created_at, source, origin }));
    },
    async find(conversationId, participantId) {
      const row = await db.selectFrom("participants as p")
        .innerJoin("participant_origins as o", (join) => join.onRef("o.conversation_id", "=", "p.conversation_id").onRef("o.participant_number", "=", "p.number"))
        .select(["o.origin", "o.at"]).where("p.conversation_id", "=", conversationId).where("p.id", "=", participantId).executeTakeFirst();
      return row === undefined ? null : { mark: row.origin, at: row.at };
    },
    async forgetBefore(time) {
      const { numDeletedRows } = await db.deleteFrom("participant_origins").where("at", "<", time).executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** Beside a new participant. */
export async function rememberOrigin(tx: Tx, conversationId: string, participantNumber: number, origin: string, at: number): Promise<void> {
  await tx.insertInto("participant_origins").values({ conversation_id: conversationId, participant_number: participantNumber, origin, at }).execute();
}

/** Part of deleting a participant. */
export async function forgetOrigin(tx: Tx, conversationId: string, participantNumber: number): Promise<void> {
  await tx.deleteFrom("participant_origins").where("conversation_id", "=", conversationId).where("participant_number", "=", participantNumber).execute();
}
