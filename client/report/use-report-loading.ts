import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PublishedReport } from "../../server/contract/report.ts";
import { ApiError, request } from "../shared/api.ts";
import { watchConversation } from "../shared/live.ts";

export type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly isMissing: boolean; readonly isLocked: boolean }
  /** `refreshes` counts how often a live report was renewed since the page was opened. */
  | { readonly kind: "ready"; readonly published: PublishedReport; readonly refreshes: number };

const load = (reportId: string): Promise<PublishedReport> => request<PublishedReport>("GET", `/reports/${encodeURIComponent(reportId)}`, { timeoutMs: 30_000 });

/** The newest map of a busy conversation is not fetched more often than this. */
const REFRESH_MS = 15_000;

/** A hook: one report; a live one is fetched again when its conversation has a new map. */
export function useReportLoading(reportId: string): { readonly loading: Loading; readonly again: () => void } {
  const [loading, setLoading] = useState<Loading>({ kind: "loading" });
  const again = useCallback(() => {
    setLoading({ kind: "loading" });
    load(reportId).then(
      (published) => setLoading({ kind: "ready", published, refreshes: 0 }),
      (error: unknown) => {
        const status = error instanceof ApiError ? error.status : 0;
        setLoading({ kind: "failed", isMissing: status === 404, isLocked: status === 401 });
      },
    );
  }, [reportId]);
  useEffect(again, [again]);

  const conversationId = loading.kind === "ready" && loading.published.status === "live" ? loading.published.report.conversation.id : null;
  const timer = useRef<number | null>(null);
  useEffect(() => {
    if (conversationId === null) return undefined;
    const refresh = (): void => {
      timer.current ??= window.setTimeout(() => {
        timer.current = null;
        load(reportId).then(
          (published) => setLoading((before) => (before.kind === "ready" && before.published.version !== published.version ? { kind: "ready", published, refreshes: before.refreshes + 1 } : before)),
          // What is on the page stays; the next map tries again.
          () => undefined,
        );
      }, REFRESH_MS);
    };
    const stopWatching = watchConversation(conversationId, { "map-changed": refresh }, { onReconnect: refresh });
    return () => {
      stopWatching();
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    };
  }, [conversationId, reportId]);
  return { loading, again };
}
