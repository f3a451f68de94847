import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { LineText } from "./text.ts";

/** How somebody who asks about their data is named: by the code under "Mine", by a reader id that is kept, or by their number. */
export const ParticipantRequest = z.strictObject({
  by: z.enum(["code", "reader-id", "number"]),
  value: LineText(300),
});
export type ParticipantRequest = z.infer<typeof ParticipantRequest>;

/** The same, named twice: it cannot be undone. */
export const DeleteOnRequest = ParticipantRequest.extend({ again: z.string().trim() })
  .refine(({ value, again }) => value === again, { path: ["again"] });
export type DeleteOnRequest = z.infer<typeof DeleteOnRequest>;

/** How much is kept of a participant, and nothing of what it says. */
export const ParticipantFound = z.strictObject({
  /** Null: they answered about themselves, and never voted. */
  number: z.number().int().nullable(),
  /** Votes that count now. */
  votes: z.number().int(),
  statements: z.number().int(),
  /** Answers about themselves. */
  answers: z.number().int(),
  /** When the first and the last of it was said; null: nothing was. */
  firstAt: Timestamp.nullable(),
  lastAt: Timestamp.nullable(),
});
export type ParticipantFound = z.infer<typeof ParticipantFound>;
