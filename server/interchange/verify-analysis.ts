import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import { findGroupings } from "../../clustering/compute-opinion-map.ts";
import { selectConsensus } from "../../clustering/consensus.ts";
import { placeParticipants } from "../../clustering/place-participants.ts";
import { projectStatements } from "../../clustering/project.ts";
import { selectRepresentative } from "../../clustering/representative-statements.ts";
import type { MapSettings } from "../../clustering/settings.ts";
import { describeStatements } from "../../clustering/statement-facts.ts";
import { passesOver } from "../../clustering/vote-passes.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import type { AnalysisJson } from "./analysis-schema.ts";
import { personSilhouette } from "./person-silhouette.ts";
import { checkNumbers, checkTexts, type NumberCheck, type NumberPair } from "./number-check.ts";

/** A library's grouping may be this much worse or better than the published one and still be the same answer. */
const inertiaTolerance = 1e-3;
const samePeopleTolerance = 0.02;
/** With more different positions than this the published silhouette is measured between cells of neighbours, not people. */
const mostExactPositions = 600;
const silhouetteTolerance = { exact: 1e-9, cells: 0.03 };
/** The line that says whether the file was made of these votes at all. */
export const inputCheck = "the votes, statements and settings (sha256)";

/**
 * Computes a published map again from its votes along the audit path (ml-pca, ml-kmeans) and compares every number.
 * The statistics of groups are compared for the published groups, so that one person who stands between two groups does
 * not make every number differ; whether the groups themselves are found again is a line of its own.
 * @throws RangeError when the conversation is too large for the dense solver
 */
export function verifyAnalysis(votes: VoteMatrix, published: AnalysisJson): readonly NumberCheck[] {
  const { settings } = published;
  const groupIds = published.groups.map(({ id }) => id);
  const publishedGroup = new Map(published.participants.map(({ id, group }) => [id, group === null ? -1 : groupIds.indexOf(group)]));
  const group = Int8Array.from(votes.participantIds, (id) => publishedGroup.get(id) ?? -1);
  const inGroups = votes.participantIds.filter((_, row) => (group[row] ?? -1) >= 0);
  const dense: MapSettings = { ...settings, solver: "dense", placeExactly: inGroups.length > 0 ? inGroups : settings.placeExactly };
  const passes = passesOver(votes);
  const placement = placeParticipants(votes, dense, undefined, passes);
  const signs = [0, 1].map((axis) => signBetween(published.pca.components[axis as 0 | 1], placement.axes[axis as 0 | 1]));

  const facts = describeStatements({
    statements: votes.statements, totals: placement.totals, groupIds,
    positions: projectStatements(placement.totals, placement.axes, settings.mode),
    tallies: passes.tallies(group, groupIds.length),
    placed: passes.tallies(Int8Array.from(group, (own) => (own < 0 ? -1 : 0)), 1),
  });
  const shown = facts.filter(({ isMeta, moderation, seen }) => !isMeta && moderation !== "rejected" && seen > 0);
  const consensus = selectConsensus(shown.map((statement) => ({ statementId: statement.id, tally: statement })));

  const again = new Map(facts.map((statement) => [statement.id, statement]));
  const statements = published.statements.flatMap((statement) => {
    const own = again.get(statement.id);
    return own === undefined ? [] : [{ published: statement, again: own }];
  });
  const ofStatements = (...names: readonly StatementNumber[]): NumberPair[] => statements.flatMap((pair) =>
    names.map((name) => ({ label: `statement ${String(pair.published.id)} ${name}`, published: pair.published[name], again: pair.again[name] })));
  const ofConsensus = (): NumberPair[] => statements.flatMap((pair) => consensusNumbers.map((name) =>
    ({ label: `statement ${String(pair.published.id)} ${name}`, published: pair.published.consensus[name], again: pair.again.consensus[name] })));
  const ofGroups = (...names: readonly GroupNumber[]): NumberPair[] => statements.flatMap((pair) => groupIds.flatMap((id) => names.map((name) =>
    ({ label: `statement ${String(pair.published.id)}, group ${id}, ${name}`, published: pair.published.groups[id]?.[name] ?? NaN, again: pair.again.groups[id]?.[name] ?? NaN }))));
  // What is measured across both axes means something only where the data determines both.
  const ofPlane = (check: () => NumberCheck): NumberCheck[] => (published.pca.axisDetermined.every(Boolean) ? [check()] : []);
  const list = (ids: readonly { readonly statementId: unknown; readonly direction?: string }[]): string => ids.map(({ statementId, direction }) => `${String(statementId)}${direction === undefined ? "" : ` ${direction}`}`).join(", ");

  return [
    checkTexts(inputCheck, [{ label: "inputHash", published: published.inputHash, again: passes.hash(settings) }]),
    checkNumbers("counts", [
      { label: "participants", published: published.counts.participants, again: votes.participantIds.length },
      { label: "statements", published: published.counts.statements, again: votes.statements.length },
      { label: "votes", published: published.counts.votes, again: votes.column.length },
      { label: "placed", published: published.counts.placed, again: placement.placed.length },
    ], 0),
    checkNumbers("tallies of statements", ofStatements("agrees", "disagrees", "passes", "seen"), 0),
    checkNumbers("mean of each statement", pairs("mean of statement", published.pca.center, placement.totals.center), 1e-12),
    checkNumbers("explained variance (ml-pca)", pairs("axis", published.pca.explainedVarianceShare, placement.components.explainedVarianceShare), 1e-8),
    ...axisChecks(published, placement.axes, signs),
    checkNumbers("places of participants", placePairs(votes, published, placement.positions, signs), 1e-5),
    ...ofPlane(() => checkNumbers("distances of statements from the middle", ofStatements("extremity"), 1e-5)),
    ...(groupIds.length === 0 ? [] : groupingChecks(votes, published, dense, placement, group)),
    checkNumbers("sizes of groups", published.groups.map(({ id, size }, index) => ({ label: `group ${id}`, published: size, again: group.filter((own) => own === index).length })), 0),
    checkNumbers("tallies of groups", ofGroups("agrees", "disagrees", "passes", "seen"), 0),
    checkNumbers("shares and tests of groups", ofGroups("agreeShare", "disagreeShare", "agreeTest", "disagreeTest", "agreeRatio", "disagreeRatio", "agreeRatioTest", "disagreeRatioTest"), 1e-9),
    checkNumbers("consensus of groups", ofConsensus(), 1e-9),
    checkNumbers("divisiveness and uncertainty", ofStatements("divisiveness", "uncertainty"), 1e-12),
    ...ofPlane(() => checkNumbers("priorities", ofStatements("priority"), 1e-5)),
    checkTexts("representative statements", published.groups.map(({ id, representative }) => ({
      label: `group ${id}`, published: list(representative),
      again: list(selectRepresentative(shown.map((statement) => ({ statementId: statement.id, facts: statement.groups[id] })).flatMap(({ statementId, facts: own }) => (own === undefined ? [] : [{ statementId, facts: own }])), settings.mode === "polis")),
    }))),
    checkTexts("consensus lists", (["agree", "disagree"] as const).map((direction) => ({ label: direction, published: list(published.consensus[direction].map(({ statementId }) => ({ statementId }))), again: list(consensus[direction].map(({ statementId }) => ({ statementId }))) }))),
  ];
}

type StatementNumber = "agrees" | "disagrees" | "passes" | "seen" | "extremity" | "divisiveness" | "uncertainty" | "priority";
type GroupNumber = "agrees" | "disagrees" | "passes" | "seen" | "agreeShare" | "disagreeShare" | "agreeTest" | "disagreeTest" | "agreeRatio" | "disagreeRatio" | "agreeRatioTest" | "disagreeRatioTest";
const consensusNumbers = ["agree", "disagree", "geometricMean", "lowestGroupLowerBound"] as const;

type Placement = ReturnType<typeof placeParticipants>;

/** An axis has no direction of its own: the library's may point the other way. */
const signBetween = (published: readonly number[], again: Float64Array): 1 | -1 => (published.reduce((sum, value, index) => sum + value * (again[index] ?? 0), 0) < 0 ? -1 : 1);

const pairs = (label: string, published: readonly number[], again: ArrayLike<number>): NumberPair[] =>
  published.map((value, index) => ({ label: `${label} ${String(index + 1)}`, published: value, again: again[index] ?? NaN }));

/** An axis that the data does not determine is published as such; its numbers mean nothing and are not compared. */
function axisChecks({ pca }: AnalysisJson, axes: Placement["axes"], signs: readonly number[]): NumberCheck[] {
  return ([0, 1] as const).filter((axis) => pca.axisDetermined[axis]).map((axis) =>
    checkNumbers(`${axis === 0 ? "first" : "second"} axis (ml-pca)`, pairs("statement", pca.components[axis], Array.from(axes[axis], (value) => value * (signs[axis] ?? 1))), 1e-6));
}

function placePairs(votes: VoteMatrix, { participants, pca }: AnalysisJson, positions: Placement["positions"], signs: readonly number[]): NumberPair[] {
  const rowOf = new Map(votes.participantIds.map((id, row) => [id, row]));
  return participants.flatMap(({ id, x, y }) => {
    const row = rowOf.get(id) ?? -1;
    const of = (axis: 0 | 1, published: number, again: number | undefined): NumberPair[] =>
      (pca.axisDetermined[axis] ? [{ label: `participant ${String(id)}`, published, again: (again ?? NaN) * (signs[axis] ?? 1) }] : []);
    return [...of(0, x, positions.x[row]), ...of(1, y, positions.y[row])];
  });
}

function groupingChecks(votes: VoteMatrix, { chosenK, groupings, groups, participants }: AnalysisJson, settings: MapSettings, placement: Placement, group: Int8Array): NumberCheck[] {
  const groupIds = groups.map(({ id }) => id);
  const found = findGroupings(votes, settings, placement);
  const own = found.find(({ k }) => k === chosenK);
  const published = Array.from(placement.placed, (row) => group[row] ?? -1);
  const likeness = own === undefined ? NaN : adjustedRandIndex(published, Array.from(own.assignment));
  const again = (k: number) => found.find((grouping) => grouping.k === k);
  return [
    checkNumbers("groups found again (ml-kmeans; 1 is the same people)", [{ label: "adjusted Rand index", published: 1, again: likeness }], samePeopleTolerance),
    checkNumbers("inertia for each number of groups", groupings.map(({ k, inertia }) => ({ label: `${String(k)} groups`, published: 1, again: (again(k)?.inertia ?? NaN) / inertia })), inertiaTolerance),
    checkNumbers("silhouette of the groups (every pair of people)", groupings.filter(({ k }) => k === chosenK).map(({ k, silhouette }) => ({
      label: `${String(k)} groups`, published: silhouette, again: personSilhouette(participants.map(({ x }) => x), participants.map(({ y }) => y), participants.map(({ group: own }) => groupIds.indexOf(own ?? ""))),
    })), new Set(participants.map(({ x, y }) => `${String(x)} ${String(y)}`)).size <= mostExactPositions ? silhouetteTolerance.exact : silhouetteTolerance.cells),
  ];
}
