import type { Group, OpinionMap } from "../../clustering/opinion-map.ts";
import { SMALLEST_MAP } from "../../clustering/compute-opinion-map.ts";
import type { StatementExtras } from "../commands/read-statement-extras.ts";
import type { MapAssessmentPresented, MapGroup, PublicOpinionMap, StatementOnMap } from "../contract/opinion-map.ts";
import type { MyPlace } from "../contract/participation.ts";
import { isVotable, type Conversation, type Statement, type StoredMap } from "../domain.ts";
import { binPeople } from "./density.ts";
import { hiddenGroups } from "./hidden-groups.ts";
import { listStatements } from "./map-lists.ts";
import { statementPresenter } from "./statements-on-map.ts";

/** How a map is looked at, where that is not the default; see map-looks.ts. */
export interface MapView {
  readonly hidden: ReadonlySet<string>;
  readonly chosenBy: PublicOpinionMap["chosenBy"];
}

/** Who chose the number of groups of a stored map. */
export const chosenByOf = ({ settings, chosenK }: OpinionMap): "method" | "organisers" =>
  (chosenK > 0 && settings.pinnedGroupCount === chosenK ? "organisers" : "method");

/**
 * The picture everybody may see. Statements a moderator has hidden since the map was computed are left out at once;
 * small groups keep their place and size, and lose their tallies and representative statements.
 */
export function presentOpinionMap(
  conversation: Conversation,
  statements: readonly Statement[],
  { map, version, computedAt }: Pick<StoredMap, "map" | "version" | "computedAt">,
  { hidden, chosenBy }: MapView = { hidden: hiddenGroups(map, conversation.minGroupSize), chosenBy: chosenByOf(map) },
  extras?: StatementExtras,
): PublicOpinionMap {
  const { minGroupSize } = conversation;
  const hiddenIndices = new Set(map.groups.flatMap(({ id }, index) => (hidden.has(id) ? [index] : [])));
  const people = binPeople(map.participants, hiddenIndices);
  const present = statementPresenter(map, minGroupSize, hidden, extras);
  const votable = new Map(statements.filter((statement) => isVotable(statement, conversation.moderationMode)).map((statement) => [statement.id, statement]));

  const groups = map.groups.map((group, index): MapGroup => ({
    id: group.id,
    size: group.size,
    isHidden: hidden.has(group.id),
    center: [group.center[0], group.center[1]],
    outline: hidden.has(group.id) ? [] : people.outline(index),
    stability: group.stability,
    representative: hidden.has(group.id) ? [] : representativeOf(group, votable),
  }));
  const lists = listStatements([...votable.values()].filter(({ isMeta }) => !isMeta).map(present), map.counts.participants);
  const named = new Set([...lists.common.agree, ...lists.common.disagree, ...lists.divisive, ...groups.flatMap(({ representative }) => representative.map(({ statementId }) => statementId))]);

  return {
    schema: "hiroba/public-opinion-map@1",
    conversationId: conversation.id,
    version,
    computedAt,
    inputHash: map.inputHash,
    state: map.state,
    counts: { ...map.counts, statements: votable.size },
    minGroupSize,
    explainedVarianceShare: [map.pca.explainedVarianceShare[0], map.pca.explainedVarianceShare[1]],
    axisDetermined: [map.pca.axisDetermined[0], map.pca.axisDetermined[1]],
    groups,
    groupings: map.groupings.map(({ k, silhouette, sizes, stability }) => ({ k, silhouette, sizes: [...sizes], stability })),
    chosenK: map.chosenK,
    chosenBy,
    methodK: map.chosenK === 0 ? 0 : map.groupCountMemory.smoothedK,
    assessment: presentAssessment(map),
    density: people.density,
    statements: [...named].sort((a, b) => a - b).flatMap((id) => presentNamed(votable.get(id), present)),
    ...lists,
  };
}

/** The answer before there is a map: what is still missing. */
export const presentNoMap = (conversation: Conversation, participants: number, now: number): PublicOpinionMap => ({
  schema: "hiroba/public-opinion-map@1",
  conversationId: conversation.id,
  version: 0,
  computedAt: now,
  inputHash: "",
  state: { kind: "too-few-participants", placed: 0, needed: SMALLEST_MAP },
  counts: { participants, placed: 0, statements: 0, votes: 0 },
  minGroupSize: conversation.minGroupSize,
  explainedVarianceShare: [0, 0],
  axisDetermined: [false, false],
  groups: [],
  groupings: [],
  chosenK: 0,
  chosenBy: "method",
  methodK: 0,
  assessment: null,
  density: { cellSize: 1, originX: 0, originY: 0, cells: [] },
  statements: [],
  common: { agree: [], disagree: [] },
  divisive: [],
});

/** One participant's own place; ids are in ascending order. */
export function presentPlace(stored: StoredMap | null, participantNumber: number | null): MyPlace {
  if (stored === null) return { mapVersion: 0, place: null };
  const { ids, x, y, group } = stored.map.participants;
  const row = participantNumber === null ? -1 : findRow(ids, participantNumber);
  const own = stored.map.groups[group[row] ?? -1];
  const isPlaced = row >= 0 && (own !== undefined || stored.map.groups.length === 0) && stored.map.state.kind !== "too-few-participants";
  if (!isPlaced) return { mapVersion: stored.version, place: null };
  return { mapVersion: stored.version, place: { x: x[row] ?? 0, y: y[row] ?? 0, group: own?.id ?? null } };
}

function findRow(ids: OpinionMap["participants"]["ids"], wanted: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const id = Number(ids[middle]);
    if (id === wanted) return middle;
    if (id < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What marks a group: said more often than by others, and still shown. Polis's list may begin with a statement that everybody shares. */
export const representativeOf = ({ representative }: Pick<Group, "representative">, votable: ReadonlyMap<number, Statement>): MapGroup["representative"] =>
  representative.flatMap(({ statementId, direction, ratio }) =>
    typeof statementId === "number" && votable.has(statementId) && ratio > 1 ? [{ statementId, direction }] : []);

const presentNamed = (statement: Statement | undefined, present: (statement: Statement) => StatementOnMap): StatementOnMap[] =>
  statement === undefined ? [] : [present(statement)];

function presentAssessment({ assessment }: OpinionMap): MapAssessmentPresented | null {
  if (assessment === null) return null;
  const { significance, stability, resamples, prediction } = assessment;
  return {
    distinguishable: significance.distinguishable, pValue: significance.pValue, permutations: significance.permutations,
    stability, resamples,
    prediction: prediction === null ? null : { fromMap: prediction.fromMap, fromMajority: prediction.fromMajority, hiddenVotes: prediction.hiddenVotes },
  };
}
