import { createHash } from "node:crypto";
import { isTestParticipant } from "../participant-source.ts";
import type { Db, Tx } from "./database.ts";

/** One-way: the id is random (or keyed), so nobody without the token can find it from this. */
const hashOf = (conversationId: string, participantId: string): string =>
  createHash("sha256").update(conversationId).update("\0").update(participantId).digest("hex");

/** Somebody who deleted themselves, or who tried a preview that is over. */
export async function isDeletedParticipant(db: Db, conversationId: string, participantId: string): Promise<boolean> {
  if (isTestParticipant(participantId)) {
    const conversation = await db.selectFrom("conversations").select("state").where("id", "=", conversationId).executeTakeFirst();
    if (conversation?.state !== "preview") return true;
  }
  const row = await db.selectFrom("deleted_participants").select("id_hash")
    .where("conversation_id", "=", conversationId).where("id_hash", "=", hashOf(conversationId, participantId)).executeTakeFirst();
  return row !== undefined;
}

export async function rememberDeleted(tx: Tx, conversationId: string, participantId: string): Promise<void> {
  await tx.insertInto("deleted_participants").values({ conversation_id: conversationId, id_hash: hashOf(conversationId, participantId) })
    .onConflict((conflict) => conflict.columns(["conversation_id", "id_hash"]).doNothing()).execute();
}
