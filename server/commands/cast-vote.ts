import type { Vote } from "../contract/vote.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { canVote } from "../policies/participate.ts";
import { toScore } from "../vote-score.ts";
import { mayTakePart } from "./enter-conversation.ts";
import { findConversationOf, findStatement } from "./find-conversation.ts";

export interface VoteToCast {
  readonly conversationId: string;
  readonly participantId: string;
  readonly requestId: string;
  readonly statementId: number;
  /** Null withdraws. */
  readonly vote: Vote | null;
  /** Left out, a mark given before stays. */
  readonly isImportant?: boolean | undefined;
  /** The mark of the network it comes from; kept for some days beside somebody who votes for the first time. */
  readonly origin?: string | undefined;
}

/**
 * Gives, changes or withdraws a vote. When it returns, the vote is on disk; the opinion map follows on its own.
 * A repeated request changes nothing, and is welcome even when the conversation has closed since the first one:
 * its sender only wants to know whether the vote arrived.
 */
export async function castVote(deps: Deps, { vote, ...request }: VoteToCast): Promise<void> {
  const conversation = await findConversationOf(deps, request.conversationId, request.participantId);
  const statement = await findStatement(deps, request.conversationId, request.statementId);
  const saving = { ...request, score: vote === null ? null : toScore(vote), castAt: deps.clock() };

  const voting = canVote(conversation, statement, deps.clock(), vote === null);
  // Nobody is kept from taking a vote back.
  const answer = voting.allowed && vote !== null ? await mayTakePart(deps, conversation.id, request.participantId) : voting;
  if (!answer.allowed) {
    if (await deps.store.votes.isSaved(saving)) return;
    throw new AppError(answer.reason);
  }

  const { isRepeat } = await deps.store.votes.cast(saving);
  if (isRepeat) return;
  deps.announce.votesChanged(conversation.id);
  deps.announce.countsChanged(conversation.id);
}
