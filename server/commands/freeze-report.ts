import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { freezeInput } from "../report/freeze-input.ts";
import type { FrozenDraft } from "../report/jobs/frozen-draft.ts";
import { topicsToKeep } from "../report/jobs/plan-units.ts";
import { prepareReport } from "../report/prepare-report.ts";
import { findConversation } from "./find-conversation.ts";

/** Everything the next report would be written from. Throws AppError "report-not-ready" before the first map. */
export async function freezeReport({ store }: Pick<Deps, "store">, conversationId: string, isFresh: boolean): Promise<FrozenDraft> {
  const conversation = await findConversation({ store }, conversationId);
  const stored = await store.maps.latest(conversationId);
  if (stored === null) throw new AppError("report-not-ready");
  const [statements, timeline, sources, reports, origins] = await Promise.all([
    store.statements.list(conversationId), store.votes.timeline(conversationId), store.kiosks.sources(conversationId), store.reports.list(conversationId),
    store.comments.origins(conversationId),
  ]);
  const draft = prepareReport({ conversation, statements, stored, timeline, sources, origins });
  const earlier = reports.find(({ body }) => body.topics?.method === "model")?.body.topics;
  return {
    draft,
    mapVersion: stored.version,
    knownTopics: isFresh ? null : topicsToKeep(earlier, draft.pack.facts.length),
    input: freezeInput(conversation, statements),
  };
}
