import type { UpdateConversation } from "../contract/conversation.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { ensure } from "../policies/answer.ts";
import { canChangeState } from "../policies/life.ts";
import { findConversation } from "./find-conversation.ts";

/**
 * Changes the settings that are given. Opening by hand spends the time it was to open at, and a closing time that has passed:
 * it would close again at once. Throws AppError "conversation-not-found", "preview-not-possible", "template-not-openable".
 */
export async function updateConversation({ store, clock, announce }: Deps, id: string, changes: UpdateConversation): Promise<Conversation> {
  const before = await findConversation({ store }, id);
  const now = clock();
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Conversation>;
  if (given.state !== undefined) ensure(canChangeState(before, given.state));
  const spent = given.state !== "open" ? {} : { opensAt: null, ...(given.closesAt === undefined && before.closesAt !== null && before.closesAt <= now && { closesAt: null }) };
  const conversation = await store.conversations.update(id, { ...given, ...spent, updatedAt: now }) ?? before;
  // Pre- or post-moderation decides whether waiting statements take part in the map, the group count how it is divided; the end of a preview takes votes away.
  if (given.moderationMode !== undefined || given.groupCount !== undefined || before.state === "preview") announce.votesChanged(id);
  announce.countsChanged(id);
  return conversation;
}
