import type { Deps } from "../deps.ts";
import type { Conversation, Statement } from "../domain.ts";
import { AppError } from "../errors.ts";

/** Throws AppError "conversation-not-found". */
export async function findConversation({ store }: Pick<Deps, "store">, id: string): Promise<Conversation> {
  const conversation = await store.conversations.find(id);
  if (conversation === null) throw new AppError("conversation-not-found");
  return conversation;
}

/** Throws AppError "statement-not-found". */
export async function findStatement({ store }: Pick<Deps, "store">, conversationId: string, statementId: number): Promise<Statement> {
  const statement = await store.statements.find(conversationId, statementId);
  if (statement === null) throw new AppError("statement-not-found");
  return statement;
}
