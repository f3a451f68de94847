import { z } from "zod";
import { FlagKind } from "./flags.ts";
import { StatementId } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { Moderation } from "./statement.ts";
import { hasHiddenCharacters } from "./text.ts";

/**
 * "waiting": longest waiting for a decision first, since it was written or put back. "most-divisive": the larger the smaller of
 * the two sides is among all votes; ten passes are added, so that a few votes do not come out on top.
 */
export const ReviewSort = z.enum(["oldest", "newest", "waiting", "most-votes", "most-divisive"]);
export type ReviewSort = z.infer<typeof ReviewSort>;

/** Who wrote a statement, and how it reached the conversation. */
export const AuthorType = z.enum(["organiser", "online", "kiosk", "paper", "comments"]);
export type AuthorType = z.infer<typeof AuthorType>;

export const ReviewState = z.enum(["pending", "accepted", "rejected", "meta", "all"]);

/** Which statements a moderator wants to see. What is left out does not narrow the list. */
export const ReviewFilter = z.strictObject({
  state: ReviewState.default("pending"),
  search: z.string().trim().max(200).refine((text) => !hasHiddenCharacters(text), { params: { code: "control-characters" } }).optional(),
  sort: ReviewSort.default("oldest"),
  language: LanguageTag.optional(),
  author: AuthorType.optional(),
  /** Whether anybody has voted on it. */
  votes: z.enum(["some", "none"]).optional(),
  /** "edited": corrected, or made by moderators out of another; "replaced": reworded or split into others. */
  changed: z.enum(["edited", "replaced"]).optional(),
  /** "me": the last line about it in the log is the asking person's. */
  decided: z.literal("me").optional(),
  /** With a flag of this kind that nobody dismissed; "any": of some kind. */
  flag: z.enum([...FlagKind.options, "any"]).optional(),
  /** A topic of `ReviewTopics`, by its number. */
  topic: z.coerce.number().int().min(1).max(1000).optional(),
  /** Only these statements, as "3,17,20"; what is left of them after the other filters. */
  ids: z.string().regex(/^\d{1,10}(,\d{1,10}){0,199}$/).optional(),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

/** Query of the review list; numbers arrive as text in the address. */
export const ReviewQuery = ReviewFilter.extend({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;

/** Everything that matches, without texts: what a decision on all of it needs. */
export const MatchingStatements = z.strictObject({
  statements: z.array(z.strictObject({ id: StatementId, moderation: Moderation, isMeta: z.boolean(), reason: z.string().nullable(), language: LanguageTag })),
  /** False: there are more than are taken at once (20,000). */
  isAll: z.boolean(),
});
export type MatchingStatements = z.infer<typeof MatchingStatements>;

/** What there is to filter by, with how many statements of the asked state each has. */
export const ReviewFacets = z.strictObject({
  languages: z.array(z.strictObject({ language: LanguageTag, count: z.number().int() })),
  authors: z.array(z.strictObject({ author: AuthorType, count: z.number().int() })),
  /** Flags nobody dismissed. */
  flags: z.array(z.strictObject({ flag: FlagKind, count: z.number().int() })),
  /** Statements about the participants, in every state. */
  meta: z.number().int(),
});
export type ReviewFacets = z.infer<typeof ReviewFacets>;

/** What the statements are about, found without a model; numbers hold while the same statements are there. */
export const ReviewTopics = z.strictObject({
  topics: z.array(z.strictObject({ number: z.number().int(), terms: z.array(z.string()), count: z.number().int() })),
  /** How many statements were looked at: the newest, rejected ones left out. */
  statements: z.number().int(),
});
export type ReviewTopics = z.infer<typeof ReviewTopics>;
