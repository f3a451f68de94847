import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findConversation } from "./find-conversation.ts";
import { readLeftOut } from "./read-left-out.ts";
import { readPublishedAnswers } from "./read-published-answers.ts";

/**
 * Everything a report of votes is written from, as it is now.
 * @throws AppError "conversation-not-found", or "report-not-ready" before the first vote is on a map
 */
export async function readReportInput({ store }: Pick<Deps, "store">, conversationId: string) {
  const conversation = await findConversation({ store }, conversationId);
  const stored = await store.maps.latest(conversationId);
  // Seeds alone make a map too; a report of it would say nothing.
  if (stored === null || stored.map.counts.votes === 0) throw new AppError("report-not-ready");
  const [statements, timeline, sources, origins, leftOut, whoTookPart] = await Promise.all([
    store.statements.list(conversationId), store.votes.timeline(conversationId), store.kiosks.sources(conversationId), store.comments.origins(conversationId), readLeftOut({ store }, stored),
    readPublishedAnswers({ store }, conversation),
  ]);
  return { conversation, statements, stored, timeline, sources, origins, leftOut, ...(whoTookPart !== undefined && { whoTookPart }) };
}
