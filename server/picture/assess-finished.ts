import type { FinishedPicture, MissingForFinish } from "../contract/live-picture.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { median } from "./statement-times.ts";

export interface FinishedInput {
  readonly participants: number;
  /** Votes on each statement that is open to votes and not about the participants. */
  readonly seen: readonly number[];
  readonly newStatements: { readonly day: number; readonly week: number };
  readonly pending: number;
  readonly map: Pick<OpinionMap, "state" | "pca" | "assessment"> | null;
  readonly settled: FinishedPicture["settled"];
}

const FEWEST_PARTICIPANTS = 10;
/** Most statements, not all: one that came late need not hold up the rest. */
const ENOUGH_SHARE = 0.8;
const MANY_NEW = 0.05;
const MANY_MOVED = 0.1;
/** Half a 95 % interval of a share of one half: 1.96 · √(¼ / n). */
const marginOf = (votes: number): number => 0.98 / Math.sqrt(votes);

/** Three in ten participants, at least 5 and at most 20: with fewer votes an interval is wider than most differences. */
export const leastVotes = (participants: number): number => Math.min(20, Math.max(5, Math.round(participants * 0.3)));

/** Whether enough votes are in, and what is missing. A sign for people to decide by, not a decision. */
export function assessFinished({ participants, seen, newStatements, pending, map, settled }: FinishedInput): FinishedPicture {
  const least = leastVotes(participants);
  const lacking = seen.filter((votes) => votes < least);
  const withEnough = seen.length - lacking.length;
  const isReady = map?.state.kind === "ready";
  const middle = median(seen);
  const early: MissingForFinish[] = [
    ...(participants < FEWEST_PARTICIPANTS ? [{ kind: "participants" as const, have: participants, needed: FEWEST_PARTICIPANTS }] : []),
    ...(seen.length === 0 ? [{ kind: "statements" as const }] : []),
    ...(isReady ? [] : [{ kind: "map" as const }]),
  ];
  const running: MissingForFinish[] = [
    ...(seen.length > 0 && withEnough / seen.length < ENOUGH_SHARE ? [{ kind: "votes" as const, statements: lacking.length, votes: lacking.reduce((sum, votes) => sum + least - votes, 0) }] : []),
    ...(seen.length > 0 && newStatements.day / seen.length > MANY_NEW ? [{ kind: "new-statements" as const, count: newStatements.day }] : []),
    ...(settled !== null && 1 - settled.sameShare > MANY_MOVED ? [{ kind: "moving-groups" as const, movedShare: 1 - settled.sameShare }] : []),
    ...(pending > 0 ? [{ kind: "pending" as const, count: pending }] : []),
  ];
  const prediction = map?.assessment?.prediction ?? null;
  const [first, second] = map?.pca.explainedVarianceShare ?? [0, 0];
  return {
    verdict: early.length > 0 ? "early" : running.length > 0 ? "running" : "ready",
    missing: [...early, ...running], least, withEnough, statements: seen.length,
    medianMargin: middle === null || middle === 0 ? null : Math.min(1, marginOf(middle)),
    explained: isReady ? first + second : null,
    prediction: prediction === null ? null : { fromMap: prediction.fromMap, fromMajority: prediction.fromMajority },
    settled, newStatements,
  };
}
