import type { RejectReason } from "../contract/reject-reasons.ts";
import type { StoreContext } from "./counters.ts";

/** Why statements are rejected here, in the organisers' words. */
export interface RejectReasonStore {
  /** In order; empty: the standard ones. */
  list(conversationId: string): Promise<readonly RejectReason[]>;
  /** All of them anew. */
  replace(conversationId: string, reasons: readonly RejectReason[]): Promise<void>;
}

export function createRejectReasonStore({ db }: StoreContext): RejectReasonStore {
  return {
    async list(conversationId) {
      const rows = await db.selectFrom("reject_reasons").select("texts").where("conversation_id", "=", conversationId).orderBy("number").execute();
      return rows.map(({ texts }) => ({ texts: JSON.parse(texts) as RejectReason["texts"] }));
    },
    replace: (conversationId, reasons) => db.transaction().execute(async (tx) => {
      await tx.deleteFrom("reject_reasons").where("conversation_id", "=", conversationId).execute();
      if (reasons.length === 0) return;
      await tx.insertInto("reject_reasons").values(reasons.map(({ texts }, index) => ({ conversation_id: conversationId, number: index + 1, texts: JSON.stringify(texts) }))).execute();
    }),
  };
}
