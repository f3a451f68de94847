import { readLivePicture } from "../commands/read-live-picture.ts";
import { findConversation } from "../commands/find-conversation.ts";
import type { LivePicture } from "../contract/live-picture.ts";
import type { Deps } from "../deps.ts";
import type { ArrivalCounts } from "./arrival-counts.ts";

/** A picture is good for this long even when nothing seems to have changed: time itself is in it. */
const STILL_GOOD_MS = 60_000;
const AT_MOST_EVERY_MS = 2_000;
/** Of the server's time, one conversation's picture takes at most a twentieth. */
const REST_FACTOR = 20;
const KEPT = 200;

export interface LivePictures {
  /** Throws AppError "conversation-not-found". */
  read(conversationId: string): Promise<LivePicture>;
}

interface Kept {
  readonly stamp: string;
  readonly tookMs: number;
  readonly picture: LivePicture;
}

/** Pictures, counted anew when something has changed, but not so often that counting keeps the server busy. Asking twice at once counts once. */
export function createLivePictures(deps: Pick<Deps, "store" | "clock">, arrivals: Pick<ArrivalCounts, "flush">): LivePictures {
  const kept = new Map<string, Kept>();
  const counting = new Map<string, Promise<LivePicture>>();
  const count = async (conversationId: string, stamp: string): Promise<LivePicture> => {
    await arrivals.flush();
    const conversation = await findConversation(deps, conversationId);
    const begun = performance.now();
    const picture = await readLivePicture(deps, conversation);
    kept.delete(conversationId);
    kept.set(conversationId, { stamp, tookMs: performance.now() - begun, picture });
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return picture;
  };
  return {
    async read(conversationId) {
      const stamp = JSON.stringify(await deps.store.conversations.stamp(conversationId));
      const known = kept.get(conversationId);
      const age = deps.clock() - (known?.picture.computedAt ?? 0);
      if (known !== undefined && age < (known.stamp === stamp ? STILL_GOOD_MS : Math.max(AT_MOST_EVERY_MS, REST_FACTOR * known.tookMs))) return known.picture;
      const running = counting.get(conversationId);
      if (running !== undefined) return running;
      const started = count(conversationId, stamp).finally(() => counting.delete(conversationId));
      counting.set(conversationId, started);
      return started;
    },
  };
}
