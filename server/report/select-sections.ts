import type { GroupId } from "../../clustering/opinion-map.ts";
import type { ReportSectionKind } from "../contract/report.ts";
import type { Fact, FactGroup, FactPack } from "./fact-pack.ts";
import { closeness, judgeStatement, type StatementClaim } from "./vote-predicates.ts";

/** A claim about one statement, and about the named groups. */
export interface Claimed {
  readonly claim: StatementClaim;
  readonly statementId: number;
  readonly groupIds: readonly GroupId[];
}

export interface SelectedSection {
  readonly kind: ReportSectionKind;
  readonly groupId: GroupId | null;
  /** Statements that met the rule, shown or not. */
  readonly members: number;
  /** Best first; at most the list length for each direction. */
  readonly shown: readonly Claimed[];
  /** With no member: the statement that came closest, to be named as such. */
  readonly nearest: Claimed | null;
}

interface Candidate extends Claimed {
  readonly score: number;
}

/** Which statement belongs where. Only the predicates and the facts decide; ties go to the smaller statement number. */
export function selectSections(pack: FactPack): readonly SelectedSection[] {
  const common = selectCommonGround(pack);
  const settled = new Set(common.all.map(({ statementId }) => statementId));
  const differences = selectByClaim(pack, "differences", "groups_differ", (fact) => fact.gap?.difference ?? 0, {
    skip: settled,
    groups: (fact) => (fact.gap === null ? [] : [fact.gap.high, fact.gap.low]),
  });
  const bridging = selectByClaim(pack, "bridging", "bridges", (fact) => fact.bridging?.intercept ?? 0, {
    // They are counted, but a reader who has just read them under common ground need not read them again.
    hide: new Set(common.section.shown.map(({ statementId }) => statementId)),
  });
  const divided = selectByClaim(pack, "divided", "split_overall", (fact) => -Math.abs(fact.all.agree.value - fact.all.disagree.value), {
    skip: new Set(pack.facts.filter((fact) => judgeStatement(pack, "groups_differ", fact, []).holds).map(({ id }) => id)),
  });
  const minority = selectMinority(pack);
  const uncertain = selectByClaim(pack, "uncertain", "uncertain", (fact) => fact.all.passShare);
  const underVoted = selectByClaim(pack, "under-voted", "under_voted", (fact) => -fact.all.seen);
  const groups = pack.groups.map((group) => selectGroup(pack, group));

  const rest = [...groups, common.section, differences, bridging, divided, ...minority, uncertain, underVoted];
  return [selectKeyFindings(pack, rest), ...rest];
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.statementId - b.statementId;
const strip = ({ claim, statementId, groupIds }: Candidate): Claimed => ({ claim, statementId, groupIds });

function candidates(
  pack: FactPack,
  claim: StatementClaim,
  score: (fact: Fact) => number,
  groups: (fact: Fact) => readonly GroupId[] = () => [],
): readonly Candidate[] {
  return pack.facts
    .filter((fact) => judgeStatement(pack, claim, fact, groups(fact)).holds)
    .map((fact) => ({ claim, statementId: fact.id, groupIds: groups(fact), score: score(fact) }))
    .sort(byScore);
}

/** The statement that came closest without meeting the claim; only statements somebody voted on. */
function nearestMiss(pack: FactPack, claim: StatementClaim, groups: (fact: Fact) => readonly GroupId[]): Claimed | null {
  const [nearest] = pack.facts
    .filter((fact) => fact.all.seen >= pack.minVotes)
    .map((fact) => ({ fact, verdict: judgeStatement(pack, claim, fact, groups(fact)) }))
    .filter(({ verdict }) => !verdict.holds)
    .map(({ fact, verdict }) => ({ claim, statementId: fact.id, groupIds: groups(fact), score: closeness(verdict) }))
    .filter(({ score }) => score > -1)
    .sort(byScore);
  return nearest === undefined ? null : strip(nearest);
}

function selectByClaim(
  pack: FactPack,
  kind: ReportSectionKind,
  claim: StatementClaim,
  score: (fact: Fact) => number,
  options: {
    /** No members of this section. */
    readonly skip?: ReadonlySet<number>;
    /** Members, but not shown here. */
    readonly hide?: ReadonlySet<number>;
    readonly groups?: (fact: Fact) => readonly GroupId[];
  } = {},
): SelectedSection {
  const groups = options.groups ?? ((): readonly GroupId[] => []);
  const members = candidates(pack, claim, score, groups).filter(({ statementId }) => options.skip?.has(statementId) !== true);
  return {
    kind,
    groupId: null,
    members: members.length,
    shown: members
      .filter(({ statementId }) => options.hide?.has(statementId) !== true)
      .slice(0, lengthOf(pack, kind))
      .map(strip),
    nearest: members.length === 0 ? nearestMiss(pack, claim, groups) : null,
  };
}

/** Parts that add to what stands before them are kept shorter. */
const secondary: ReadonlySet<ReportSectionKind> = new Set(["bridging", "divided", "uncertain", "minority"]);
const lengthOf = (pack: FactPack, kind: ReportSectionKind): number =>
  secondary.has(kind) ? Math.min(3, pack.parameters.listLength) : pack.parameters.listLength;

/** What every group agrees on and what every group rejects; with fewer than two groups, what most people do. */
function selectCommonGround(pack: FactPack): { readonly section: SelectedSection; readonly all: readonly Claimed[] } {
  const inGroups = pack.groups.length >= 2;
  const [agree, disagree] = inGroups
    ? (["agree_all_groups", "disagree_all_groups"] as const)
    : (["agree_overall", "disagree_overall"] as const);
  const agreed = candidates(pack, agree, (fact) => (inGroups ? fact.consensus : fact.all.agree.low));
  const rejected = candidates(pack, disagree, (fact) => (inGroups ? fact.consensusDisagree : fact.all.disagree.low));
  const { listLength } = pack.parameters;
  const all = [...agreed, ...rejected].map(strip);
  const section: SelectedSection = {
    kind: "common-ground",
    groupId: null,
    members: all.length,
    shown: [...agreed.slice(0, listLength), ...rejected.slice(0, Math.min(3, listLength))].map(strip),
    nearest: all.length === 0 ? nearestMiss(pack, agree, () => []) : null,
  };
  return { section, all };
}

/** Statements on which a group is clearly ahead of all others; first those the opinion map chose as representative. */
function selectGroup(pack: FactPack, group: FactGroup): SelectedSection {
  const groups = (): readonly GroupId[] => [group.id];
  const rank = new Map(group.representative.map(({ statementId, direction }, index) => [`${String(statementId)} ${direction}`, index]));
  const found = (["agree", "disagree"] as const).flatMap((direction) => {
    const claim = direction === "agree" ? "group_agrees_more" : "group_disagrees_more";
    return candidates(pack, claim, (fact) => {
      const position = rank.get(`${String(fact.id)} ${direction}`);
      const lead = fact.groups[group.id]?.[direction === "agree" ? "agreeLead" : "disagreeLead"]?.difference ?? 0;
      // A lead is at most 1, so every representative statement comes before every other one.
      return position === undefined ? lead : 1000 - position;
    }, groups);
  });
  const members = [...found].sort(byScore);
  return {
    kind: "group",
    groupId: group.id,
    members: members.length,
    shown: members.slice(0, pack.parameters.listLength).map(strip),
    nearest: members.length === 0 ? nearestMiss(pack, "group_agrees", groups) : null,
  };
}

/** For each group but the largest: where its majority is a minority among all. One section a group, so none goes unheard. */
function selectMinority(pack: FactPack): readonly SelectedSection[] {
  const largest = [...pack.groups].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))[0];
  return pack.groups
    .filter((group) => group.id !== largest?.id)
    .map((group) => {
      const groups = (): readonly GroupId[] => [group.id];
      const found = [
        ...candidates(pack, "minority_agrees", (fact) => fact.groups[group.id]?.agree.low ?? 0, groups),
        ...candidates(pack, "minority_disagrees", (fact) => fact.groups[group.id]?.disagree.low ?? 0, groups),
      ].sort(byScore);
      return {
        kind: "minority",
        groupId: group.id,
        members: found.length,
        shown: found.slice(0, lengthOf(pack, "minority")).map(strip),
        nearest: null,
      };
    });
}

const KEY_FINDINGS = 5;

/**
 * The best of each section, in the order a reader needs them: what unites, what divides, who is not heard in the
 * total, what is open. When the groups are no better than chance, nothing about single groups is a key finding.
 */
function selectKeyFindings(pack: FactPack, sections: readonly SelectedSection[]): SelectedSection {
  const shown = (kind: ReportSectionKind): readonly Claimed[] =>
    sections.filter((section) => section.kind === kind).flatMap((section) => section.shown);
  const common = shown("common-ground");
  const agreed = common.filter(({ claim }) => claim === "agree_all_groups" || claim === "agree_overall");
  const rejected = common.filter(({ claim }) => claim === "disagree_all_groups" || claim === "disagree_overall");
  const mayNameGroups = pack.groupsAreDistinct !== false;
  const wishes: readonly (Claimed | undefined)[] = [
    agreed[0],
    rejected[0] ?? agreed[1],
    mayNameGroups ? shown("differences")[0] : undefined,
    mayNameGroups ? shown("minority")[0] : undefined,
    shown("bridging")[0],
    shown("uncertain")[0],
    shown("divided")[0],
    mayNameGroups ? shown("differences")[1] : undefined,
    agreed[2],
  ];
  const taken = new Set<number>();
  const findings = wishes.filter((wish): wish is Claimed => {
    if (wish === undefined || taken.has(wish.statementId) || taken.size >= KEY_FINDINGS) return false;
    taken.add(wish.statementId);
    return true;
  });
  return { kind: "key-findings", groupId: null, members: findings.length, shown: findings, nearest: null };
}
