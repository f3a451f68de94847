import type { Response } from "express";
import type { Conversation } from "../domain.ts";
import { readStart } from "../http/read-start.ts";
import type { Services } from "../services.ts";

/** Answers with all a participant's page begins with, and a fresh token. */
export async function answerParticipation(services: Pick<Services, "deps" | "tokens">, res: Response, conversation: Conversation, participantId: string): Promise<void> {
  res.json(await readStart(services, conversation, participantId));
}
