import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { ensure } from "../policies/answer.ts";
import { canDelete } from "../policies/life.ts";
import { findConversation } from "./find-conversation.ts";
import { textKey } from "../contract/text-key.ts";

/**
 * Deletes a conversation with everything of it, for good.
 * @param topic what the person typed: the question, or nothing is deleted
 * @throws AppError "conversation-in-use", "topic-mismatch", "conversation-deleted" (by somebody else, a moment ago)
 */
export async function deleteConversation({ store, clock }: Deps, id: string, topic: string, personId: string): Promise<void> {
  const conversation = await findConversation({ store }, id);
  ensure(canDelete(conversation));
  // Full-width letters and doubled spaces are how one types, not what one means.
  if (textKey(topic) !== textKey(conversation.topic)) throw new AppError("topic-mismatch");
  if (!(await store.life.delete(id, { deletedAt: clock(), deletedBy: personId }))) throw new AppError("conversation-deleted");
}
