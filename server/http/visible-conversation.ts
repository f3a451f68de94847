import type { Request } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import type { Conversation } from "../domain.ts";
import { ensure } from "../policies/answer.ts";
import { canRead } from "../policies/curate.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";

/** A conversation as far as whoever asks may see it: drafts and archived ones only people with a role in them, a preview also whoever has its password. */
export async function visibleConversation({ deps, accounts, previews }: Services, req: Request, id: string): Promise<Conversation> {
  const conversation = await previews.shownTo(req, await findConversation(deps, id));
  const answer = canSee(conversation);
  if (!answer.allowed) {
    const [person, place] = await Promise.all([accounts.callerOf(req.headers), accounts.placeOf("conversation", id)]);
    if (place === null || !canRead(person, place).allowed) ensure(answer);
  }
  return conversation;
}
