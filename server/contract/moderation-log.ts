import { z } from "zod";
import { StatementId, Timestamp } from "./ids.ts";
import { LogChange } from "./log-change.ts";
import { Moderation } from "./statement.ts";

const ModerationState = z.strictObject({ moderation: Moderation, isMeta: z.boolean() });

/** One line; `hash` covers it and all before it (how: docs/moderation.md). */
export const LogLine = z.strictObject({
  seq: z.number().int(),
  at: Timestamp,
  /** 1 for the first moderator of the conversation and so on. */
  moderator: z.number().int(),
  statementId: StatementId,
  before: ModerationState,
  after: ModerationState,
  reason: z.string().nullable(),
  /** What was done besides the state; left out for a plain decision. */
  change: LogChange.optional(),
  hash: z.string(),
});
export type LogLine = z.infer<typeof LogLine>;

/** The whole log as a file that anybody can check. Files of schema 1 know decisions only and are checked in the same way. */
export const ModerationLogFile = z.strictObject({
  schema: z.enum(["hiroba/moderation-log@2", "hiroba/moderation-log@1"]),
  conversationId: z.string(),
  lines: z.array(LogLine),
});
export type ModerationLogFile = z.infer<typeof ModerationLogFile>;

/** Query of the console's list: lines before `before`, newest first. */
export const LogPageQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LogPageQuery = z.infer<typeof LogPageQuery>;

export const ModerationLogPage = z.strictObject({
  total: z.number().int(),
  /** The first line that does not follow from those before it; null: nothing was changed or taken out. */
  brokenAt: z.number().int().nullable(),
  /** Newest first. `name` is null for people who are gone; `text` is the statement as it is now. */
  lines: z.array(LogLine.extend({
    name: z.string().nullable(),
    text: z.string(),
    /** The texts of a correction; left out where its author has gone. */
    corrected: z.strictObject({ before: z.string(), after: z.string() }).optional(),
  })),
});
export type ModerationLogPage = z.infer<typeof ModerationLogPage>;
