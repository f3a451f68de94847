import type { CorrectStatement, ReplaceStatement } from "../contract/change-statement.ts";
import type { SignedInPerson } from "../contract/console.ts";
import { correctionProblem } from "../contract/slip-of-the-pen.ts";
import { statementLimit } from "../contract/statement-limit.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import type { ChangedStatement } from "../store/statement-change-store.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { findConversation } from "./find-conversation.ts";

type Moderator = Pick<SignedInPerson, "id" | "name">;

/** Mends a slip of the pen; votes stay, because nothing else is said. Anything more is refused: `replaceStatement` is for that. */
export async function correctStatement(deps: Deps, conversationId: string, statementId: number, { text, seenText }: CorrectStatement, person: Moderator): Promise<ChangedStatement> {
  const conversation = await findConversation(deps, conversationId);
  ensureShort(conversation, [text]);
  const problem = correctionProblem(seenText, text);
  if (problem !== null) throw new AppError("correction-too-large", [{ path: "text", problem }]);
  const by = { personId: person.id, at: deps.clock() };
  return announced(deps, conversationId, person, await deps.store.statementChanges.correct({ conversationId, statementId, text, seenText, salt: deps.chance.uuid(), by }));
}

/** Rewords a statement (one text) or splits it (several). Nobody's vote is carried over; the author is asked first. */
export async function replaceStatement(deps: Deps, conversationId: string, statementId: number, { texts, seenText, moderation, reason }: ReplaceStatement, person: Moderator): Promise<ChangedStatement> {
  const conversation = await findConversation(deps, conversationId);
  ensureShort(conversation, texts);
  const by = { personId: person.id, at: deps.clock() };
  return announced(deps, conversationId, person, await deps.store.statementChanges.replace({ conversationId, statementId, texts, seenText, moderation, reason, by }));
}

/** Takes a correction or a replacement back. */
export async function undoStatementChange(deps: Deps, conversationId: string, line: number, person: Moderator): Promise<ChangedStatement> {
  await findConversation(deps, conversationId);
  return announced(deps, conversationId, person, await deps.store.statementChanges.undo({ conversationId, line, by: { personId: person.id, at: deps.clock() } }));
}

function ensureShort(conversation: Conversation, texts: readonly string[]): void {
  if (texts.some((text) => countGraphemes(text) > statementLimit(text, conversation))) throw new AppError("statement-too-long");
}

function announced({ announce }: Deps, conversationId: string, person: Moderator, change: ChangedStatement): ChangedStatement {
  announce.votesChanged(conversationId);
  announce.countsChanged(conversationId);
  announce.statementsDecided(conversationId, change.statements.map(({ id }) => id), person);
  return change;
}
