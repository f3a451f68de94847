import { isVotable, type Conversation, type Statement } from "../domain.ts";

/** What a new sheet would have on it: every statement open to votes, the organisers' first, each kind in the order it was written. */
export function printableStatements(statements: readonly Statement[], { moderationMode }: Pick<Conversation, "moderationMode">): readonly Statement[] {
  const open = statements.filter((statement) => isVotable(statement, moderationMode));
  return [...open.filter(({ author }) => author === "organiser"), ...open.filter(({ author }) => author === "participant")];
}

/** The statements of a set in the order of the sheet; those whose author has since deleted them are there with the text they have now. */
export function statementsOfSet(statements: readonly Statement[], ids: readonly number[]): readonly Statement[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
