import type { Clock } from "../deps.ts";
import type { ArrivalCount, ArrivalKind, PictureStore } from "../store/picture-store.ts";

const DAY_MS = 86_400_000;
/** Names of sites come from outside: beyond so many for a conversation between two flushes they count as "other". */
const MOST_NAMES = 100;
const MOST_CONVERSATIONS = 5_000;

export interface ArrivalCounts {
  /** Somebody opens the page for taking part. */
  note(conversationId: string, arrival: { readonly host: string; readonly language: string }): void;
  /** Stores what was counted since the last time. */
  flush(): Promise<void>;
}

/** Counts in memory, so that no page waits for the database. What is not stored yet when a server fails is lost. */
export function createArrivalCounts({ store, clock }: { readonly store: { readonly picture: Pick<PictureStore, "addArrivals"> }; readonly clock: Clock }): ArrivalCounts {
  let counted = new Map<string, Map<string, ArrivalCount>>();
  const add = (conversationId: string, kind: ArrivalKind, name: string): void => {
    const known = counted.get(conversationId) ?? new Map<string, ArrivalCount>();
    if (!counted.has(conversationId) && counted.size >= MOST_CONVERSATIONS) return;
    counted.set(conversationId, known);
    const day = Math.floor(clock() / DAY_MS);
    const keyOf = (each: string): string => `${String(day)} ${kind} ${each}`;
    const told = known.has(keyOf(name)) || known.size < MOST_NAMES ? name : "other";
    known.set(keyOf(told), { conversationId, day, kind, name: told, count: (known.get(keyOf(told))?.count ?? 0) + 1 });
  };
  return {
    note(conversationId, { host, language }) {
      add(conversationId, "host", host);
      add(conversationId, "language", language);
    },
    async flush() {
      const counts = [...counted.values()].flatMap((each) => [...each.values()]);
      counted = new Map();
      if (counts.length > 0) await store.picture.addArrivals(counts);
    },
  };
}
