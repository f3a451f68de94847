import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { buildSyntheticVotes } from "./synthetic-votes.ts";

/** The map of a hundred thousand people in four groups on two hundred statements, as a real one would be computed. */
export function buildHugeMap(participants = 100_000): OpinionMap {
  const { votes } = buildSyntheticVotes({ participants, statements: 200, groups: 4, missingShare: 0.88, minorityShare: 0.03, seed: 7 });
  return computeOpinionMap(votes, defaultSettings);
}
