import { printableStatements } from "../ballots/ballot-set.ts";
import type { BallotPrinting, PrintBallots } from "../contract/workshop.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { ensure } from "../policies/answer.ts";
import { canHandlePaper } from "../policies/run-workshop.ts";
import { findConversation } from "./find-conversation.ts";

/** Most statements on one sheet; at this number it has six pages. */
const MOST_STATEMENTS = 200;

/**
 * Numbers new sheets for printing. Throws AppError "nothing-to-print", and "statement-not-found" for a statement that
 * people cannot vote on.
 */
export async function printBallots(deps: Deps, conversationId: string, { sheets, statementIds, locale, isLarge }: PrintBallots, person: { readonly id: string; readonly name: string }): Promise<BallotPrinting> {
  const conversation = await findConversation(deps, conversationId);
  ensure(canHandlePaper(conversation));
  const printable = printableStatements(await deps.store.statements.list(conversation.id), conversation).map(({ id }) => id);
  const chosen = [...new Set(statementIds ?? printable.slice(0, MOST_STATEMENTS))];
  if (chosen.some((id) => !printable.includes(id))) throw new AppError("statement-not-found");
  if (chosen.length === 0) throw new AppError("nothing-to-print");
  return deps.store.ballots.print({
    conversationId: conversation.id, statementIds: chosen, sheets, locale, isLarge, by: { personId: person.id, name: person.name, at: deps.clock() },
  });
}
