import type { UpdateConversation } from "../contract/conversation.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";

/** Changes the settings that are given. Throws AppError "conversation-not-found". */
export async function updateConversation({ store, clock, announce }: Deps, id: string, changes: UpdateConversation): Promise<Conversation> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Conversation>;
  const conversation = await store.conversations.update(id, { ...given, updatedAt: clock() });
  if (conversation === null) throw new AppError("conversation-not-found");
  // Pre- or post-moderation decides whether waiting statements take part in the map, the group count how it is divided.
  if (given.moderationMode !== undefined || given.groupCount !== undefined) announce.votesChanged(id);
  announce.countsChanged(id);
  return conversation;
}
