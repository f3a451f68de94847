import type { MyStatement, ReviewStatement, StatementCard } from "../contract/statement.ts";
import type { Statement } from "../domain.ts";
import type { TranslationsByStatement } from "../store/store.ts";

/** @param translations approved ones, by statement */
export const presentCard = ({ id, text, language, author, isMeta }: Statement, translations?: TranslationsByStatement): StatementCard => {
  const own = translations?.get(id);
  return { id, text, language, author, isMeta, ...(own !== undefined && { translations: own }) };
};

export const presentMyStatement = ({ id, text, language, moderation, reason, createdAt }: Statement): MyStatement =>
  ({ id, text, language, moderation, reason, createdAt });

/** What moderators see; who wrote it stays out, but for whether it came from a workshop: they decide about the sentence, not the person. */
export const presentReviewStatement = (
  { id, text, language, author, authorSource, moderation, isMeta, reason, createdAt, decidedAt }: Statement,
  { agrees, disagrees, passes }: { readonly agrees: number; readonly disagrees: number; readonly passes: number },
): ReviewStatement => ({ id, text, language, author, ...(authorSource !== undefined && { authorSource }), moderation, isMeta, reason, createdAt, decidedAt, agrees, disagrees, passes });
