import type { Request, RequestHandler } from "express";
import { AppError } from "../errors.ts";
import { PARTICIPANT_HEADER, type ParticipantTokens } from "./participant-token.ts";

/** The participant a request comes from, or null without a token. Throws AppError for a token that is not valid here. */
export function readParticipant(tokens: ParticipantTokens, req: Request, conversationId: string): Promise<string | null> {
  const token = req.get(PARTICIPANT_HEADER);
  return token === undefined || token === "" ? Promise.resolve(null) : tokens.read(token, conversationId);
}

/** Puts the participant's id into `res.locals.participantId`; a request without a valid token goes no further. */
export const requireParticipant = (tokens: ParticipantTokens): RequestHandler<{ id: string }> => async (req, res, next) => {
  const participantId = await readParticipant(tokens, req as Request, req.params.id);
  if (participantId === null) throw new AppError("participant-token-missing");
  res.locals["participantId"] = participantId;
  next();
};
