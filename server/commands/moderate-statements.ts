import type { SignedInPerson } from "../contract/console.ts";
import type { ModerationDecision } from "../contract/statement.ts";
import type { Deps } from "../deps.ts";
import type { ModerationOutcome } from "../store/store.ts";
import { findConversation } from "./find-conversation.ts";

/** Applies a moderator's decisions and keeps them in the log. Other moderators hear of them; the opinion map follows within seconds. */
export async function moderateStatements(deps: Deps, conversationId: string, decisions: readonly ModerationDecision[], person: Pick<SignedInPerson, "id" | "name">): Promise<ModerationOutcome> {
  await findConversation(deps, conversationId);
  const outcome = await deps.store.statements.moderate(conversationId, decisions, { personId: person.id, at: deps.clock() });
  if (outcome.changedIds.length === 0) return outcome;
  deps.announce.votesChanged(conversationId);
  deps.announce.countsChanged(conversationId);
  deps.announce.statementsDecided(conversationId, outcome.changedIds, person);
  return outcome;
}
