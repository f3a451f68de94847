import { z } from "zod";
import { StatementId } from "./ids.ts";

/** What a line of the moderation log says besides a state. Texts are never in it, only salted hashes of them. */
export const LogChange = z.discriminatedUnion("kind", [
  /** The text was corrected; the statement and its votes stay. */
  z.strictObject({ kind: z.literal("corrected"), textBefore: z.string(), textAfter: z.string() }),
  /** The statement was taken out and one new statement put in its place. */
  z.strictObject({ kind: z.literal("reworded"), into: z.array(StatementId).length(1) }),
  /** The same with two to five new ones. */
  z.strictObject({ kind: z.literal("split"), into: z.array(StatementId).min(2).max(5) }),
  /** The line of a new statement: moderators worded it after statement `from`. */
  z.strictObject({ kind: z.literal("written"), from: StatementId }),
  /** Takes back what line `line` says: text, state and new statements are as before it. */
  z.strictObject({ kind: z.literal("undone"), line: z.number().int() }),
]);
export type LogChange = z.infer<typeof LogChange>;
