import type { Deps } from "../deps.ts";
import { findConversation } from "./find-conversation.ts";

/** Removes a participant for good, in a closed conversation too; the next map is drawn without them. `by`: who does it for them. See store/delete-participant.ts. */
export async function deleteParticipant(deps: Deps, conversationId: string, participantId: string, by?: { readonly personId: string }) {
  const conversation = await findConversation(deps, conversationId);
  const outcome = await deps.store.participants.delete({ conversationId: conversation.id, participantId, at: deps.clock(), ...(by !== undefined && { by }) });
  deps.announce.votesChanged(conversation.id);
  deps.announce.countsChanged(conversation.id);
  return outcome;
}
