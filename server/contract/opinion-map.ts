import { z } from "zod";
import { ConversationId, Timestamp } from "./ids.ts";
import { LeftOut } from "./integrity.ts";
import { StatementCard } from "./statement.ts";

/** A count with its observed shares and Wilson 95 % intervals. */
export const SharePresented = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
export type SharePresented = z.infer<typeof SharePresented>;

export const TallyPresented = z.strictObject({
  agrees: z.number().int(),
  disagrees: z.number().int(),
  passes: z.number().int(),
  seen: z.number().int(),
  agree: SharePresented,
  disagree: SharePresented,
});
export type TallyPresented = z.infer<typeof TallyPresented>;

/** Tallies by group; null where the group is too small to be shown. */
export const StatementOnMap = z.strictObject({
  statement: StatementCard,
  all: TallyPresented,
  groups: z.record(z.string(), TallyPresented.nullable()),
  consensus: z.number(),
  divisiveness: z.number(),
  uncertainty: z.number(),
  /** How many called it important to them; left out where they are fewer than the conversation's minimum. */
  important: z.number().int().optional(),
});
export type StatementOnMap = z.infer<typeof StatementOnMap>;

/** All statements open to votes: the table beside the map. */
export const StatementTable = z.strictObject({ mapVersion: z.number().int(), statements: z.array(StatementOnMap) });
export type StatementTable = z.infer<typeof StatementTable>;

export const MapGroup = z.strictObject({
  id: z.string(),
  size: z.number().int(),
  /** True when smaller than the conversation's minimum: no tallies, no representative statements. */
  isHidden: z.boolean(),
  center: z.tuple([z.number(), z.number()]),
  /** Outline around the group's density cells (not around single people), in map units. */
  outline: z.array(z.tuple([z.number(), z.number()])),
  stability: z.number().nullable(),
  representative: z.array(z.strictObject({ statementId: z.number().int(), direction: z.enum(["agree", "disagree"]) })),
});
export type MapGroup = z.infer<typeof MapGroup>;

/** People binned on a square grid: cell (column, row) holds `count` people of group index `group` (−1 none). */
export const Density = z.strictObject({
  cellSize: z.number(),
  originX: z.number(),
  originY: z.number(),
  cells: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])),
});
export type Density = z.infer<typeof Density>;

export const MapStatePresented = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({ kind: z.literal("too-few-participants"), placed: z.number().int(), needed: z.number().int() }),
  z.strictObject({ kind: z.literal("one-group"), reason: z.enum(["no-variance", "too-few-positions"]) }),
]);
export type MapStatePresented = z.infer<typeof MapStatePresented>;

export const MapAssessmentPresented = z.strictObject({
  distinguishable: z.boolean(),
  pValue: z.number(),
  permutations: z.number().int(),
  stability: z.number(),
  resamples: z.number().int(),
  prediction: z.strictObject({ fromMap: z.number(), fromMajority: z.number(), hiddenVotes: z.number().int() }).nullable(),
});
export type MapAssessmentPresented = z.infer<typeof MapAssessmentPresented>;

/** `stability`: how alike this grouping comes out when people are drawn again (adjusted Rand index, −1…1); null until checked. */
export const GroupingPresented = z.strictObject({ k: z.number().int(), silhouette: z.number(), sizes: z.array(z.number().int()), stability: z.number().nullable() });
export type GroupingPresented = z.infer<typeof GroupingPresented>;

/** The picture everybody may see: groups and densities, no single person. Fetched with an ETag. */
export const PublicOpinionMap = z.strictObject({
  schema: z.literal("hiroba/public-opinion-map@1"),
  conversationId: ConversationId,
  version: z.number().int(),
  computedAt: Timestamp,
  inputHash: z.string(),
  state: MapStatePresented,
  counts: z.strictObject({
    participants: z.number().int(),
    placed: z.number().int(),
    statements: z.number().int(),
    votes: z.number().int(),
  }),
  minGroupSize: z.number().int(),
  explainedVarianceShare: z.tuple([z.number(), z.number()]),
  axisDetermined: z.tuple([z.boolean(), z.boolean()]),
  groups: z.array(MapGroup),
  /** Groupings tried, for the curious: number of groups and how well they separate (silhouette, −1…1). */
  groupings: z.array(GroupingPresented),
  /** The number of groups shown here; 0 without groups. */
  chosenK: z.number().int(),
  /** Who chose it: the method, the organisers who pinned it, or whoever asked for this very picture. */
  chosenBy: z.enum(["method", "organisers", "reader"]),
  /** What the method would choose by itself; 0 without groups. */
  methodK: z.number().int(),
  assessment: MapAssessmentPresented.nullable(),
  density: Density,
  /** Statements named by the lists below and by the groups. */
  statements: z.array(StatementOnMap),
  /** What every group agrees on, and what every group rejects; statement ids, best first. */
  common: z.strictObject({ agree: z.array(z.number().int()), disagree: z.array(z.number().int()) }),
  /** Where groups differ most; statement ids. */
  divisive: z.array(z.number().int()),
  /** Who is not counted on this map; left out: everybody is. */
  leftOut: LeftOut.optional(),
});
export type PublicOpinionMap = z.infer<typeof PublicOpinionMap>;

/** Which number of groups to divide the map into; left out: the default. */
export const MapQuery = z.strictObject({ groups: z.coerce.number().int().min(2).max(10).optional().meta({ description: "Number of groups." }) });
export type MapQuery = z.infer<typeof MapQuery>;

export const SubGroup = z.strictObject({ id: z.string(), size: z.number().int(), isHidden: z.boolean(), representative: MapGroup.shape.representative });
export type SubGroup = z.infer<typeof SubGroup>;

/** "hidden": the group is too small to be shown, let alone opened. The others: its members cannot be told apart. */
export const SubGroupsState = z.enum(["ready", "hidden", "too-few-participants", "no-variance", "too-few-positions"]);
export type SubGroupsState = z.infer<typeof SubGroupsState>;

/** One group of the map, opened by the same method on its members alone. */
export const SubGroups = z.strictObject({
  conversationId: ConversationId,
  /** The map the group belongs to, and how it was divided. */
  mapVersion: z.number().int(),
  chosenK: z.number().int(),
  groupId: z.string(),
  size: z.number().int(),
  minGroupSize: z.number().int(),
  state: SubGroupsState,
  /** Whether sub-groups as clear as these appear when the votes of the group's members are shuffled; null without sub-groups. */
  significance: z.strictObject({ distinguishable: z.boolean(), pValue: z.number(), permutations: z.number().int() }).nullable(),
  groups: z.array(SubGroup),
  /** Statements that mark the sub-groups; `all` and `groups` are the group's members and its sub-groups. */
  statements: z.array(StatementOnMap),
  divisive: z.array(z.number().int()),
});
export type SubGroups = z.infer<typeof SubGroups>;
