import { z } from "zod";
import { StatementFlag } from "./flags.ts";
import { RequestId, StatementId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { LineText } from "./text.ts";

export const StatementAuthor = z.enum(["organiser", "participant"]);
export type StatementAuthor = z.infer<typeof StatementAuthor>;

export const Moderation = z.enum(["pending", "accepted", "rejected"]);
export type Moderation = z.infer<typeof Moderation>;

/** One statement as it is put to a citizen. */
export const StatementCard = z.strictObject({
  id: StatementId,
  text: z.string(),
  language: LanguageTag,
  author: StatementAuthor,
  isMeta: z.boolean(),
  /** Approved translations by language; left out when there are none. Votes are always on `text`. */
  translations: z.record(LanguageTag, z.string()).optional(),
  /** As it read when people voted on it, before moderators corrected a slip of the pen; left out when nothing was corrected since. */
  original: z.string().optional(),
});
export type StatementCard = z.infer<typeof StatementCard>;

/** Hard limit at the door; the conversation's own limit counts graphemes. */
export const SubmitStatement = z.strictObject({
  requestId: RequestId,
  text: LineText(4000),
  language: LanguageTag.optional(),
});
export type SubmitStatement = z.infer<typeof SubmitStatement>;

export const MyStatement = z.strictObject({
  id: StatementId,
  text: z.string(),
  language: LanguageTag,
  moderation: Moderation,
  reason: z.string().nullable(),
  createdAt: Timestamp,
  /** As its author wrote it, where moderators corrected it since. */
  original: z.string().optional(),
  /** The author's statements that moderators put in its place: one, reworded; or several it was split into. */
  replacedBy: z.array(StatementId).optional(),
  /** The author's statement in whose place moderators put this one. */
  replaces: StatementId.optional(),
});
export type MyStatement = z.infer<typeof MyStatement>;

/** Seeds pasted by an organiser, one per line already split by the console. */
export const SeedStatements = z.strictObject({
  texts: z.array(LineText(4000)).min(1).max(1000),
  language: LanguageTag.optional(),
  isMeta: z.boolean().optional(),
});
export type SeedStatements = z.infer<typeof SeedStatements>;

export const SeedOutcome = z.strictObject({
  created: z.array(StatementId),
  /** Lines whose text exists already, with the existing statement. */
  existing: z.array(z.strictObject({ line: z.number().int(), statementId: StatementId })),
  /** Lines over the length limit, which were not taken. */
  tooLong: z.array(z.strictObject({ line: z.number().int(), graphemes: z.number().int() })),
});
export type SeedOutcome = z.infer<typeof SeedOutcome>;

/** Another statement this one came from or became. */
export const Lineage = z.strictObject({ id: StatementId, text: z.string(), kind: z.enum(["reworded", "split"]), by: z.string().nullable(), at: Timestamp });
export type Lineage = z.infer<typeof Lineage>;

/** A statement with what moderators need to decide. */
export const ReviewStatement = z.strictObject({
  id: StatementId,
  text: z.string(),
  language: LanguageTag,
  author: StatementAuthor,
  /** How the author took part; left out when that is not known. */
  authorSource: z.enum(["online", "kiosk", "paper"]).optional(),
  /** Opened from free comments that were gathered elsewhere. */
  isFromComments: z.literal(true).optional(),
  moderation: Moderation,
  isMeta: z.boolean(),
  reason: z.string().nullable(),
  createdAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  agrees: z.number().int(),
  disagrees: z.number().int(),
  passes: z.number().int(),
  /** What moderators may want to look at, dismissed ones too; left out when there is nothing. */
  flags: z.array(StatementFlag).optional(),
  /** As its author wrote it, where the text was corrected since. */
  original: z.string().optional(),
  /** The statement this one was reworded or split from. */
  parent: Lineage.optional(),
  /** What this statement was reworded or split into. */
  children: Lineage.array().optional(),
});
export type ReviewStatement = z.infer<typeof ReviewStatement>;

export const ReviewPage = z.strictObject({
  statements: z.array(ReviewStatement),
  /** Statements that match the query, all pages. */
  total: z.number().int(),
});
export type ReviewPage = z.infer<typeof ReviewPage>;

/** One decision; what is left out stays as it is. */
export const ModerationDecision = z.strictObject({
  statementId: StatementId,
  moderation: Moderation.optional(),
  isMeta: z.boolean().optional(),
  reason: LineText(300).nullable().optional(),
  /** The state the moderator saw. If somebody else has decided otherwise meanwhile, this decision is not applied. */
  seen: z.strictObject({ moderation: Moderation, isMeta: z.boolean() }).optional(),
});
export type ModerationDecision = z.infer<typeof ModerationDecision>;

export const ModerateStatements = z.strictObject({ decisions: z.array(ModerationDecision).min(1).max(500) });
export type ModerateStatements = z.infer<typeof ModerateStatements>;
