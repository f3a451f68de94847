import type { ConversationState } from "../contract/conversation.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";

/**
 * Puts a conversation into another state; null when there is none. Once it is open, the time it was to open at is spent.
 * A preview that ends loses what its testers did, in the same transaction. Nothing else changes: the way statements are
 * moderated least of all.
 * @param at when it happened, for what a clock did; left out: now
 */
export async function changeState({ store, clock, announce }: Pick<Deps, "store" | "clock" | "announce">, id: string, state: ConversationState, at?: number): Promise<Conversation | null> {
  const conversation = await store.conversations.update(id, { state, updatedAt: at ?? clock(), ...(state === "open" && { opensAt: null }) });
  if (conversation === null) return null;
  announce.votesChanged(id);
  announce.countsChanged(id);
  return conversation;
}
