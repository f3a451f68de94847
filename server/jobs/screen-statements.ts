import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import type { Clock } from "../deps.ts";
import { findBursts } from "../screening/find-bursts.ts";
import { NearIndex } from "../screening/near-index.ts";
import { screenText } from "../screening/screen-text.ts";
import { BURST_MINUTES, SCREENING_VERSION } from "../screening/thresholds.ts";
import type { NewFlag, StatementToScreen } from "../store/flag-store.ts";
import { KeepRecent } from "../store/keep-recent.ts";
import type { Store } from "../store/store.ts";
import type { Duty } from "./housekeeping.ts";

/** Looks at statements after they were saved, beside the requests: whoever writes does not wait for it. */
export interface Screening {
  /** Statements of this conversation were written or worded anew. */
  nudge(conversationId: string): void;
  /** Looks at everything nobody has looked at: imported conversations, what a stopped server left, what new rules may find. */
  readonly duty: Duty;
  /** Resolves when nothing is being looked at any more. */
  settled(): Promise<void>;
  /** The same, and begins nothing more: the rest is looked at after the next start. */
  close(): Promise<void>;
}

/** Statements looked at between two writes. */
const RUN = 250;
/** Texts that are taken up between two turns of the requests; each one that is looked at is a turn of its own. */
const TURN = 100;
/** Conversations whose texts are kept ready for comparing. */
const INDEXES_KEPT = 8;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BURST_MS = BURST_MINUTES * MINUTE_MS;

/** @param onScreened told when a conversation has been looked at whole */
export function createScreening({ store, clock, log, onScreened }: {
  readonly store: Pick<Store, "flags" | "statements">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly onScreened: (conversationId: string) => void;
}): Screening {
  const indexes = new KeepRecent<NearIndex>(INDEXES_KEPT);
  const waiting = new Set<string>();
  let line: Promise<void> = Promise.resolve();
  let isClosing = false;

  /** The texts as they are now; another server may have added some. */
  async function indexOf(conversationId: string): Promise<NearIndex> {
    const index = indexes.get(conversationId) ?? new NearIndex();
    indexes.set(conversationId, index);
    let added = 0;
    for (const { id, text, authorNumber, author, moderation } of await store.statements.list(conversationId)) {
      const isErased = author === "participant" && authorNumber === null && moderation === "rejected";
      if (isErased) index.delete(id);
      else if (index.textOf(id) !== text) {
        index.set(id, text);
        added += 1;
        if (added % TURN === 0) await nextTurn();
      }
    }
    return index;
  }

  async function screenAll(conversationId: string): Promise<void> {
    const revision = await store.flags.statementsRevision(conversationId);
    for (;;) {
      if (isClosing) return;
      const statements = await store.flags.toScreen(conversationId, SCREENING_VERSION, RUN);
      if (statements.length === 0) break;
      const index = await indexOf(conversationId);
      const flags: NewFlag[] = [];
      for (const { id: statementId, text } of statements) {
        flags.push(...screenText(text).map((detail) => ({ statementId, detail })));
        const like = index.likeBefore(statementId);
        if (like.length > 0) flags.push({ statementId, detail: { kind: "near-duplicate", like: [...like] } });
        await nextTurn();
      }
      flags.push(...await burstsAround(conversationId, statements, index));
      await store.flags.save(conversationId, { version: SCREENING_VERSION, at: clock(), statements, flags });
    }
    await store.flags.markScreened(conversationId, SCREENING_VERSION, revision);
    onScreened(conversationId);
  }

  /** Bursts are of the last day: what was written long ago, or imported, is not counted by the minute any more. */
  async function burstsAround(conversationId: string, statements: readonly StatementToScreen[], index: NearIndex): Promise<readonly NewFlag[]> {
    const now = clock();
    const recent = statements.filter(({ author, createdAt }) => author === "participant" && createdAt > now - DAY_MS).map(({ createdAt }) => createdAt);
    if (recent.length === 0 && statements.every(({ author }) => author === "organiser")) return [];
    const window = await store.flags.writtenBetween(conversationId, Math.min(now - BURST_MS, ...recent) - BURST_MS, now + MINUTE_MS);
    const ids = new Set([...window.statements.map(({ id }) => id), ...window.repeats.map(({ statementId }) => statementId)]);
    const leaders = new Map<number, number>();
    for (const id of [...ids].sort((a, b) => a - b)) {
      // The earliest of the likest leads; where that one follows another, so does this one.
      const earliest = Math.min(id, ...index.likeBefore(id).map(({ statementId }) => statementId));
      leaders.set(id, leaders.get(earliest) ?? earliest);
      if (leaders.size % TURN === 0) await nextTurn();
    }
    return findBursts([
      ...window.statements.map(({ id, authorNumber, authorSource, createdAt }) => ({ statementId: id, authorNumber: authorSource === "paper" ? null : authorNumber, at: createdAt })),
      ...window.repeats.map(({ statementId, at }) => ({ statementId, authorNumber: null, at })),
    ], (id) => leaders.get(id) ?? id);
  }

  /** One conversation after the other; one that waits already is not put into the line again. */
  function enqueue(conversationId: string): Promise<void> {
    if (!waiting.has(conversationId)) {
      waiting.add(conversationId);
      line = line.then(async () => {
        waiting.delete(conversationId);
        try {
          await screenAll(conversationId);
        } catch (error) {
          log.warn({ conversationId, err: error }, "statements could not be looked at; housekeeping tries again");
        }
      });
    }
    return line;
  }

  return {
    nudge: (conversationId) => void enqueue(conversationId),
    duty: {
      name: "screening",
      async run(now) {
        await store.flags.forgetRepeats(now - DAY_MS);
        // Not waited for: an imported conversation takes a while, and other duties must not.
        for (const conversationId of await store.flags.conversationsToScreen(SCREENING_VERSION)) void enqueue(conversationId);
      },
    },
    settled: () => line,
    close() {
      isClosing = true;
      return line;
    },
  };
}
