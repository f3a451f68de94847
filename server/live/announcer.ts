import type { Logger } from "pino";
import type { Announcer } from "../deps.ts";
import type { MapService } from "../jobs/map-service.ts";
import type { Screening } from "../jobs/screen-statements.ts";
import type { Store } from "../store/store.ts";
import type { LiveChannel } from "./live-channel.ts";

/** Counts that change with every vote are told to the console at most this often. */
const COUNTS_EVERY_MS = 500;

/** Passes news on: to the map service what must be redrawn, to open pages what they should fetch again. */
export function createAnnouncer({ store, maps, live, screening, log }: {
  readonly store: Store;
  readonly maps: Pick<MapService, "request">;
  readonly live: LiveChannel;
  readonly screening: Pick<Screening, "nudge">;
  readonly log: Logger;
}): Announcer {
  const planned = new Set<string>();

  async function tellCounts(conversationId: string): Promise<void> {
    planned.delete(conversationId);
    try {
      if (live.hasConsoleWatchers(conversationId)) live.countsChanged(conversationId, await store.conversations.counts(conversationId));
    } catch (error) {
      log.warn({ conversationId, err: error }, "the counts could not be told to the console");
    }
  }
  const countsChanged = (conversationId: string): void => {
    if (planned.has(conversationId)) return;
    planned.add(conversationId);
    setTimeout(() => void tellCounts(conversationId), COUNTS_EVERY_MS).unref();
  };

  return {
    countsChanged,
    votesChanged(conversationId) {
      maps.request(conversationId);
      countsChanged(conversationId);
    },
    statementsWritten: (conversationId) => screening.nudge(conversationId),
    rolesChanged: (personId) => live.letInAnew(personId),
    mapChanged: (conversationId, version) => live.mapChanged(conversationId, version),
    statementsDecided: (conversationId, statementIds, by) => live.statementsDecided(conversationId, statementIds, by),
  };
}
