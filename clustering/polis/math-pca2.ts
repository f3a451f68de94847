import { buildBaseClusters } from "../base-clusters.ts";
import type { OpinionMap, RepresentativeStatement } from "../opinion-map.ts";
import { packVotes } from "../packed-votes.ts";
import { tallyGroups, tallyOf } from "../tally.ts";
import type { Id, VoteMatrix } from "../vote-matrix.ts";
import type { MathPca2, PolisRepness } from "./math-pca2-shape.ts";
import { polisGroups } from "./polis-groups.ts";
import { singlePrecision } from "./single-precision.ts";

export interface MathPca2Times {
  readonly lastVoteTimestamp: number;
  readonly lastModTimestamp: number | null;
  /** Counts recomputations, as a map version does. */
  readonly mathTick: number;
}

/**
 * The map in the shape in which Polis serves it (`GET math/pca2`, §2.14), for tools written for Polis. Inside it agree
 * is −1, so centre, projections and cluster centres are mirrored while the components are not (§2.1). Statements
 * without a vote are left out, as Polis has no column for them. Groups are numbered in the order of `map.groups`.
 *
 * @param votes the votes `map` was computed from
 */
export function mathPca2(votes: VoteMatrix, map: OpinionMap, times: MathPca2Times): MathPca2 {
  const columns = Uint32Array.from(map.statements.keys()).filter((statement) => map.statements[statement]!.seen > 0);
  const idOf = (statement: number): Id => map.statements[statement]!.id;
  const over = <T>(list: (statement: number) => T): T[] => Array.from(columns, list);
  const keyed = <T>(value: (statement: number) => T): Record<string, T> =>
    Object.fromEntries(over((statement) => [String(idOf(statement)), value(statement)]));
  const ids = (keep: (statement: number) => boolean): Id[] => Array.from(columns.filter(keep), idOf);
  const facts = map.statements;
  const mirrored = (value: number): number => 0 - value;

  const { participants, groups } = map;
  const base = baseClustersOf(votes, map);
  const ofBase = new Int16Array(participants.ids.length).fill(-1);
  base.forEach(({ members }, cluster) => {
    for (const row of members) ofBase[row] = cluster;
  });
  const groupTallies = tallyGroups(packVotes(votes), participants.group, groups.length);
  const baseCounts = tallyBase(votes, ofBase, base.length);
  const perBase = (statement: number, value: number): number[] =>
    base.map((_, cluster) => baseCounts[(cluster * facts.length + statement) * 3 + value]!);
  return {
    "base-clusters": {
      id: base.map((_, cluster) => cluster),
      members: base.map(({ members }) => Array.from(members, (row) => participants.ids[row]!)),
      x: base.map(({ x }) => mirrored(x)),
      y: base.map(({ y }) => mirrored(y)),
      count: base.map(({ members }) => members.length),
    },
    "group-clusters": groups.map(({ center }, group) => ({
      id: group,
      center: [mirrored(center[0]), mirrored(center[1])],
      members: base.flatMap(({ members }, cluster) => (participants.group[members[0]!] === group ? [cluster] : [])),
    })),
    "in-conv": participants.ids.filter((_, row) => participants.group[row]! >= 0),
    "mod-out": ids((s) => facts[s]!.isMeta || facts[s]!.moderation === "rejected"),
    "mod-in": ids((s) => facts[s]!.isMeta || facts[s]!.moderation === "accepted"),
    "meta-tids": ids((s) => facts[s]!.isMeta),
    lastVoteTimestamp: times.lastVoteTimestamp,
    lastModTimestamp: times.lastModTimestamp,
    math_tick: times.mathTick,
    n: participants.ids.length,
    "n-cmts": columns.length,
    pca: {
      center: over((s) => mirrored(map.pca.center[s]!)),
      comps: map.pca.components.map((component) => over((s) => component[s]!)),
      "comment-projection": [over((s) => mirrored(facts[s]!.x)), over((s) => mirrored(facts[s]!.y))],
      "comment-extremity": over((s) => facts[s]!.extremity),
    },
    repness: Object.fromEntries(groups.map(({ representative }, group) => [String(group), representative.map((one) => repness(one, map, group))])),
    "group-aware-consensus": keyed((s) => facts[s]!.consensus.agree),
    consensus: {
      agree: map.consensus.agree.map(consensusEntry),
      disagree: map.consensus.disagree.map(consensusEntry),
    },
    tids: over(idOf),
    "user-vote-counts": Object.fromEntries(participants.ids.map((id, row) => [String(id), participants.votes[row]!])),
    "votes-base": keyed((s) => {
      const [disagrees, passes, agrees] = [perBase(s, 0), perBase(s, 1), perBase(s, 2)];
      return { A: agrees, D: disagrees, S: agrees.map((count, cluster) => count + disagrees[cluster]! + passes[cluster]!) };
    }),
    "group-votes": Object.fromEntries(groups.map(({ size }, group) => [String(group), {
      id: group,
      "n-members": size,
      votes: keyed((s) => {
        const { agrees, disagrees, seen } = tallyOf(groupTallies, group, s);
        return { A: agrees, D: disagrees, S: seen };
      }),
    }])),
    "comment-priorities": keyed((s) => facts[s]!.priority),
  };
}

interface BaseCluster {
  readonly members: ArrayLike<number> & Iterable<number>;
  readonly x: number;
  readonly y: number;
}

/** Polis's own base clusters for a map in `polis` mode; otherwise each group in cells of its own, a hundred in all. */
function baseClustersOf(votes: VoteMatrix, { participants, settings, groups }: OpinionMap): readonly BaseCluster[] {
  const placed = Uint32Array.from(participants.group.keys()).filter((row) => participants.group[row]! >= 0);
  if (settings.mode === "polis") return polisGroups(votes, placed, participants, settings).base;
  return groups.flatMap(({ size }, group) => {
    const rows = placed.filter((row) => participants.group[row] === group);
    const positions = {
      x: Float64Array.from(rows, (row) => participants.x[row]!),
      y: Float64Array.from(rows, (row) => participants.y[row]!),
    };
    const cells = buildBaseClusters(positions, Math.max(1, Math.floor((settings.baseClusterCount * size) / placed.length)));
    return Array.from(cells.x, (x, cell) => ({ x, y: cells.y[cell]!, members: rows.filter((_, place) => cells.cellOf[place] === cell) }));
  });
}

function tallyBase(votes: VoteMatrix, cluster: Int16Array, clusters: number): Uint32Array {
  const statements = votes.statements.length;
  const counts = new Uint32Array(clusters * statements * 3);
  cluster.forEach((own, row) => {
    if (own < 0) return;
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      counts[(own * statements + votes.column[cell]!) * 3 + votes.score[cell]! + 1]! += 1;
    }
  });
  return counts;
}

function repness(one: RepresentativeStatement, map: OpinionMap, group: number): PolisRepness {
  const entry = {
    tid: one.statementId,
    "n-success": one.successes,
    "n-trials": one.trials,
    "p-success": one.share,
    "p-test": one.test,
    repness: one.ratio,
    "repness-test": singlePrecision(one.ratioTest),
    "repful-for": one.direction,
  };
  if (!one.bestAgree) return entry;
  const facts = map.statements.find(({ id }) => id === one.statementId)!;
  return { ...entry, "best-agree": true, "n-agree": facts.groups[map.groups[group]!.id]!.agrees };
}

const consensusEntry = ({ statementId, successes, trials, share, test }: OpinionMap["consensus"]["agree"][number]) =>
  ({ tid: statementId, "n-success": successes, "n-trials": trials, "p-success": share, "p-test": test });
