import { z } from "zod";
import { StatementId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { LineText } from "./text.ts";

/** One statement in another language. Citizens read it, marked as a translation, once it is approved; votes are always on the original. */
export const StatementTranslation = z.strictObject({
  statementId: StatementId,
  language: LanguageTag,
  text: z.string(),
  isApproved: z.boolean(),
  /** Who typed or uploaded it. */
  by: z.string(),
  at: Timestamp,
  /** The language model that proposed it; left out when a person wrote it. */
  model: z.string().optional(),
});
export type StatementTranslation = z.infer<typeof StatementTranslation>;

export const TranslationList = z.strictObject({ translations: z.array(StatementTranslation) });
export type TranslationList = z.infer<typeof TranslationList>;

/** Typed by hand or read from a file by the console; what is there already for a statement and language is replaced. */
export const SaveTranslations = z.strictObject({
  translations: z.array(z.strictObject({ statementId: StatementId, language: LanguageTag, text: LineText(4000) })).min(1).max(200),
  isApproved: z.boolean().optional(),
});
export type SaveTranslations = z.infer<typeof SaveTranslations>;

export const ApproveTranslation = z.strictObject({ isApproved: z.boolean() });
export type ApproveTranslation = z.infer<typeof ApproveTranslation>;
