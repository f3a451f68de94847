import type { Lineage, MyStatement, ReviewStatement, StatementCard } from "../contract/statement.ts";
import type { Statement } from "../domain.ts";
import type { Kin, ReviewedStatement } from "../store/reviewed-statement.ts";
import type { TranslationsByStatement } from "../store/translation-store.ts";
import { presentFlag } from "./flags.ts";

/** @param translations approved ones, by statement */
export const presentCard = ({ id, text, language, author, isMeta, votedText }: Statement, translations?: TranslationsByStatement): StatementCard => {
  const own = translations?.get(id);
  return { id, text, language, author, isMeta, ...(own !== undefined && { translations: own }), ...(votedText !== undefined && { original: votedText }) };
};

/** Everything one person wrote; what moderators made of it is the same person's and stands among it. */
export const presentMyStatements = (written: readonly Statement[]): MyStatement[] =>
  written.map((statement) => presentMyStatement(statement, written.filter(({ parentId }) => parentId === statement.id).map(({ id }) => id)));

export const presentMyStatement = ({ id, text, language, moderation, reason, createdAt, original, parentId }: Statement, replacedBy: number[] = []): MyStatement => ({
  id, text, language, moderation, reason, createdAt,
  ...(original !== undefined && { original }), ...(replacedBy.length > 0 && { replacedBy }), ...(parentId !== undefined && { replaces: parentId }),
});

/**
 * What moderators see; who wrote it stays out, but for whether it came from a workshop: they decide about the sentence, not
 * the person. `nameOf` names moderators; null for people who are gone.
 */
export function presentReviewStatement(statement: ReviewedStatement, nameOf: (personId: string) => string | null): ReviewStatement {
  const { id, text, language, author, authorSource, isFromComments, moderation, isMeta, reason, createdAt, decidedAt, agrees, disagrees, passes, original, parent, children, flags } = statement;
  const kin = ({ personId, ...one }: Kin): Lineage => ({ id: one.id, text: one.text, kind: one.kind, at: one.at, by: nameOf(personId) });
  return {
    id, text, language, author, ...(authorSource !== undefined && { authorSource }), ...(isFromComments === true && { isFromComments }),
    moderation, isMeta, reason, createdAt, decidedAt, agrees, disagrees, passes,
    ...(original !== undefined && { original }), ...(parent !== undefined && { parent: kin(parent) }), ...(children !== undefined && { children: children.map(kin) }),
    ...(flags !== undefined && { flags: flags.map((flag) => presentFlag(flag, nameOf)) }),
  };
}
