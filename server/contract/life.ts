import { z } from "zod";
import { LineText } from "./text.ts";

/** What is worth looking at before a conversation opens. */
export const LaunchCheckId = z.enum(["seeds", "policy", "moderation", "privacy", "times", "closing", "reviewers", "languages", "embedding", "preview"]);
export type LaunchCheckId = z.infer<typeof LaunchCheckId>;

/** "look": may well be meant so. */
export const LaunchVerdict = z.enum(["ready", "look", "not-ready"]);
export type LaunchVerdict = z.infer<typeof LaunchVerdict>;

export const LaunchCheck = z.strictObject({
  id: LaunchCheckId,
  verdict: LaunchVerdict,
  /** What was counted: statements to vote on, people who can review, statements in another language; null where nothing is. */
  count: z.number().int().nullable(),
});
export type LaunchCheck = z.infer<typeof LaunchCheck>;

/** In the order they are best done. */
export const LaunchList = z.strictObject({ checks: z.array(LaunchCheck) });
export type LaunchList = z.infer<typeof LaunchList>;

/** Begins a preview, or gives it another password: whoever had the old one has to ask again. */
export const StartPreview = z.strictObject({ password: LineText(200).min(8) });
export type StartPreview = z.infer<typeof StartPreview>;

export const DuplicateConversation = z.strictObject({
  /** Left out: the same question. */
  topic: LineText(200).optional(),
  isTemplate: z.boolean().default(false),
});
export type DuplicateConversation = z.input<typeof DuplicateConversation>;

/** The question, typed once more: nobody deletes the wrong conversation by a slip. */
export const DeleteConversation = z.strictObject({ topic: z.string().max(1000) });
export type DeleteConversation = z.infer<typeof DeleteConversation>;

export const ConversationDeleted = z.strictObject({ deleted: z.literal(true) });
export type ConversationDeleted = z.infer<typeof ConversationDeleted>;
