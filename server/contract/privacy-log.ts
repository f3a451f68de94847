import { z } from "zod";
import { Timestamp } from "./ids.ts";

export const PrivacyLogKind = z.enum(["timers-set", "ids-replaced", "texts-emptied", "participant-exported", "participant-erased"]);
export type PrivacyLogKind = z.infer<typeof PrivacyLogKind>;

/** One thing done with participants' data. Says how much and never whose. */
export const PrivacyLogLine = z.object({
  number: z.int(),
  at: Timestamp,
  kind: PrivacyLogKind,
  /** Statements for "texts-emptied", people for the others; 0 for "timers-set". */
  rows: z.int(),
  /** By the clock, by participants themselves, or by somebody in the console. */
  actor: z.enum(["person", "clock", "participant"]),
  /** 1 for the first person who appears in this log, and so on; null for the others. */
  person: z.int().nullable(),
});
export type PrivacyLogLine = z.infer<typeof PrivacyLogLine>;

/** Newest first. */
export const PrivacyLog = z.object({ lines: z.array(PrivacyLogLine) });
export type PrivacyLog = z.infer<typeof PrivacyLog>;
