import { useEffect, useRef, useState } from "preact/hooks";
import type { ModeratorsLooking } from "../../server/contract/live.ts";
import { watchConversation, type Watching } from "../shared/live.ts";
import type { Review } from "./use-review.ts";

/** Somebody else who reviews the same conversation now, on one open page. */
export type CoModerator = ModeratorsLooking["moderators"][number];

/**
 * The other moderators at the same queue: hears of their decisions, tells them which statement is open here, and answers
 * which ones they have open. Works alone where the live line is blocked; the server's answer then tells what happened.
 */
export function useCoModerators(conversationId: string, { hear, reload }: Pick<Review, "hear" | "reload">, openId: number | null): readonly CoModerator[] {
  const [others, setOthers] = useState<readonly CoModerator[]>([]);
  const watching = useRef<Watching | null>(null);
  const now = useRef({ hear, reload });
  now.current = { hear, reload };

  useEffect(() => {
    const live = watchConversation(conversationId, {
      onStatementsDecided: ({ statementIds, by }) => now.current.hear(statementIds, by.name),
      onModeratorsLooking: ({ moderators }, ownPage) => setOthers(moderators.filter(({ page }) => page !== ownPage)),
      onReconnect: () => now.current.reload(),
    });
    watching.current = live;
    return () => {
      watching.current = null;
      setOthers([]);
      live.stop();
    };
  }, [conversationId]);

  useEffect(() => watching.current?.look(openId), [openId, conversationId]);
  return others;
}
