import { readLeftOut } from "../commands/read-left-out.ts";
import { readPublishedAnswers } from "../commands/read-published-answers.ts";
import type { Deps } from "../deps.ts";
import { composeReport } from "../report/compose-report.ts";
import type { Report } from "../contract/report.ts";
import type { Conversation } from "../domain.ts";
import { KeepRecent } from "../store/keep-recent.ts";

const KEPT = 16;
/** However fast votes come in, a conversation's report is written at most this often. */
const AT_MOST_EVERY_MS = 10_000;

export interface LiveReport {
  readonly mapVersion: number;
  readonly writtenAt: number;
  readonly body: Report;
}

/** Reports that follow a conversation: written from templates when somebody reads them and the map has moved on. */
export interface LiveReports {
  /** Null before the first map. */
  read(conversation: Conversation): Promise<LiveReport | null>;
}

interface Kept {
  readonly stamp: string;
  readonly askedAt: number;
  readonly report: Promise<LiveReport | null>;
}

export function createLiveReports({ store, clock }: Pick<Deps, "store" | "clock">): LiveReports {
  const kept = new KeepRecent<Kept>(KEPT);

  const write = async (conversation: Conversation): Promise<LiveReport | null> => {
    const stored = await store.maps.latest(conversation.id);
    if (stored === null) return null;
    const [statements, timeline, sources, origins, leftOut, whoTookPart] = await Promise.all([
      store.statements.list(conversation.id), store.votes.timeline(conversation.id), store.kiosks.sources(conversation.id), store.comments.origins(conversation.id), readLeftOut({ store }, stored),
      readPublishedAnswers({ store }, conversation),
    ]);
    return { mapVersion: stored.version, writtenAt: clock(), body: composeReport({ conversation, statements, stored, timeline, sources, origins, leftOut, ...(whoTookPart !== undefined && { whoTookPart }) }) };
  };

  return {
    async read(conversation) {
      const stamp = await store.conversations.stamp(conversation.id);
      if (stamp === null || stamp.mapVersion === 0) return null;
      const now = `${String(stamp.mapVersion)} ${String(stamp.revision)}`;
      const before = kept.get(conversation.id);
      if (before !== undefined && (before.stamp === now || clock() - before.askedAt < AT_MOST_EVERY_MS)) return before.report;
      const next: Kept = { stamp: now, askedAt: clock(), report: write(conversation) };
      // A failed attempt is no answer for the next reader.
      next.report.catch(() => { kept.delete(conversation.id); });
      kept.set(conversation.id, next);
      return next.report;
    },
  };
}
