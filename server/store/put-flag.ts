import type { Tx } from "./database.ts";
import type { NewFlag } from "./flag-store.ts";

/** Sets a flag, in the place of one of its kind. A new finding is not dismissed, unless it goes on from one that was. */
export async function putFlag(tx: Tx, conversationId: string, { statementId, detail }: NewFlag, at: number, keepsDismissal = false): Promise<void> {
  const content = { detail: JSON.stringify(detail), at };
  await tx.insertInto("statement_flags")
    .values({ conversation_id: conversationId, statement_id: statementId, kind: detail.kind, ...content, dismissed_by: null, dismissed_at: null })
    .onConflict((conflict) => conflict.columns(["conversation_id", "statement_id", "kind"])
      .doUpdateSet({ ...content, ...(!keepsDismissal && { dismissed_by: null, dismissed_at: null }) }))
    .execute();
}
