import { statementLimit } from "../contract/statement-limit.ts";
import type { Deps } from "../deps.ts";
import type { Statement } from "../domain.ts";
import { canSubmit } from "../policies/participate.ts";
import { ensure } from "../policies/answer.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { mayTakePart } from "./enter-conversation.ts";
import { findConversationOf } from "./find-conversation.ts";

export interface StatementToSubmit {
  readonly conversationId: string;
  readonly participantId: string;
  readonly requestId: string;
  readonly text: string;
  /** Language of the text; left out: the conversation's. */
  readonly language?: string | undefined;
}

/**
 * A citizen's statement, with their own agreement. The same sentence twice is one statement: the second writer is answered
 * with the existing one. Under pre-moderation it waits for a moderator; under post-moderation it is shown at once.
 */
export async function submitStatement(deps: Deps, request: StatementToSubmit): Promise<{ readonly statement: Statement; readonly isNew: boolean }> {
  const conversation = await findConversationOf(deps, request.conversationId, request.participantId);
  ensure(canSubmit(conversation, { graphemes: countGraphemes(request.text), longest: statementLimit(request.text, conversation) }, deps.clock()));
  ensure(await mayTakePart(deps, conversation.id, request.participantId));

  const outcome = await deps.store.statements.submit({
    conversationId: request.conversationId,
    participantId: request.participantId,
    requestId: request.requestId,
    statement: {
      text: request.text, language: request.language ?? conversation.language, author: "participant",
      moderation: "pending", isMeta: false, createdAt: deps.clock(),
    },
  });
  if (outcome.seq !== null) {
    deps.announce.votesChanged(conversation.id);
    deps.announce.countsChanged(conversation.id);
  }
  deps.announce.statementsWritten(conversation.id);
  return outcome;
}
