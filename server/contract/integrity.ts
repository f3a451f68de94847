import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { LineText } from "./text.ts";

/** Why people are left out of the map; everybody may read it. */
export const ExclusionReason = LineText(200);

/** Who is not counted, for everybody: how many and why, never who. */
export const LeftOut = z.strictObject({
  people: z.number().int(),
  reasons: z.array(z.strictObject({ reason: z.string(), people: z.number().int(), at: Timestamp })),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** One line of the log of who was left out. */
export const ExclusionLine = z.strictObject({
  number: z.number().int(),
  at: Timestamp,
  /** A name, for people to read. */
  by: z.string(),
  reason: z.string(),
  /** The line that is taken back; null: people were left out. */
  takesBack: z.number().int().nullable(),
  isTakenBack: z.boolean(),
  /** Participants' numbers. */
  participants: z.array(z.number().int()),
});
export type ExclusionLine = z.infer<typeof ExclusionLine>;

/** How much a pattern says by itself; none of them says who did what. */
export const Sureness = z.enum(["low", "middle", "high"]);
export type Sureness = z.infer<typeof Sureness>;

const common = {
  /** Numbers of the participants it is seen in; the longest lists are cut (`people` says how many there are). */
  participants: z.array(z.number().int()),
  people: z.number().int(),
  from: Timestamp,
  to: Timestamp,
  sureness: Sureness,
};

/** Something unusual in who took part and how, with what it was measured against. */
export const Finding = z.discriminatedUnion("kind", [
  /** Many people began from the same network on one day. `byChance`: people two marks would have in common by accident. */
  z.strictObject({ kind: z.literal("same-network"), ...common, byChance: z.number() }),
  /** The same answers to the same statements, begun within minutes. `byChance`: how many such people one would expect. */
  z.strictObject({ kind: z.literal("same-answers"), ...common, statements: z.number().int(), byChance: z.number() }),
  /** One answer to everything, or two in turn, faster than anybody presses buttons with thought. */
  z.strictObject({ kind: z.literal("one-answer-fast"), ...common, pattern: z.enum(["agree", "disagree", "pass", "alternating"]), votes: z.number().int(), medianSeconds: z.number() }),
  /** Most answers came before the statement could have been read. */
  z.strictObject({ kind: z.literal("faster-than-reading"), ...common, votes: z.number().int(), medianSeconds: z.number() }),
  /** Far more new people in ten minutes than usual. */
  z.strictObject({ kind: z.literal("many-newcomers"), ...common, usual: z.number() }),
]);
export type Finding = z.infer<typeof Finding>;

export const Integrity = z.strictObject({
  people: z.number().int(),
  findings: z.array(Finding),
  /** Days a mark of somebody's network is kept. */
  networkMarkDays: z.number().int(),
  /** How many are left out now. */
  leftOut: z.number().int(),
  /** Oldest first. */
  log: z.array(ExclusionLine),
});
export type Integrity = z.infer<typeof Integrity>;

const Numbers = z.array(z.number().int().min(0)).min(1).max(20_000);

/** What the map would be without these people beside those left out already. */
export const SupposeExclusion = z.strictObject({ participants: Numbers });
export type SupposeExclusion = z.infer<typeof SupposeExclusion>;

/** One of two maps that are compared. */
export const MapSide = z.strictObject({
  people: z.number().int(),
  placed: z.number().int(),
  votes: z.number().int(),
  groups: z.array(z.strictObject({ id: z.string(), size: z.number().int() })),
  /** What every group agrees on and what every group rejects; statement ids, best first. */
  common: z.strictObject({ agree: z.array(z.number().int()), disagree: z.array(z.number().int()) }),
});
export type MapSide = z.infer<typeof MapSide>;

export const MapDifference = z.strictObject({
  before: MapSide,
  after: MapSide,
  /** People on both maps, and how many of them are in another group. */
  onBoth: z.number().int(),
  moved: z.number().int(),
  /** How alike the two groupings are (adjusted Rand index): 1 is the same people together; null where one has no groups. */
  likeness: z.number().nullable(),
  /** Statements whose votes change. */
  talliesChanged: z.number().int(),
  /** Texts of the statements named above. */
  statements: z.array(z.strictObject({ id: z.number().int(), text: z.string(), language: z.string() })),
});
export type MapDifference = z.infer<typeof MapDifference>;

export const ExcludeParticipants = z.strictObject({ participants: Numbers, reason: ExclusionReason });
export type ExcludeParticipants = z.infer<typeof ExcludeParticipants>;

export const TakeBackExclusion = z.strictObject({ reason: ExclusionReason });
export type TakeBackExclusion = z.infer<typeof TakeBackExclusion>;
