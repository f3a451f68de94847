import { benjaminiHochberg } from "../../clustering/benjamini-hochberg.ts";
import { geometricMean, groupInformedConsensus } from "../../clustering/consensus.ts";
import type { Bridging, Group, GroupId, Tally } from "../../clustering/opinion-map.ts";
import type { Id } from "../../clustering/vote-matrix.ts";
import { wilsonInterval } from "../../clustering/wilson.ts";
import { findDuplicates } from "./duplicates/find-duplicates.ts";
import type { Fact, FactGroup, FactPack, Gap, GroupCell, Lead, VoteCell } from "./fact-pack.ts";
import type { ReportParameters } from "./report-parameters.ts";
import { twoProportionPValue } from "./two-proportion-test.ts";

/** What the report reads of a statement on the opinion map. */
export interface CountedStatement extends Tally {
  readonly id: Id;
  readonly bridging: Bridging | null;
  readonly groups: Readonly<Record<GroupId, Tally>>;
}

/** What the report reads of an opinion map; the map itself fits. */
export interface CountedMap {
  readonly counts: { readonly participants: number; readonly placed: number; readonly votes: number };
  readonly groups: readonly Pick<Group, "id" | "size" | "representative">[];
  readonly statements: readonly CountedStatement[];
  readonly assessment: { readonly significance: { readonly distinguishable: boolean } } | null;
}

export interface FactPackInput {
  readonly snapshotHash: string;
  readonly map: CountedMap;
  /** Groups about which nothing may be said; see present/hidden-groups.ts. */
  readonly hidden: ReadonlySet<GroupId>;
  /** Statements that were open to votes and are not about the participants themselves (meta). */
  readonly statements: readonly { readonly id: number; readonly text: string; readonly language: string; readonly author?: string; readonly authorNumber?: number | null }[];
  readonly parameters: ReportParameters;
}

/**
 * Counts, shares, intervals, gaps and leads of one frozen opinion map. Hidden groups are left out here, before any
 * sentence exists, and the "all other groups" of a group holds shown groups only, so that no difference of two numbers
 * gives a hidden group away.
 */
export function buildFactPack({ snapshotHash, map, hidden, statements, parameters }: FactPackInput): FactPack {
  const groups: readonly FactGroup[] = map.groups
    .filter((group) => !hidden.has(group.id))
    .map((group) => ({
      id: group.id,
      size: group.size,
      representative: group.representative.map(({ statementId, direction }) => ({ statementId: Number(statementId), direction })),
    }));
  const people = map.counts.participants;
  const minVotes = Math.max(parameters.minVotes, Math.ceil(parameters.minVotesShare * people));

  const found = new Map(map.statements.map((statement) => [Number(statement.id), statement]));
  const drafts = [...statements]
    .sort((a, b) => a.id - b.id)
    .flatMap((statement) => {
      const counted = found.get(statement.id);
      return counted === undefined ? [] : [draftFact(statement, counted, groups, parameters)];
    });
  const facts = withLeads(withGaps(drafts, parameters), groups, parameters);

  return {
    snapshotHash,
    parameters,
    people,
    placed: map.counts.placed,
    votes: map.counts.votes,
    minVotes,
    uncertainFrom: uncertainFrom(facts, minVotes, parameters),
    groups,
    groupsAreDistinct: map.assessment?.significance.distinguishable ?? null,
    facts,
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    duplicates: findDuplicates(statements.filter(({ id }) => found.has(id)).map(({ id, text, author, authorNumber }) => ({
      id, text, author: author === "organiser" ? "organisers" : authorNumber === null || authorNumber === undefined ? null : `participant ${String(authorNumber)}`,
    }))),
  };
}

export function voteCell({ agrees, disagrees, passes, seen }: Tally): VoteCell {
  return {
    agrees,
    disagrees,
    passes,
    seen,
    agree: wilsonInterval(agrees, seen),
    disagree: wilsonInterval(disagrees, seen),
    passShare: seen === 0 ? 0 : passes / seen,
  };
}

function draftFact(
  { id, text, language }: { readonly id: number; readonly text: string; readonly language: string },
  counted: CountedStatement,
  groups: readonly FactGroup[],
  parameters: ReportParameters,
): Fact {
  const cells = groups.flatMap((group) => {
    const tally = counted.groups[group.id];
    return tally === undefined ? [] : [{ group, cell: voteCell(tally) }];
  });
  const eligible = cells
    .filter(({ group, cell }) => cell.seen >= Math.max(parameters.minGroupVotes, parameters.minGroupVotesShare * group.size))
    .map(({ group }) => group.id);
  const commonest = (count: "agrees" | "disagrees"): number => {
    const parts = cells.length > 0 ? cells.map(({ cell }) => cell) : [counted];
    return geometricMean(groupInformedConsensus(parts.map((part) => ({ count: part[count], seen: part.seen }))), cells.length);
  };
  return {
    id,
    text,
    language,
    all: voteCell(counted),
    groups: Object.fromEntries(
      cells.map(({ group, cell }): [GroupId, GroupCell] => [
        group.id,
        {
          ...cell,
          others: addUp(cells.filter((other) => other.group.id !== group.id).map((other) => other.cell)),
          agreeLead: null,
          disagreeLead: null,
        },
      ]),
    ),
    eligible,
    consensus: commonest("agrees"),
    consensusDisagree: commonest("disagrees"),
    gap: null,
    bridging: counted.bridging,
  };
}

function addUp(cells: readonly VoteCell[]): VoteCell | null {
  if (cells.length === 0) return null;
  const sum = (key: "agrees" | "disagrees" | "passes" | "seen"): number => cells.reduce((total, cell) => total + cell[key], 0);
  return voteCell({ agrees: sum("agrees"), disagrees: sum("disagrees"), passes: sum("passes"), seen: sum("seen") });
}

/** The widest gap of each statement, tested, and corrected for having looked at all statements. */
function withGaps(facts: readonly Fact[], parameters: ReportParameters): readonly Fact[] {
  const widest = facts.map((fact) => widestGap(fact));
  const tested = widest.flatMap((gap, index) => (gap === null ? [] : [{ index, p: gap.p }]));
  const { adjusted } = benjaminiHochberg(
    tested.map(({ p }) => p),
    parameters.significance,
  );
  const adjustedOf = new Map(tested.map(({ index }, position) => [index, adjusted[position] ?? 1]));
  return facts.map((fact, index) => {
    const gap = widest[index];
    if (gap === null || gap === undefined) return fact;
    const { high, low, difference } = gap;
    const full: Gap = { high, low, difference, adjustedP: adjustedOf.get(index) ?? 1 };
    return { ...fact, gap: full };
  });
}

function widestGap(fact: Fact): { high: GroupId; low: GroupId; difference: number; p: number } | null {
  const cells = fact.eligible.flatMap((id) => {
    const cell = fact.groups[id];
    return cell === undefined ? [] : [{ id, cell }];
  });
  const [first, ...rest] = cells;
  if (first === undefined || rest.length === 0) return null;
  // Ties keep the earlier group, so the same votes always name the same pair.
  const high = rest.reduce((best, next) => (next.cell.agree.value > best.cell.agree.value ? next : best), first);
  const low = rest.reduce((best, next) => (next.cell.agree.value < best.cell.agree.value ? next : best), first);
  if (high.id === low.id) return null;
  return {
    high: high.id,
    low: low.id,
    difference: high.cell.agree.value - low.cell.agree.value,
    p: twoProportionPValue(high.cell.agrees, high.cell.seen, low.cell.agrees, low.cell.seen),
  };
}

/** Each group against all other shown groups, corrected inside the group and direction. */
function withLeads(facts: readonly Fact[], groups: readonly FactGroup[], parameters: ReportParameters): readonly Fact[] {
  const leads = new Map<string, Lead>();
  for (const group of groups) {
    for (const direction of ["agrees", "disagrees"] as const) {
      const tested = facts.flatMap((fact) => {
        const cell = fact.groups[group.id];
        const others = cell?.others ?? null;
        if (cell === undefined || others === null || !fact.eligible.includes(group.id)) return [];
        const difference = cell[direction] / cell.seen - (others.seen === 0 ? 0 : others[direction] / others.seen);
        return [{ id: fact.id, difference, p: twoProportionPValue(cell[direction], cell.seen, others[direction], others.seen) }];
      });
      const { adjusted } = benjaminiHochberg(
        tested.map(({ p }) => p),
        parameters.significance,
      );
      tested.forEach(({ id, difference }, position) => {
        leads.set(`${String(id)} ${group.id} ${direction}`, { difference, adjustedP: adjusted[position] ?? 1 });
      });
    }
  }
  return facts.map((fact) => ({
    ...fact,
    groups: Object.fromEntries(
      Object.entries(fact.groups).map(([id, cell]): [GroupId, GroupCell] => [
        id,
        {
          ...cell,
          agreeLead: leads.get(`${String(fact.id)} ${id} agrees`) ?? null,
          disagreeLead: leads.get(`${String(fact.id)} ${id} disagrees`) ?? null,
        },
      ]),
    ),
  }));
}

/** The larger of the fixed share and the chosen percentile of pass shares (nearest rank) over statements with enough votes. */
function uncertainFrom(facts: readonly Fact[], minVotes: number, parameters: ReportParameters): number {
  const shares = facts
    .filter((fact) => fact.all.seen >= minVotes)
    .map((fact) => fact.all.passShare)
    .sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(parameters.uncertainPercentile * shares.length) - 1);
  return Math.max(parameters.uncertainPassShare, shares[rank] ?? 0);
}
