import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { Grouping, OpinionMap } from "../../clustering/opinion-map.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import type { AnalysisJson } from "./analysis-schema.ts";
import { checkNumbers, type NumberCheck, type NumberPair } from "./number-check.ts";

/** The same seed gives the same chance, so what is repeated must be the same number. */
const repeated = 1e-9;
/** A grouping that is not shown is made anew, and one person on a border may fall to the other side. */
const otherGroupings = 0.02;

/** Why the assessment in the file cannot be repeated from the votes beside it; null when it can. */
export function whyNotRepeatable({ assessment, inputHash }: AnalysisJson): "not-assessed" | "assessed-earlier-map" | null {
  if (assessment === null) return "not-assessed";
  return assessment.inputHash === undefined || assessment.inputHash === inputHash ? null : "assessed-earlier-map";
}

/**
 * Draws the resamples and shuffles of a published map again, from its votes, groups and seed, and compares what came of
 * them: significance, stability, prediction, bridging statements. This repeats our own code (the libraries know nothing
 * of these figures): it shows that they follow from the votes and were not chosen, not that the code is right.
 *
 * @param votes those of the published map
 */
export function verifyAssessment(votes: VoteMatrix, published: AnalysisJson): readonly NumberCheck[] {
  const again = assessOpinionMap(votes, asPublished(votes, published));
  const { assessment: was } = published;
  const { assessment: is } = again;
  if (was === null || is === null) return [];
  const number = (label: string, before: number | undefined, now: number | undefined): NumberPair => ({ label, published: before ?? NaN, again: now ?? NaN });
  const shown = published.groupings.findIndex(({ k }) => k === published.chosenK);
  const others = published.groupings.flatMap(({ k, stability }, index) =>
    (index === shown || stability === null ? [] : [number(`${String(k)} groups`, stability, again.groupings.find((grouping) => grouping.k === k)?.stability ?? NaN)]));
  return [
    checkNumbers("significance, with the same shuffles", [
      number("p-value", was.significance.pValue, is.significance.pValue),
      number("shuffles", was.significance.permutations, is.significance.permutations),
      number("people tested", was.significance.participants, is.significance.participants),
    ], repeated),
    checkNumbers("stability, with the same resamples", [
      number("map", was.stability, is.stability),
      ...published.groups.map(({ id, stability }, index) => number(`group ${id}`, stability ?? NaN, again.groups[index]?.stability ?? NaN)),
    ], repeated),
    ...(others.length === 0 ? [] : [checkNumbers("stability of the other numbers of groups", others, otherGroupings)]),
    ...(was.prediction === null ? [] : [checkNumbers("prediction of hidden votes", [
      number("from the map", was.prediction.fromMap, is.prediction?.fromMap),
      number("from the majority", was.prediction.fromMajority, is.prediction?.fromMajority),
      number("hidden votes", was.prediction.hiddenVotes, is.prediction?.hiddenVotes),
    ], repeated)]),
    checkNumbers("bridging", published.statements.flatMap(({ id, bridging }, index) => {
      const now = again.statements[index]?.bridging;
      if (bridging === null && (now === null || now === undefined)) return [];
      return bridgingNumbers.map((name) => number(`statement ${String(id)} ${name}`, Number(bridging?.[name] ?? NaN), Number(now?.[name] ?? NaN)));
    }), repeated),
  ];
}

const bridgingNumbers = ["intercept", "factor", "agreeingRatersNegative", "agreeingRatersPositive", "ratersNegative", "ratersPositive", "nullThreshold", "bridges"] as const;

/** The published map where the assessment looks at it: the people of its groups, its axes, its settings. */
function asPublished(votes: VoteMatrix, published: AnalysisJson): OpinionMap {
  const letters = published.groups.map(({ id }) => id);
  const groupOf = new Map(published.participants.map(({ id, group }) => [id, group === null ? -1 : letters.indexOf(group)]));
  const group = Int8Array.from(votes.participantIds, (id) => groupOf.get(id) ?? -1);
  const inGroups = votes.participantIds.filter((_, row) => (group[row] ?? -1) >= 0);
  const drawn = computeOpinionMap(votes, inGroups.length > 0 ? { ...published.settings, placeExactly: inGroups } : published.settings);
  const sizes = published.groups.map(({ size }) => size);
  const groupings = published.groupings.flatMap(({ k, silhouette, inertia }): Grouping[] => {
    const made = drawn.groupings.find((grouping) => grouping.k === k);
    if (k === published.chosenK) return [{ k, silhouette, inertia, stability: null, sizes, assignment: group }];
    return made === undefined ? [] : [made];
  });
  const [first, second] = published.pca.components;
  return {
    ...drawn,
    settings: published.settings,
    chosenK: published.chosenK,
    pca: { ...drawn.pca, components: [Float64Array.from(first), Float64Array.from(second)] },
    participants: { ...drawn.participants, group },
    groupings,
    groups: published.groups.map(({ id, size }): OpinionMap["groups"][number] => ({ id, size, center: [0, 0], stability: null, representative: [] })),
  };
}
