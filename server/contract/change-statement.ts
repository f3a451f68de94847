import { z } from "zod";
import { StatementId } from "./ids.ts";
import { ReviewStatement } from "./statement.ts";
import { LineText } from "./text.ts";

const seenText = LineText(4000).meta({ description: "The text the moderator saw. If it is another one by now, nothing is changed." });

/** A slip of the pen mended: the statement, its author and its votes stay. */
export const CorrectStatement = z.strictObject({ text: LineText(4000), seenText });
export type CorrectStatement = z.infer<typeof CorrectStatement>;

/** One text rewords a statement, two to five split it: new statements of the same author, without votes. */
export const ReplaceStatement = z.strictObject({
  texts: z.array(LineText(4000)).min(1).max(5),
  seenText,
  /** Whether the new statements are shown at once or wait for a decision like others. */
  moderation: z.enum(["accepted", "pending"]).default("accepted"),
  reason: LineText(300).nullable().default(null),
});
export type ReplaceStatement = z.infer<typeof ReplaceStatement>;

/** Takes back a correction or replacement by its line in the moderation log. */
export const UndoChange = z.strictObject({ line: z.number().int().min(1) });
export type UndoChange = z.infer<typeof UndoChange>;

export const StatementChanged = z.strictObject({
  /** The change's line in the moderation log. */
  line: z.number().int(),
  /** The statement and those made of it, as they are now. */
  statements: z.array(ReviewStatement),
  /** New statements that are gone again. */
  removedIds: z.array(StatementId),
});
export type StatementChanged = z.infer<typeof StatementChanged>;
