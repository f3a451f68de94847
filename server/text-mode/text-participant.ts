import type { Request, Response } from "express";
import { enterConversation } from "../commands/enter-conversation.ts";
import { isPreviewed, type Conversation } from "../domain.ts";
import { newParticipantId } from "../http/new-participant-id.ts";
import { newcomerId } from "../http/newcomer-id.ts";
import type { Services } from "../services.ts";
import type { TextForm } from "./text-form.ts";

/** Who sends the form of a text page: the holder of its token, or somebody new. */
export async function textParticipant({ deps, tokens, limits, challenges }: Services, req: Request, res: Response, conversation: Conversation, { token, code, page }: TextForm): Promise<string> {
  if (token !== "") return tokens.read(token, conversation.id);
  await limits.newcomers(req, res);
  // Whoever tries a preview has given its password, and is asked for nothing more.
  if (isPreviewed(conversation)) return newParticipantId(deps.chance, conversation);
  // The page's own number stands for the person: sent again, it needs no second code.
  const participantId = newcomerId(deps, conversation.id, code === "" ? undefined : page);
  if (code !== "") await limits.codes(req, res);
  await enterConversation(deps, challenges, { conversationId: conversation.id, participantId, isListed: false, work: undefined, code: code === "" ? undefined : code });
  return participantId;
}
