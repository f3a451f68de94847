import { z } from "zod";
import { RequestId, StatementId } from "./ids.ts";

/** Words outside, numbers inside. "Unseen" is the absence of a vote, never a pass. */
export const Vote = z.enum(["agree", "disagree", "pass"]);
export type Vote = z.infer<typeof Vote>;

/** A vote given, changed, or (null) withdrawn. */
export const CastVote = z.strictObject({
  requestId: RequestId,
  statementId: StatementId,
  vote: Vote.nullable(),
});
export type CastVote = z.infer<typeof CastVote>;

export const MyVote = z.strictObject({ statementId: StatementId, vote: Vote });
export type MyVote = z.infer<typeof MyVote>;
