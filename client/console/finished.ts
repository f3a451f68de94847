import type { PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";

/** "Is this conversation finished?" in figures; the words are the catalogue's. */
export interface Finished {
  /** Votes a statement should have, given how many people came. */
  readonly least: number;
  readonly withEnough: number;
  readonly statements: number;
  readonly verdict: "early" | "running" | "ready";
  /** Hidden votes guessed right from the map and from the majority alone, 0–1; null when not checked yet. */
  readonly prediction: { readonly fromMap: number; readonly fromMajority: number } | null;
  /** Whether the map guesses clearly better (5 points) than the majority. */
  readonly mapHelps: boolean;
}

const clearly = 0.05;

/** Three in ten participants, at least 5 and at most 20: with fewer votes an interval is wider than most differences. */
export const leastVotes = (participants: number): number => Math.min(20, Math.max(5, Math.round(participants * 0.3)));

export function assessFinished(map: PublicOpinionMap | null, statements: readonly StatementOnMap[], participants: number): Finished {
  const least = leastVotes(participants);
  const withEnough = statements.filter((row) => row.all.seen >= least).length;
  const prediction = map?.assessment?.prediction ?? null;
  const isEarly = map?.state.kind !== "ready" || statements.length === 0 || participants < 10;
  return {
    least,
    withEnough,
    statements: statements.length,
    verdict: isEarly ? "early" : withEnough / statements.length >= 0.8 ? "ready" : "running",
    prediction: prediction === null ? null : { fromMap: prediction.fromMap, fromMajority: prediction.fromMajority },
    mapHelps: prediction !== null && prediction.fromMap - prediction.fromMajority >= clearly,
  };
}
