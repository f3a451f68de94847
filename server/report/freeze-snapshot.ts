import type { GroupId, OpinionMap } from "../../clustering/opinion-map.ts";
import { isVotable, type Conversation, type Statement } from "../domain.ts";
import type { Omission } from "../contract/report.ts";
import { hiddenGroups } from "../present/hidden-groups.ts";
import { buildFactPack } from "./build-fact-pack.ts";
import { hashOf } from "./canonical-json.ts";
import type { FactPack } from "./fact-pack.ts";
import { defaultParameters, type ReportParameters } from "./report-parameters.ts";
import { textKey } from "../contract/text-key.ts";

/** What a snapshot needs to know of a statement; see FrozenInput. */
export type FreezableStatement = Pick<Statement, "id" | "text" | "language" | "moderation" | "isMeta">;

export interface Snapshot<Row extends FreezableStatement = Statement> {
  readonly pack: FactPack;
  /** Statements readers see in the report: open to votes and counted on the map, meta ones included. */
  readonly shown: readonly Row[];
  readonly omissions: readonly Omission[];
}

/** Freezes one opinion map with the statements as they are now: everything the report stands on, under one hash. */
export function freezeSnapshot<Row extends FreezableStatement>(
  conversation: Pick<Conversation, "minGroupSize" | "moderationMode">,
  statements: readonly Row[],
  map: OpinionMap,
): Snapshot<Row> {
  const parameters: ReportParameters = { ...defaultParameters, minGroupSize: conversation.minGroupSize };
  const small = hiddenGroups(map, conversation.minGroupSize);
  // Groups that chance would make as well are no finding: nothing is said about them, and their differences prove nothing.
  const isByChance = map.assessment?.significance.distinguishable === false;
  const hidden = isByChance ? new Set(map.groups.map(({ id }) => id)) : small;
  const counted = new Set(map.statements.map(({ id }) => Number(id)));
  const votable = statements.filter((statement) => isVotable(statement, conversation.moderationMode));
  const shown = votable.filter(({ id }) => counted.has(id));
  const pack = buildFactPack({
    snapshotHash: snapshotHash(statements, map, hidden, parameters),
    map,
    hidden,
    statements: shown.filter(({ isMeta }) => !isMeta),
    parameters,
  });
  return { pack, shown, omissions: countOmissions(statements, votable, shown, map, small, pack) };
}

/** sha256 over votes (by the map's own hash), groups, tallies, texts, moderation and thresholds. */
function snapshotHash(statements: readonly FreezableStatement[], map: OpinionMap, hidden: ReadonlySet<GroupId>, parameters: ReportParameters): string {
  return hashOf({
    schema: "hiroba/snapshot@1",
    votes: map.inputHash,
    groups: map.groups.map(({ id, size }) => ({ id, size, isHidden: hidden.has(id) })),
    tallies: map.statements.map(({ id, groups }) => [id, ...Object.entries(groups).map(([group, { agrees, disagrees, passes }]) => [group, agrees, disagrees, passes])]),
    isDistinct: map.assessment?.significance.distinguishable ?? null,
    bridging: map.statements.filter(({ bridging }) => bridging?.bridges === true).map(({ id }) => id),
    statements: [...statements]
      .sort((a, b) => a.id - b.id)
      .map(({ id, text, language, moderation, isMeta }) => ({ id, text: textKey(text), language, moderation, isMeta })),
    parameters: { ...parameters },
  });
}

function countOmissions(
  statements: readonly FreezableStatement[],
  votable: readonly FreezableStatement[],
  shown: readonly FreezableStatement[],
  map: OpinionMap,
  small: ReadonlySet<GroupId>,
  pack: FactPack,
): readonly Omission[] {
  const votableIds = new Set(votable.map(({ id }) => id));
  const omissions: readonly Omission[] = [
    { reason: "rejected", count: statements.filter(({ moderation }) => moderation === "rejected").length },
    { reason: "pending", count: statements.filter(({ id, moderation }) => moderation === "pending" && !votableIds.has(id)).length },
    { reason: "meta", count: shown.filter(({ isMeta }) => isMeta).length },
    { reason: "group-too-small", count: small.size },
    { reason: "too-few-votes", count: pack.facts.filter((fact) => fact.all.seen < pack.minVotes).length },
    { reason: "not-placed", count: Math.max(0, map.counts.participants - map.counts.placed) },
    { reason: "added-later", count: votable.length - shown.length },
  ];
  return omissions.filter(({ count }) => count > 0);
}
