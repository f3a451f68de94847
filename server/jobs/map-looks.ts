import type { OpinionMap } from "../../clustering/opinion-map.ts";
import type { StoredMap } from "../domain.ts";
import { decodeOpinionMap } from "../store/encode-opinion-map.ts";
import { KeepRecent } from "../store/keep-recent.ts";
import type { MapStore } from "../store/store.ts";
import type { Finding } from "../contract/integrity.ts";
import type { MapThread } from "./map-thread.ts";
import type { OpenedGroup } from "./look-again.ts";
import type { MapTask } from "./map-task.ts";

/** The newest map as somebody asked to see it. */
export interface MapLook {
  readonly version: number;
  readonly computedAt: number;
  readonly map: OpinionMap;
  /** The group opened; null when none was asked for, or the map has no such group. */
  readonly opened: OpenedGroup | null;
}

/** Looks at the newest map in other ways, on the map threads; nothing is stored. Null where there is no map yet. */
export interface MapLooks {
  /** Divided into `groupCount` groups where that is possible, otherwise as it is. */
  divided(conversationId: string, groupCount: number): Promise<MapLook | null>;
  /** With one group opened into sub-groups, and the test whether they are better than chance. */
  opened(conversationId: string, groupCount: number | null, groupId: string): Promise<MapLook | null>;
  /** Beside it, what it would be if exactly these participants were left out. */
  suppose(conversationId: string, leftOut: readonly number[]): Promise<{ readonly before: OpinionMap; readonly after: OpinionMap } | null>;
  /** What is unusual in who took part and how. */
  patterns(conversationId: string): Promise<readonly Finding[]>;
}

export interface MapLooksOptions {
  readonly maps: Pick<MapStore, "latest">;
  /** The thread that keeps the votes of this conversation, which has so many. */
  readonly threadFor: (conversationId: string, votes: number) => MapThread;
  /** Opening a group includes a slow test: a thread of its own, so that no map waits for it. */
  readonly opener: MapThread;
}

/** Answers kept in memory: a map of 100,000 participants takes about 5 MB. */
const LOOKS_KEPT = 32;

export function createMapLooks({ maps, threadFor, opener }: MapLooksOptions): MapLooks {
  // Promises, so that many readers who ask for the same wait for one computation.
  const looks = new KeepRecent<Promise<MapLook | null>>(LOOKS_KEPT);

  const look = async (task: MapTask & { readonly groupCount: number | null }, groupId: string, threadOf: (latest: StoredMap) => MapThread): Promise<MapLook | null> => {
    const latest = await maps.latest(task.conversationId);
    if (latest === null) return null;
    const key = JSON.stringify([task.conversationId, latest.version, task.groupCount, groupId]);
    const known = looks.get(key);
    if (known !== undefined) return known;
    const asked = ask(threadOf(latest), task);
    looks.set(key, asked);
    asked.catch(() => { looks.delete(key); });
    return asked;
  };

  return {
    divided: (conversationId, groupCount) =>
      look({ kind: "divide", conversationId, groupCount }, "", ({ map }) => threadFor(conversationId, map.counts.votes)),
    opened: (conversationId, groupCount, groupId) =>
      look({ kind: "open", conversationId, groupCount, groupId }, groupId, () => opener),
    async suppose(conversationId, leftOut) {
      const { supposed } = await opener.run({ kind: "suppose", conversationId, leftOut });
      return supposed === undefined ? null : { before: decodeOpinionMap(supposed.before), after: decodeOpinionMap(supposed.after) };
    },
    patterns: async (conversationId) => (await opener.run({ kind: "patterns", conversationId })).findings ?? [],
  };
}

async function ask(thread: MapThread, task: MapTask): Promise<MapLook | null> {
  const { look } = await thread.run(task);
  if (look === undefined) return null;
  const { version, computedAt, map, opened } = look;
  return {
    version, computedAt, map: decodeOpinionMap(map),
    opened: opened === undefined ? null : { map: decodeOpinionMap(opened.map), significance: opened.significance },
  };
}
