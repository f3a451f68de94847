import { z } from "zod";
import { InvitationCode, SolvedWork } from "./gates.ts";
import { Timestamp } from "./ids.ts";
import { MyStatement, StatementCard } from "./statement.ts";
import { MyVote } from "./vote.ts";

/** The host page's own id of a reader. */
export const ExternalId = z.string().trim().min(1).max(200);

/**
 * `externalId` is the host page's own id of the reader: the same id is the same participant on every device.
 * `externalIdToken` says the same, signed by the host: a JWT (HS256) with `sub`, `exp` and `aud`, the conversation or its site.
 * A signed id and an unsigned one are never the same participant.
 */
export const StartParticipation = z.strictObject({
  externalId: ExternalId.optional(), externalIdToken: z.string().min(1).max(4000).optional(),
  /** What newcomers bring where it is asked for; in the body, so that no log keeps it. */
  code: InvitationCode.optional(),
  work: SolvedWork.optional(),
  /** Made by chance by the device of a newcomer: asking again with the same one goes on with the same participant. */
  attempt: z.uuid().optional(),
});
export type StartParticipation = z.infer<typeof StartParticipation>;

/** `code` as made by another device of the same participant; in the body, so that no log keeps it. */
export const ResumeParticipation = z.strictObject({ code: z.string().min(1).max(1000) });
export type ResumeParticipation = z.infer<typeof ResumeParticipation>;

/** Counts only what this participant can still act on; never a share of how others voted. */
export const Progress = z.strictObject({
  answered: z.number().int(),
  left: z.number().int(),
  /** Votes still needed to appear on the map; 0 when placed or placeable. */
  votesUntilPlaced: z.number().int(),
});
export type Progress = z.infer<typeof Progress>;

/** The answer to a vote carries the next statement; null when everything is answered. */
export const NextStatement = z.strictObject({ next: StatementCard.nullable(), progress: Progress });
export type NextStatement = z.infer<typeof NextStatement>;

/** `upcoming` is the card after `next`, so that it is on screen before the answer to the next vote arrives. */
export const VoteSaved = z.strictObject({
  saved: z.literal(true),
  next: StatementCard.nullable(),
  upcoming: StatementCard.nullable(),
  progress: Progress,
});
export type VoteSaved = z.infer<typeof VoteSaved>;

export const Participation = z.strictObject({
  /** Signed; sent back in the `Hiroba-Participant` header. No row exists until the first vote. */
  token: z.string(),
  votes: z.array(MyVote),
  statements: z.array(MyStatement),
  next: StatementCard.nullable(),
  upcoming: StatementCard.nullable(),
  progress: Progress,
});
export type Participation = z.infer<typeof Participation>;

export const StatementSubmitted = z.strictObject({
  /** "existing": the same text was there already; the author's agreement went to it. */
  outcome: z.enum(["created", "existing"]),
  statement: MyStatement,
  progress: Progress,
});
export type StatementSubmitted = z.infer<typeof StatementSubmitted>;

/** Where the reader stands on map version `mapVersion`; nobody else's place is ever sent. */
export const MyPlace = z.strictObject({
  mapVersion: z.number().int(),
  place: z.strictObject({ x: z.number(), y: z.number(), group: z.string().nullable() }).nullable(),
  /** The organisers left the reader's votes out of the map; left out: they count. */
  notCounted: z.strictObject({ reason: z.string(), at: Timestamp }).optional(),
});
export type MyPlace = z.infer<typeof MyPlace>;
