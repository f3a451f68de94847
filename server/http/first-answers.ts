import type { Request, Response } from "express";
import { mayTakePart } from "../commands/enter-conversation.ts";
import { describeConversation } from "../commands/describe-conversation.ts";
import type { Participation } from "../contract/participation.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { presentPublicConversation } from "../present/conversations.ts";
import type { FirstScreenAnswers } from "../present/first-screen.ts";
import { newParticipantId } from "./new-participant-id.ts";
import { readStart } from "./read-start.ts";
import type { Services } from "../services.ts";

/**
 * What the participation page would ask for first, so that it can bring the answers along: GET /conversations/:id, and POST
 * …/participation of somebody new, under the same rules and limits (null where that needs more than an address). Readers
 * their browser knows go on as before.
 */
export async function readFirstAnswers(services: Services, req: Request, res: Response, conversation: Conversation): Promise<FirstScreenAnswers> {
  const { deps } = services;
  const [around, participation] = await Promise.all([describeConversation(deps, conversation), beginAnew(services, req, res, conversation)]);
  return { conversation: presentPublicConversation(conversation, around), participation };
}

async function beginAnew(services: Services, req: Request, res: Response, conversation: Conversation): Promise<Participation | null> {
  const { deps, limits } = services;
  // Who the host page says its reader is, only the widget can ask for.
  if (req.method !== "GET" || ["xid", "jwt"].some((name) => req.query[name] !== undefined)) return null;
  const participantId = newParticipantId(deps.chance, conversation);
  if (!(await mayTakePart(deps, conversation.id, participantId)).allowed) return null;
  try {
    await limits.newcomers(req, res);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The page itself is not refused; its own request is, and says so.
    res.removeHeader("Retry-After");
    return null;
  }
  return readStart(services, conversation, participantId);
}
