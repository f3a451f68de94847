import { computeBridging } from "./bridging.ts";
import { predictHeldOutVotes } from "./held-out-prediction.ts";
import { testAgainstChance } from "./null-test.ts";
import type { Assessment, OpinionMap } from "./opinion-map.ts";
import { computeStability } from "./stability.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/** How much work an assessment may be. Larger numbers give finer figures, never other ones on average. */
export interface AssessmentBudget {
  /** Shuffles of the test against chance; the smallest p-value it can give is 1 / (permutations + 1). */
  readonly permutations: number;
  /** Bootstrap resamples of the participants. */
  readonly resamples: number;
  /** Votes that one shuffle or resample may hold; in a larger conversation a seeded sample of people is used. */
  readonly votesPerReplicate: number;
  /** Votes the held-out prediction may use, counted the same way. */
  readonly votesToPredict: number;
  readonly bridgingPermutations: number;
  readonly bridgingVotes: number;
}

export const defaultBudget: AssessmentBudget = {
  permutations: 100,
  resamples: 50,
  votesPerReplicate: 100_000,
  votesToPredict: 2_000_000,
  bridgingPermutations: 59,
  bridgingVotes: 100_000,
};

/** However active people are, a sample has at least this many of them. */
const FEWEST_PEOPLE = 300;

/**
 * The slow part of the method, for a background thread: whether the groups are better than chance (null-test.ts), how
 * stable they are (stability.ts), how much the map explains (held-out-prediction.ts), and which statements bridge
 * (bridging.ts). Returns the map with `assessment`, the stability of each group and grouping and each statement's
 * `bridging` filled in; nothing else of it changes. Without groups `assessment` stays null.
 *
 * Its cost is bounded by the budget and not by the conversation: with the default about half a second for 200
 * people, two for 500 and tens of seconds for 100,000 or a million, where samples of people stand for everybody
 * (figures in docs/method.md). Deterministic: all chance comes from `map.settings.seed`.
 *
 * @param votes the votes `map` was computed from
 * @throws RangeError when `votes` has other participants than `map`
 */
export function assessOpinionMap(votes: VoteMatrix, map: OpinionMap, budget: AssessmentBudget = defaultBudget): OpinionMap {
  const { ids } = map.participants;
  if (ids.length !== votes.participantIds.length || ids.some((id, row) => id !== votes.participantIds[row])) {
    throw new RangeError("these are not the votes the opinion map was computed from");
  }
  const { seed } = map.settings;
  const bridging = computeBridging(votes, { seed, permutations: budget.bridgingPermutations, maxVotes: budget.bridgingVotes });
  const withBridging: OpinionMap = {
    ...map,
    statements: map.statements.map((facts, statement) => ({ ...facts, bridging: bridging[statement] ?? null })),
  };
  if (map.chosenK === 0) return withBridging;

  const maxParticipants = affordablePeople(votes, budget.votesPerReplicate);
  const stability = computeStability(votes, map, { seed, resamples: budget.resamples, maxParticipants });
  const assessment: Assessment = {
    significance: testAgainstChance(votes, map, { seed, permutations: budget.permutations, maxParticipants }),
    stability: stability.map,
    resamples: stability.resamples,
    prediction: predictHeldOutVotes(votes, map, { seed, maxParticipants: affordablePeople(votes, budget.votesToPredict) }),
  };
  return {
    ...withBridging,
    groupings: map.groupings.map((grouping, index) => ({ ...grouping, stability: stability.groupings[index]! })),
    groups: map.groups.map((group, index) => ({ ...group, stability: stability.groups[index]! })),
    assessment,
  };
}

function affordablePeople(votes: VoteMatrix, votesAllowed: number): number {
  const votesPerPerson = Math.max(1, votes.column.length / Math.max(1, votes.participantIds.length));
  return Math.max(FEWEST_PEOPLE, Math.floor(votesAllowed / votesPerPerson));
}
