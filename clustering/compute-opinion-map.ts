import { chooseGroupCount, noGroupCount } from "./choose-group-count.ts";
import { selectConsensus } from "./consensus.ts";
import { denseGroups } from "./dense/dense-groups.ts";
import { groupPlaced, type CandidateGrouping } from "./group-placed.ts";
import { keepGroupIdentity } from "./keep-group-identity.ts";
import type { Group, Grouping, MapState, OpinionMap } from "./opinion-map.ts";
import { placeParticipants, type Placement } from "./place-participants.ts";
import { polisGroups } from "./polis/polis-groups.ts";
import { projectStatements } from "./project.ts";
import { selectRepresentative } from "./representative-statements.ts";
import type { MapSettings } from "./settings.ts";
import { describeStatements } from "./statement-facts.ts";
import type { VoteMatrix } from "./vote-matrix.ts";
import { passesOver, type VotePasses } from "./vote-passes.ts";

/** In `standard` mode fewer placed people than this are not divided into groups. */
export const SMALLEST_MAP = 7;

/**
 * The opinion map of a conversation: who stands where, which groups there are, and what each of them says.
 *
 * Deterministic: the same votes, settings and previous map give the same bytes, in whatever order votes arrived,
 * since a `VoteMatrix` is in canonical order (build-vote-matrix.ts) and all chance comes from `settings.seed`.
 * Any input has an answer; where there can be no groups, `state` says why, `groups` and `groupings` are empty and
 * `chosenK` is 0, while tallies, shares, consensus and priorities of the whole conversation are complete.
 *
 * @param previous the map before: keeps the picture from flipping, letters with their groups, the placed in place
 * @param passes for the engine, which has most of what is read from the votes ready
 */
export function computeOpinionMap(votes: VoteMatrix, settings: MapSettings, previous?: OpinionMap, passes: VotePasses = passesOver(votes)): OpinionMap {
  const placement = placeParticipants(votes, settings, previous, passes);
  return describeGroupings(votes, settings, placement, findGroupings(votes, settings, placement), previous, passes);
}

/** The rest of the method once everybody has a place and a group for each k: choose, name, count, test. */
export function describeGroupings(
  votes: VoteMatrix,
  settings: MapSettings,
  placement: Placement,
  candidates: readonly CandidateGrouping[],
  previous?: OpinionMap,
  passes: VotePasses = passesOver(votes),
): OpinionMap {
  const { totals, components, axes, positions, placed } = placement;
  const participants = votes.participantIds.length;
  const { chosenK, memory } =
    candidates.length === 0
      ? { chosenK: 0, memory: noGroupCount }
      : chooseGroupCount(candidates, settings, previous?.groupCountMemory ?? noGroupCount);
  const chosen = candidates.find(({ k }) => k === chosenK);

  const unnamed = spread(chosen?.assignment ?? null, placed, participants);
  const named = keepGroupIdentity(votes.participantIds, unnamed, chosenK, previous);
  const order = named.ids.map((_, g) => g).sort((left, right) => (named.ids[left]! < named.ids[right]! ? -1 : 1));
  const groupIds = order.map((g) => named.ids[g]!);
  const group = renumber(unnamed, order);

  const statements = describeStatements({
    statements: votes.statements,
    totals,
    positions: projectStatements(totals, axes, settings.mode),
    groupIds,
    tallies: passes.tallies(group, chosenK),
    placed: chosenK > 0 ? null : passes.tallies(spread(new Int8Array(placed.length), placed, participants), 1),
  });
  const shown = statements.filter(({ isMeta, moderation, seen }) => !isMeta && moderation !== "rejected" && seen > 0);

  const groups = groupIds.map((id, index): Group => ({
    id,
    size: chosen!.sizes[order[index]!]!,
    center: [chosen!.centers.x[order[index]!]!, chosen!.centers.y[order[index]!]!],
    stability: null,
    representative: selectRepresentative(
      shown.map((statement) => ({ statementId: statement.id, facts: statement.groups[id]! })),
      settings.mode === "polis",
    ),
  }));
  return {
    schema: "hiroba/opinion-map@1",
    state: stateOf(candidates, placement, settings),
    settings,
    inputHash: passes.hash(settings),
    counts: { participants, placed: placed.length, statements: votes.statements.length, votes: sumOf(totals.votes) },
    pca: {
      statementIds: votes.statements.map(({ id }) => id),
      center: totals.center,
      components: [axes[0], axes[1]],
      explainedVarianceShare: components.explainedVarianceShare,
      eigenvalues: components.eigenvalues,
      axisDetermined: components.axisDetermined,
    },
    participants: { ids: votes.participantIds, x: positions.x, y: positions.y, votes: totals.votes, group },
    statements,
    groupings: candidates.map((candidate) => present(candidate, candidate === chosen ? order : null, placed, participants)),
    chosenK,
    groups,
    lineage: order.map((g) => named.lineage[g]!),
    consensus: selectConsensus(shown.map((statement) => ({ statementId: statement.id, tally: statement }))),
    assessment: null,
    groupCountMemory: memory,
  };
}

/** Groupings of the placed for each k, by the rules of the mode; none where there can be no groups. */
export function findGroupings(votes: VoteMatrix, settings: MapSettings, placement: Placement): readonly CandidateGrouping[] {
  if (settings.mode === "polis") return polisGroups(votes, placement.placed, placement.positions, settings).candidates;
  if (placement.placed.length < SMALLEST_MAP) return [];
  return settings.solver === "dense" ? denseGroups(placement.placedPositions, settings) : groupPlaced(placement.placedPositions, settings, placement.mirror);
}

function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function stateOf(candidates: readonly CandidateGrouping[], { placed, components }: Placement, { mode }: MapSettings): MapState {
  if (candidates.length > 0) return { kind: "ready" };
  const needed = mode === "polis" ? 2 : SMALLEST_MAP;
  if (placed.length < needed) return { kind: "too-few-participants", placed: placed.length, needed };
  return { kind: "one-group", reason: components.eigenvalues.length === 0 ? "no-variance" : "too-few-positions" };
}

/** A grouping of the placed as one entry for each participant, −1 for those not placed. */
function spread(assignment: Int8Array | null, placed: Uint32Array, participants: number): Int8Array {
  const group = new Int8Array(participants).fill(-1);
  if (assignment === null) return group;
  for (let place = 0; place < placed.length; place += 1) group[placed[place]!] = assignment[place]!;
  return group;
}

/** @param order old number of each new one */
function renumber(group: Int8Array, order: readonly number[]): Int8Array {
  const rank = new Int8Array(order.length);
  order.forEach((old, index) => (rank[old] = index));
  const renumbered = new Int8Array(group.length);
  for (let row = 0; row < group.length; row += 1) renumbered[row] = group[row]! < 0 ? -1 : rank[group[row]!]!;
  return renumbered;
}

/** @param order the chosen grouping stands in the order of `groups`, the others by size */
function present(candidate: CandidateGrouping, order: readonly number[] | null, placed: Uint32Array, participants: number): Grouping {
  const { k, silhouette, inertia, sizes, assignment } = candidate;
  const numbering = order ?? sizes.map((_, g) => g);
  return {
    k, silhouette, inertia, stability: null,
    sizes: numbering.map((g) => sizes[g]!),
    assignment: spread(renumber(assignment, numbering), placed, participants),
  };
}
