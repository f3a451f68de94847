import { z } from "zod";

/**
 * Statements, or comments, that say the same. Nothing is merged: each keeps its own votes. "same": equal but for letter
 * widths and white space. "near": nearly the same letters, which is a suggestion for a person to look at.
 */
export const DuplicateGroup = z.strictObject({
  kind: z.enum(["same", "near"]),
  /** Two or more, the first to have been written first. */
  itemIds: z.array(z.number().int()).min(2),
  /** Different people who wrote them; the organisers together count as one. */
  people: z.number().int().min(1),
});
export type DuplicateGroup = z.infer<typeof DuplicateGroup>;
