import type { Statement } from "../domain.ts";
import type { Tx } from "./database.ts";

/** Remembers when a text was handed in again, and that the statement is to be looked at once more: it may be a burst. */
export async function noteRepeat(tx: Tx, { conversationId, id }: Pick<Statement, "conversationId" | "id">, at: number): Promise<void> {
  await tx.insertInto("statement_repeats").values({ conversation_id: conversationId, statement_id: id, at }).execute();
  await tx.deleteFrom("screened_conversations").where("conversation_id", "=", conversationId).execute();
  await tx.updateTable("statement_screenings").set({ version: 0 }).where("conversation_id", "=", conversationId).where("statement_id", "=", id).execute();
}
