import type { Logger } from "pino";
import type { Store } from "../store/store.ts";
import { createMapLooks, type MapLooks } from "./map-looks.ts";
import { createMapThread, type MapThread } from "./map-thread.ts";
import type { MapTask, MapThreadData } from "./map-task.ts";

/** Keeps every conversation's opinion map up to date, off the request thread. */
export interface MapService {
  /** For readers who want to see the newest map divided otherwise. */
  readonly looks: MapLooks;
  /** Votes, statements or moderation of this conversation changed. Returns at once. */
  request(conversationId: string): void;
  /** Redraws what changed while the server was down. */
  start(): Promise<void>;
  /** Resolves when every requested map is stored, and assessed where that is on. */
  settled(): Promise<void>;
  /** False while the last thing a thread did was to die. */
  isWell(): boolean;
  close(): Promise<void>;
}

export interface MapServiceOptions extends MapThreadData {
  readonly store: Store;
  readonly log: Logger;
  readonly clock: () => number;
  /** Shortest time between two maps of one conversation. */
  readonly debounceMs: number;
  readonly workers: number;
  readonly assess: boolean;
  readonly onMapStored: (conversationId: string, version: number, seconds: number) => void;
  /** For tests: a thread that is none. */
  readonly createThread?: (data: MapThreadData) => MapThread;
}

/** From this many votes on a conversation has the first thread to itself and its like, so that small ones never wait for it. */
const LARGE_VOTES = 500_000;
/** Votes that arrive together make one map. */
const GATHER_MS = 100;
/** The slow checks run when nobody has voted for this long, or this long after the first vote they have not seen. */
const QUIET_MS = 4_000;
/** Whoever wants maps at once wants them checked soon, too. */
const QUIET_DEBOUNCES = 7;
const ASSESS_AT_LATEST_MS = 120_000;
const MOST_FAILURES = 5;
const RETRY_MS = 1_000;

interface Work {
  changed: boolean;
  drawing: boolean;
  /** Votes at the last map; null until asked for. */
  votes: number | null;
  startedAt: number;
  lastMs: number;
  failures: number;
  timer: NodeJS.Timeout | null;
  unassessedSince: number | null;
  assessTimer: NodeJS.Timeout | null;
  assessing: boolean;
}

export function createMapService(options: MapServiceOptions): MapService {
  const { store, log, clock, debounceMs, assess } = options;
  const newThread = options.createThread ?? createMapThread;
  const data: MapThreadData = { databaseUrl: options.databaseUrl, dataDir: options.dataDir, mapsKept: options.mapsKept };
  const drawers = Array.from({ length: options.workers }, () => newThread(data));
  const assessor = assess ? newThread(data) : null;
  const opener = newThread(data);
  const keepers = [...drawers, ...(assessor === null ? [] : [assessor])];
  const works = new Map<string, Work>();
  const listeners = new Set<() => void>();
  let closed = false;

  const threadFor = (conversationId: string, votes: number): MapThread => {
    const lane = votes >= LARGE_VOTES || drawers.length === 1 ? 0 : 1 + (hash(conversationId) % (drawers.length - 1));
    return drawers[lane] as MapThread;
  };

  const workOf = (conversationId: string): Work => {
    let work = works.get(conversationId);
    if (work === undefined) {
      work = {
        changed: false, drawing: false, votes: null, startedAt: -Infinity, lastMs: 0, failures: 0, timer: null,
        unassessedSince: null, assessTimer: null, assessing: false,
      };
      works.set(conversationId, work);
    }
    return work;
  };

  const plan = (conversationId: string, work: Work): void => {
    if (closed || work.drawing || work.timer !== null || !work.changed) return;
    // A map that takes long is redrawn less often, so that it never takes more than half of a thread's time.
    const earliest = work.startedAt + Math.max(debounceMs, 2 * work.lastMs);
    const backOff = work.failures === 0 ? 0 : RETRY_MS * 2 ** (work.failures - 1);
    const wait = Math.max(Math.min(GATHER_MS, debounceMs), earliest - clock(), backOff);
    work.timer = setTimeout(() => void draw(conversationId, work), wait);
  };

  const perform = async (conversationId: string, work: Work, task: MapTask): Promise<void> => {
    const startedAt = clock();
    // After a start the lane is not known yet, and the first map of a huge conversation takes longest of all.
    work.votes ??= (await store.conversations.counts(conversationId)).votes;
    const answer = await threadFor(conversationId, work.votes).run(task);
    work.votes = answer.votes;
    if (answer.version !== null) options.onMapStored(conversationId, answer.version, (clock() - startedAt) / 1000);
  };

  async function draw(conversationId: string, work: Work): Promise<void> {
    work.timer = null;
    work.changed = false;
    work.drawing = true;
    work.startedAt = clock();
    try {
      await perform(conversationId, work, { kind: "draw", conversationId });
      work.failures = 0;
      planAssessment(conversationId, work);
    } catch (error) {
      work.failures += 1;
      log.error({ conversationId, err: error, failures: work.failures }, "the opinion map could not be drawn");
      // The votes are safe in the log; the next vote, or the next start, tries again.
      if (work.failures < MOST_FAILURES) work.changed = true;
    }
    work.lastMs = clock() - work.startedAt;
    work.drawing = false;
    plan(conversationId, work);
    tellSettled();
  }

  const planAssessment = (conversationId: string, work: Work): void => {
    if (assessor === null || closed) return;
    work.unassessedSince ??= clock();
    if (work.assessing) return;
    if (work.assessTimer !== null) clearTimeout(work.assessTimer);
    const latest = work.unassessedSince + ASSESS_AT_LATEST_MS - clock();
    work.assessTimer = setTimeout(() => void assessNow(conversationId, work, assessor), Math.max(0, Math.min(QUIET_MS, QUIET_DEBOUNCES * debounceMs, latest)));
  };

  async function assessNow(conversationId: string, work: Work, thread: MapThread): Promise<void> {
    work.assessTimer = null;
    work.assessing = true;
    work.unassessedSince = null;
    try {
      const { checked } = await thread.run({ kind: "assess", conversationId });
      if (checked !== undefined && !closed) await perform(conversationId, work, { kind: "adopt", conversationId, checked });
    } catch (error) {
      log.error({ conversationId, err: error }, "the opinion map could not be assessed");
    }
    work.assessing = false;
    if (work.unassessedSince !== null) planAssessment(conversationId, work);
    tellSettled();
  }

  const isIdle = (): boolean =>
    [...works.values()].every((work) => !work.changed && !work.drawing && !work.assessing && work.timer === null && work.assessTimer === null);
  const tellSettled = (): void => {
    if (!isIdle()) return;
    for (const listener of listeners) listener();
    listeners.clear();
  };

  const request = (conversationId: string): void => {
    if (closed) return;
    const work = workOf(conversationId);
    work.changed = true;
    work.failures = Math.min(work.failures, 1);
    plan(conversationId, work);
  };

  return {
    request,
    looks: createMapLooks({ maps: store.maps, threadFor, opener }),
    async start() {
      for (const { conversationId, votes } of await store.maps.outdated()) {
        workOf(conversationId).votes = votes;
        request(conversationId);
      }
    },
    settled: () => new Promise((resolve) => {
      listeners.add(resolve);
      tellSettled();
    }),
    isWell: () => keepers.every((thread) => thread.isWell()),
    async close() {
      closed = true;
      for (const { timer, assessTimer } of works.values()) {
        if (timer !== null) clearTimeout(timer);
        if (assessTimer !== null) clearTimeout(assessTimer);
      }
      await Promise.all([...keepers, opener].map((thread) => thread.stop()));
    },
  };
}

/** Spreads conversations over threads; FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
