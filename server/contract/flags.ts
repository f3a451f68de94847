import { z } from "zod";
import { StatementId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";

const Tally = z.strictObject({ agrees: z.number().int(), disagrees: z.number().int(), passes: z.number().int() });

/**
 * What a statement may be flagged for. A flag is a hint to moderators: it hides nothing, decides nothing and moves nothing.
 * "instructions": reads like an order to a language model. "advice": what a language model says about the statement.
 */
export const FlagKind = z.enum(["personal-data", "link", "profanity", "burst", "near-duplicate", "instructions", "advice"]);
export type FlagKind = z.infer<typeof FlagKind>;

export const FoundWhat = z.enum(["email", "handle", "phone", "address", "name", "my-number", "card", "link", "profanity"]);
export type FoundWhat = z.infer<typeof FoundWhat>;

/** Where in the text something was found, in UTF-16 code units, to be marked. */
export const Finding = z.strictObject({ what: FoundWhat, start: z.number().int().min(0), end: z.number().int().min(1) });
export type Finding = z.infer<typeof Finding>;

/** What a model may find worth a look. */
export const AdviceConcern = z.enum(["off-topic", "several-ideas", "unclear", "insult", "private-person", "advertising"]);
export type AdviceConcern = z.infer<typeof AdviceConcern>;

const flag = <Kind extends FlagKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...shape });
const found = { found: z.array(Finding).min(1) };

/** What was found, by kind; the text itself is not repeated here. */
export const FlagDetail = z.discriminatedUnion("kind", [
  flag("personal-data", found),
  flag("link", found),
  flag("profanity", found),
  flag("burst", {
    /** Many nearly equal texts, or many statements of one participant. */
    pattern: z.enum(["same-text", "same-author"]),
    /** Statements that belong to it, this one included, oldest first; the newest fifty. */
    statementIds: z.array(StatementId),
    /** How many times something was handed in, and within how many minutes. */
    count: z.number().int(),
    minutes: z.number().int(),
  }),
  /** Earlier statements that say nearly the same, the likest first. `likeness`: shared part of their character triples, 0–1. */
  flag("near-duplicate", { like: z.array(z.strictObject({ statementId: StatementId, likeness: z.number() })).min(1) }),
  flag("instructions", {}),
  /** A model's words, to be shown as such and as plain text. */
  flag("advice", { concern: AdviceConcern, reason: z.string().max(400), model: z.string() }),
]);
export type FlagDetail = z.infer<typeof FlagDetail>;

/** A flag as moderators see it. */
export const StatementFlag = z.strictObject({
  detail: FlagDetail,
  at: Timestamp,
  /** Who said that there is nothing to it; null: nobody. `by` null: somebody whose account is gone. */
  dismissed: z.strictObject({ by: z.string().nullable(), at: Timestamp }).nullable(),
});
export type StatementFlag = z.infer<typeof StatementFlag>;

/** Statements with a flag that nobody dismissed, by kind; all: with any. */
export const FlagCounts = z.strictObject({
  pending: z.record(FlagKind, z.number().int()),
  all: z.record(FlagKind, z.number().int()),
});
export type FlagCounts = z.infer<typeof FlagCounts>;

export const DismissFlag = z.strictObject({ isDismissed: z.boolean() });
export type DismissFlag = z.infer<typeof DismissFlag>;

export const FlagList = z.strictObject({ flags: z.array(StatementFlag) });
export type FlagList = z.infer<typeof FlagList>;

const Side = z.strictObject({
  id: StatementId,
  text: z.string(),
  language: LanguageTag,
  author: z.enum(["organiser", "participant"]),
  moderation: z.enum(["pending", "accepted", "rejected"]),
  isMeta: z.boolean(),
  createdAt: Timestamp,
  /** How people vote on it now. */
  tally: Tally,
  /** The same for each group of the newest map that has seen it; null: too few people to show. */
  groups: z.record(z.string(), Tally.nullable()),
});
export type SimilarSide = z.infer<typeof Side>;

/** Two statements that say nearly the same, side by side. Their votes are never put together. */
export const SimilarPair = z.strictObject({ older: Side, newer: Side, likeness: z.number() });
export type SimilarPair = z.infer<typeof SimilarPair>;

export const SimilarQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SimilarQuery = z.infer<typeof SimilarQuery>;

/** The likest first. `isWorking`: statements are still being compared. */
export const SimilarPage = z.strictObject({ pairs: z.array(SimilarPair), total: z.number().int(), isWorking: z.boolean() });
export type SimilarPage = z.infer<typeof SimilarPage>;
