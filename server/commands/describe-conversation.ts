import type { Deps } from "../deps.ts";
import type { Conversation, Counts } from "../domain.ts";

/** What stands around a conversation wherever it is shown. */
export interface ConversationAround {
  readonly counts: Counts;
  readonly mapVersion: number;
  readonly reportId: string | null;
  /** Whether the organisers keep the ids that host pages give for their readers. */
  readonly keepsReaderIds: boolean;
  /** Votes somebody gives before being asked about themselves; null: nothing is asked. */
  readonly asksAfter: number | null;
  readonly now: number;
}

export async function describeConversation({ store, clock }: Deps, { id }: Pick<Conversation, "id">): Promise<ConversationAround> {
  const [counts, mapVersion, reportId, { keepsReaderIds }, asksAfter] = await Promise.all([
    store.conversations.counts(id), store.maps.latestVersion(id), store.reports.latestPublishedId(id), store.readerIds.rules(id), store.answers.asksAfter(id),
  ]);
  return { counts, mapVersion, reportId, keepsReaderIds, asksAfter, now: clock() };
}
