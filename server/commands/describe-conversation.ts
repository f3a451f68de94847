import type { Deps } from "../deps.ts";
import type { Conversation, Counts } from "../domain.ts";

/** What stands around a conversation wherever it is shown. */
export interface ConversationAround {
  readonly counts: Counts;
  readonly mapVersion: number;
  readonly reportId: string | null;
  readonly now: number;
}

export async function describeConversation({ store, clock }: Deps, { id }: Pick<Conversation, "id">): Promise<ConversationAround> {
  const [counts, mapVersion, reportId] = await Promise.all([store.conversations.counts(id), store.maps.latestVersion(id), store.reports.latestPublishedId(id)]);
  return { counts, mapVersion, reportId, now: clock() };
}
