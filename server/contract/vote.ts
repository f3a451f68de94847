import { z } from "zod";
import { RequestId, StatementId } from "./ids.ts";

/** Words outside, numbers inside. "Unseen" is the absence of a vote, never a pass. */
export const Vote = z.enum(["agree", "disagree", "pass"]);
export type Vote = z.infer<typeof Vote>;

/** A vote given, changed, or (null) withdrawn. `isImportant` marks the statement as important to the voter; left out, a mark stays as it is. */
export const CastVote = z.strictObject({
  requestId: RequestId,
  statementId: StatementId,
  vote: Vote.nullable(),
  isImportant: z.boolean().optional(),
});
export type CastVote = z.infer<typeof CastVote>;

/** `isImportant` is left out where the voter has not marked the statement. */
export const MyVote = z.strictObject({ statementId: StatementId, vote: Vote, isImportant: z.boolean().optional() });
export type MyVote = z.infer<typeof MyVote>;
