import type { LivePicture } from "../contract/live-picture.ts";
import type { Statement } from "../domain.ts";

const DAY_MS = 86_400_000;
const MOST_DAYS = 60;

type Timed = Pick<Statement, "author" | "moderation" | "createdAt" | "decidedAt">;

/** The middle of some numbers; between the two middle ones where they are even in number. Null without any. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** How long participants wait for a decision, by the last decision on each statement, and who has waited longest. */
export function moderationTimes(statements: readonly Timed[]): LivePicture["moderation"] {
  const written = statements.filter(({ author }) => author === "participant");
  const waits = written.flatMap(({ createdAt, decidedAt, moderation }) => (decidedAt === null || moderation === "pending" ? [] : [Math.max(0, decidedAt - createdAt)]));
  const pending = statements.filter(({ moderation }) => moderation === "pending").map(({ createdAt }) => createdAt);
  return { decided: waits.length, medianWaitMs: median(waits), pending: pending.length, oldestPendingAt: pending.length === 0 ? null : pending.reduce((a, b) => Math.min(a, b)) };
}

/**
 * Statements by state at the end of each UTC day, of the last sixty. What became of a statement is known by its last decision:
 * until then it counts as waiting.
 */
export function statementStates(statements: readonly Timed[], now: number): LivePicture["statementStates"] {
  const first = statements.reduce((earliest, { createdAt }) => Math.min(earliest, createdAt), now);
  const today = Math.floor(now / DAY_MS);
  const from = Math.max(Math.floor(first / DAY_MS), today - MOST_DAYS + 1);
  if (statements.length === 0) return [];
  return Array.from({ length: today - from + 1 }, (_, index) => {
    const end = (from + index + 1) * DAY_MS;
    const counts = { pending: 0, accepted: 0, rejected: 0 };
    for (const { createdAt, decidedAt, moderation } of statements) {
      if (createdAt >= end) continue;
      counts[moderation !== "pending" && (decidedAt ?? createdAt) < end ? moderation : "pending"] += 1;
    }
    return { start: (from + index) * DAY_MS, ...counts };
  });
}
