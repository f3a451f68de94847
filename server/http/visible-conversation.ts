import type { Request } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import type { Conversation } from "../domain.ts";
import { ensure } from "../policies/answer.ts";
import { canModerate } from "../policies/curate.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";

/** A conversation as far as whoever asks may see it: drafts and archived ones only people with an account. */
export async function visibleConversation({ deps, accounts }: Services, req: Request, id: string): Promise<Conversation> {
  const conversation = await findConversation(deps, id);
  const answer = canSee(conversation);
  if (!answer.allowed && !canModerate(await accounts.personOf(req.headers)).allowed) ensure(answer);
  return conversation;
}
