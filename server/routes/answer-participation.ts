import type { Response } from "express";
import { readParticipation } from "../commands/read-participation.ts";
import type { Participation } from "../contract/participation.ts";
import type { Conversation } from "../domain.ts";
import { presentMyVotes, presentNext } from "../present/participation.ts";
import { presentMyStatement } from "../present/statements.ts";
import type { Services } from "../services.ts";

/** Answers with all a participant's page begins with, and a fresh token. */
export async function answerParticipation({ deps, tokens }: Pick<Services, "deps" | "tokens">, res: Response, conversation: Conversation, participantId: string): Promise<void> {
  const [stand, written, token] = await Promise.all([
    readParticipation(deps, conversation, participantId),
    deps.store.statements.listByAuthor(conversation.id, participantId),
    tokens.issue(participantId, conversation.id),
  ]);
  res.json({ token, votes: presentMyVotes(stand), statements: written.map(presentMyStatement), ...presentNext(stand) } satisfies Participation);
}
