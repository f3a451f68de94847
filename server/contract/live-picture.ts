// The live picture of a conversation for its organisers: how people come, stay and leave, and whether it is finished. No person is in it.
import { z } from "zod";
import { Timestamp } from "./ids.ts";

/** Fewer openings than this from one place, or in one language, are told together. */
export const SMALLEST_ARRIVAL = 5;

export const PicturePeriod = z.strictObject({
  /** Beginning of the hour, or of the day, UTC. */
  start: Timestamp,
  votes: z.number().int(),
  newParticipants: z.number().int(),
});
export type PicturePeriod = z.infer<typeof PicturePeriod>;

/** People who gave from `from` to `to` votes; `to` null: or more. */
export const VotesBin = z.strictObject({ from: z.number().int(), to: z.number().int().nullable(), participants: z.number().int() });
export type VotesBin = z.infer<typeof VotesBin>;

export const DropOff = z.strictObject({
  /** How many gave at least so many votes. */
  steps: z.array(z.strictObject({ votes: z.number().int(), participants: z.number().int() })),
  /** The place after which the largest part of those who got there leaves; null while too few came. */
  largest: z.strictObject({ after: z.number().int(), left: z.number().int(), reached: z.number().int() }).nullable(),
});
export type DropOff = z.infer<typeof DropOff>;

/** Largest first; what is too small to be told by itself is in `other`. */
export const Arrivals = z.strictObject({ named: z.array(z.strictObject({ name: z.string(), count: z.number().int() })), other: z.number().int() });
export type Arrivals = z.infer<typeof Arrivals>;

/** What stands in the way of calling a conversation finished. */
export const MissingForFinish = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("participants"), have: z.number().int(), needed: z.number().int() }),
  z.strictObject({ kind: z.literal("map") }),
  z.strictObject({ kind: z.literal("statements") }),
  /** So many statements have too few votes; together they lack about so many. */
  z.strictObject({ kind: z.literal("votes"), statements: z.number().int(), votes: z.number().int() }),
  /** Share of statements open to votes that are younger than a day, 0–1. */
  z.strictObject({ kind: z.literal("new-statements"), count: z.number().int() }),
  /** Share of people who changed group since an earlier version, 0–1. */
  z.strictObject({ kind: z.literal("moving-groups"), movedShare: z.number() }),
  z.strictObject({ kind: z.literal("pending"), count: z.number().int() }),
]);
export type MissingForFinish = z.infer<typeof MissingForFinish>;

/** "Is this conversation finished?" in figures; the words are the catalogue's. */
export const FinishedPicture = z.strictObject({
  verdict: z.enum(["early", "running", "ready"]),
  missing: z.array(MissingForFinish),
  /** Votes a statement should have, given how many people came. */
  least: z.number().int(),
  withEnough: z.number().int(),
  statements: z.number().int(),
  /** Half the 95 % interval of the agreement with the middle statement, 0–1, at its widest; null without votes. */
  medianMargin: z.number().nullable(),
  /** Share of all variance of the votes the two axes of the map show, 0–1; null without a map. */
  explained: z.number().nullable(),
  /** Hidden votes guessed right from the map and from the majority alone, 0–1; null when not checked yet. */
  prediction: z.strictObject({ fromMap: z.number(), fromMajority: z.number() }).nullable(),
  /** People who are in the same group as some versions ago, 0–1; null without an earlier version. */
  settled: z.strictObject({ sameShare: z.number(), people: z.number().int(), versions: z.number().int() }).nullable(),
  newStatements: z.strictObject({ day: z.number().int(), week: z.number().int() }),
});
export type FinishedPicture = z.infer<typeof FinishedPicture>;

export const LivePicture = z.strictObject({
  computedAt: Timestamp,
  /** In the first three days only. */
  hours: z.array(PicturePeriod),
  days: z.array(PicturePeriod),
  participants: z.strictObject({ online: z.number().int(), kiosk: z.number().int(), paper: z.number().int() }),
  votesPerParticipant: z.strictObject({ median: z.number().nullable(), bins: z.array(VotesBin) }),
  dropOff: DropOff,
  /** Openings of the page for taking part, by the site people came from, and by the language it was shown in. */
  arrivals: z.strictObject({ openings: z.number().int(), hosts: Arrivals, languages: Arrivals }),
  statementLanguages: z.array(z.strictObject({ language: z.string(), count: z.number().int() })),
  /** At the end of each day. */
  statementStates: z.array(z.strictObject({ start: Timestamp, pending: z.number().int(), accepted: z.number().int(), rejected: z.number().int() })),
  moderation: z.strictObject({ decided: z.number().int(), medianWaitMs: z.number().nullable(), pending: z.number().int(), oldestPendingAt: Timestamp.nullable() }),
  finished: FinishedPicture,
});
export type LivePicture = z.infer<typeof LivePicture>;
