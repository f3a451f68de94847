import { z } from "zod";
import { Timestamp } from "./ids.ts";

const Days = z.int().min(1).max(3650).nullable();

/** Days after closing on which the clock deletes something; null: never. */
export const RetentionTimers = z.strictObject({
  /** Participants' ids are replaced: nobody comes back as one of them, their votes stay as numbers. */
  idsAfterDays: Days,
  /** Texts of participants' statements that were rejected or never decided are emptied. */
  textsAfterDays: Days,
});
export type RetentionTimers = z.infer<typeof RetentionTimers>;

/** The timers and when they are due. */
export const Retention = RetentionTimers.extend({
  /** When it stopped being open, from which the days count; null while it is open or was not yet. */
  closedAt: Timestamp.nullable(),
  /** Null: no timer, or not closed. */
  idsAt: Timestamp.nullable(),
  textsAt: Timestamp.nullable(),
  /** Done since it was closed; reopened, people begin anew. */
  areIdsReplaced: z.boolean(),
});
export type Retention = z.infer<typeof Retention>;
