import type { Request, RequestHandler, Response } from "express";
import { AppError } from "../errors.ts";
import { PARTICIPANT_HEADER, type ParticipantTokens } from "./participant-token.ts";

/** The participant a request comes from, or null without a token. Throws AppError for a token that is not valid here. */
export function readParticipant(tokens: ParticipantTokens, req: Pick<Request, "get">, conversationId: string): Promise<string | null> {
  const token = req.get(PARTICIPANT_HEADER);
  return token === undefined || token === "" ? Promise.resolve(null) : tokens.read(token, conversationId);
}

/** Lets requests with a valid token of this conversation through; read the id with `participantOf(res)`. */
export const requireParticipant = (tokens: ParticipantTokens): RequestHandler<{ id: string }> => async (req, res, next) => {
  const participantId = await readParticipant(tokens, req, req.params.id);
  if (participantId === null) throw new AppError("participant-token-missing");
  res.locals["participantId"] = participantId;
  // What one participant is told is nobody else's.
  res.set("Cache-Control", "no-store");
  next();
};

/** The participant of a guarded route. Throws when the route has no guard, which is a mistake of ours. */
export function participantOf(res: Response): string {
  const id: unknown = res.locals["participantId"];
  if (typeof id !== "string") throw new Error("a route reads the participant without requireParticipant");
  return id;
}
