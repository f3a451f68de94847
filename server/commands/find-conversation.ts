import type { Deps } from "../deps.ts";
import { isDueToOpen, type Conversation, type Statement } from "../domain.ts";
import { AppError } from "../errors.ts";
import { isTestParticipant } from "../participant-source.ts";
import { changeState } from "./change-state.ts";

/** Whoever brings a clock finds a conversation open from the very moment it was to open at. */
type Finding = Pick<Deps, "store"> & Partial<Pick<Deps, "clock" | "announce">>;

/** Null where there is none, or none any more. */
async function lookUpConversation({ store, clock, announce }: Finding, id: string): Promise<Conversation | null> {
  const conversation = await store.conversations.find(id);
  if (conversation === null || clock === undefined || announce === undefined || !isDueToOpen(conversation, clock())) return conversation;
  return changeState({ store, clock, announce }, id, "open");
}

/** Throws AppError "conversation-not-found", or "conversation-deleted" for one that was there. */
export async function findConversation(deps: Finding, id: string): Promise<Conversation> {
  const conversation = await lookUpConversation(deps, id);
  if (conversation !== null) return conversation;
  throw new AppError((await deps.store.life.deleted(id)) === null ? "conversation-not-found" : "conversation-deleted");
}

/** The conversation as this participant may see it: testers have a preview open to them. */
export async function findConversationOf(deps: Finding, id: string, participantId: string): Promise<Conversation> {
  const conversation = await findConversation(deps, id);
  return isTestParticipant(participantId) ? { ...conversation, isShownToTester: true } : conversation;
}

/** Throws AppError "statement-not-found". */
export async function findStatement({ store }: Pick<Deps, "store">, conversationId: string, statementId: number): Promise<Statement> {
  const statement = await store.statements.find(conversationId, statementId);
  if (statement === null) throw new AppError("statement-not-found");
  return statement;
}
