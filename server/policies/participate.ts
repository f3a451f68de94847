import { isOpen, isPreviewed, isVotable, type Conversation, type Statement } from "../domain.ts";
import type { ReaderIdRules } from "../contract/reader-ids.ts";
import { isTestParticipant } from "../participant-source.ts";
import { SIGNED } from "../site.ts";
import { no, yes, type Answer } from "./answer.ts";

/** Citizens may see a conversation from its opening until it is archived; a preview, whoever has its password. */
export function canSee(conversation: Pick<Conversation, "state" | "isShownToTester">): Answer {
  if (conversation.state === "draft") return no("conversation-not-found");
  if (conversation.state === "preview") return isPreviewed(conversation) ? yes : no("preview-locked");
  if (conversation.state === "archived") return no("conversation-archived");
  return yes;
}

/** Citizens may act while the conversation is open; a scheduled end is honoured to the millisecond. */
export function canAct(conversation: Pick<Conversation, "state" | "closesAt" | "isShownToTester">, now: number): Answer {
  const seen = canSee(conversation);
  if (!seen.allowed) return seen;
  return isOpen(conversation, now) ? yes : no("conversation-closed");
}

/** Where the organisers ask for it, only people take part whose id their site has signed; testers of a preview in any case. */
export const canTakePart = ({ readerIds }: Pick<ReaderIdRules, "readerIds">, participantId: string): Answer =>
  readerIds === "any" || participantId.startsWith(SIGNED) || isTestParticipant(participantId) ? yes : no("signed-id-required");

/**
 * Votes go to statements people can see. A vote already given can be taken back (`isWithdrawal`) after its statement was
 * hidden: nobody is held to a vote on something they can no longer read.
 */
export function canVote(conversation: Conversation, statement: Statement, now: number, isWithdrawal: boolean): Answer {
  const acting = canAct(conversation, now);
  if (!acting.allowed) return acting;
  return isWithdrawal || isVotable(statement, conversation.moderationMode) ? yes : no("statement-not-votable");
}

/** Whether citizens may write, and how long: `graphemes` is what a reader counts as characters, `longest` the limit for what was written. */
export function canSubmit(conversation: Conversation, { graphemes, longest }: { readonly graphemes: number; readonly longest: number }, now: number): Answer {
  const acting = canAct(conversation, now);
  if (!acting.allowed) return acting;
  if (conversation.whoMayWrite !== "participants") return no("writing-not-allowed");
  if (graphemes === 0) return no("statement-empty");
  return graphemes <= longest ? yes : no("statement-too-long");
}
