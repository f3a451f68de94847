import { readParticipation } from "../commands/read-participation.ts";
import type { Participation } from "../contract/participation.ts";
import type { Conversation } from "../domain.ts";
import { presentMyVotes, presentNext } from "../present/participation.ts";
import { presentMyStatements } from "../present/statements.ts";
import type { Services } from "../services.ts";

/** All a participant's page begins with, and a fresh token. */
export async function readStart({ deps, tokens }: Pick<Services, "deps" | "tokens">, conversation: Conversation, participantId: string): Promise<Participation> {
  const [stand, written, token] = await Promise.all([
    readParticipation(deps, conversation, participantId),
    deps.store.statements.listByAuthor(conversation.id, participantId),
    tokens.issue(participantId, conversation.id),
  ]);
  return { token, votes: presentMyVotes(stand), statements: presentMyStatements(written), ...presentNext(stand) };
}
