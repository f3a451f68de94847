import { z } from "zod";
import { ConversationId, StatementId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { Moderation } from "./statement.ts";
import { Vote } from "./vote.ts";

/**
 * Everything a server holds about one participant in one conversation, as a file for that participant.
 * `schema` changes when a field changes its meaning or goes; new fields may be added under the same name.
 */
export const MyData = z.strictObject({
  schema: z.literal("hiroba/my-data@1"),
  exportedAt: Timestamp,
  conversation: z.strictObject({ id: ConversationId, topic: z.string(), language: LanguageTag }),
  /** When the first vote or statement arrived; null when there is none, and then nothing is stored. */
  participantSince: Timestamp.nullable(),
  /** The id the host page gave, where the organisers keep it; null: none is kept. */
  readerId: z.string().nullable(),
  /** Answers to the organisers' questions about the person, as they count now; earlier ones are not kept. */
  answers: z.array(z.strictObject({ questionId: z.string(), question: z.string(), answerId: z.string(), answer: z.string(), at: Timestamp })),
  /** The rough mark of the network of the first vote, kept for some days; left out: there is none, or no longer. */
  networkMark: z.strictObject({ mark: z.string(), at: Timestamp }).optional(),
  /** The organisers do not count these votes, and why; left out: they count. */
  notCounted: z.strictObject({ reason: z.string(), at: Timestamp }).optional(),
  /** Votes that count now, by statement. */
  votes: z.array(z.strictObject({ statementId: StatementId, statement: z.string(), language: LanguageTag, vote: Vote, isImportant: z.boolean() })),
  /** Every vote given, changed and (vote: null) withdrawn, oldest first. */
  voteLog: z.array(z.strictObject({ at: Timestamp, statementId: StatementId, vote: Vote.nullable(), isImportant: z.boolean() })),
  /** Statements of the participant's own, in every state, with the reason of a rejection. */
  statements: z.array(z.strictObject({
    id: StatementId,
    text: z.string(),
    language: LanguageTag,
    createdAt: Timestamp,
    state: Moderation,
    reason: z.string().nullable(),
    decidedAt: Timestamp.nullable(),
    /** As the participant wrote it, where moderators corrected it since. */
    original: z.string().optional(),
    /** The participant's statement that moderators reworded or split into this one. */
    replaces: StatementId.optional(),
  })),
});
export type MyData = z.infer<typeof MyData>;

/** What deleting a participant did. */
export const ParticipantDeleted = z.strictObject({
  deleted: z.literal(true),
  /** Votes that counted and no longer do. */
  votes: z.number().int(),
  /** Own statements taken away, because nobody else had voted on them. */
  statementsRemoved: z.number().int(),
  /** Own statements others had voted on: they stay, without an author. */
  statementsKept: z.number().int(),
});
export type ParticipantDeleted = z.infer<typeof ParticipantDeleted>;

/** What a participant gives to the organisers when they ask about their data; nobody can take part with it. */
export const ReferenceCode = z.strictObject({ code: z.string() });
export type ReferenceCode = z.infer<typeof ReferenceCode>;

/** A signed code that makes another device the same participant; it belongs in the fragment of a link, never in a path. */
export const DeviceCode = z.strictObject({ code: z.string(), expiresAt: Timestamp });
export type DeviceCode = z.infer<typeof DeviceCode>;
