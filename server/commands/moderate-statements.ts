import type { ModerationDecision } from "../contract/statement.ts";
import type { Deps } from "../deps.ts";
import type { ReviewedStatement } from "../store/store.ts";
import { findConversation } from "./find-conversation.ts";

/** Applies a moderator's decisions, all or none, and keeps them in the log. The opinion map follows within seconds. */
export async function moderateStatements(deps: Deps, conversationId: string, decisions: readonly ModerationDecision[], personId: string): Promise<readonly ReviewedStatement[]> {
  await findConversation(deps, conversationId);
  const statements = await deps.store.statements.moderate(conversationId, decisions, { personId, at: deps.clock() });
  deps.announce.votesChanged(conversationId);
  deps.announce.countsChanged(conversationId);
  return statements;
}
