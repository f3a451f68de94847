import { useEffect, useRef, useState } from "preact/hooks";
import type { ModeratorsLooking } from "../../server/contract/live.ts";
import { watchConversation } from "../shared/live.ts";
import type { Review } from "./use-review.ts";

/** Somebody else who reviews the same conversation now, on one open page. */
export type CoModerator = ModeratorsLooking["moderators"][number];

/**
 * The other moderators at the same queue: hears of their decisions, tells them which statement is open here, and answers
 * which ones they have open. Works alone where the live line is blocked; the server's answer then tells what happened.
 */
export function useCoModerators(conversationId: string, { hear, reload }: Pick<Review, "hear" | "reload">, openId: number | null): readonly CoModerator[] {
  const [others, setOthers] = useState<readonly CoModerator[]>([]);
  const now = useRef({ hear, reload, openId });
  now.current = { hear, reload, openId };
  const look = useRef<(() => void) | null>(null);

  useEffect(() => {
    let ownPage = "";
    const stop = watchConversation(conversationId, {
      "statements-decided": ({ statementIds, by }) => now.current.hear(statementIds, by.name),
      "moderators-looking": ({ moderators }) => setOthers(moderators.filter(({ page }) => page !== ownPage)),
    }, {
      isConsole: true,
      onReconnect: () => now.current.reload(),
      onJoined: (socket) => {
        ownPage = socket.id ?? "";
        look.current = () => void socket.emit("look", { conversationId, statementId: now.current.openId });
        look.current();
      },
    });
    return () => {
      look.current = null;
      setOthers([]);
      stop();
    };
  }, [conversationId]);

  useEffect(() => look.current?.(), [openId]);
  return others;
}
