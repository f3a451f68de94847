import { printableStatements, statementsOfSet } from "../ballots/ballot-set.ts";
import { undrawable } from "../ballots/undrawable.ts";
import type { BallotPrinting, Workshop } from "../contract/workshop.ts";
import type { Deps } from "../deps.ts";
import type { Conversation, Statement } from "../domain.ts";
import { AppError } from "../errors.ts";
import { presentCard } from "../present/statements.ts";
import { findConversation } from "./find-conversation.ts";

/** Everything about workshops of one conversation: tablets, sheets, what was entered. */
export async function readWorkshop(deps: Deps, conversationId: string): Promise<Workshop> {
  const conversation = await findConversation(deps, conversationId);
  const { kiosks, ballots, statements } = deps.store;
  const { id } = conversation;
  const [sources, tablets, printings, sets, entered, batches, all] = await Promise.all([
    kiosks.sources(id), kiosks.list(id, deps.clock()), ballots.printings(id), ballots.sets(id), ballots.entered(id), ballots.batches(id), statements.list(id),
  ]);
  const printable = printableStatements(all, conversation);
  return {
    conversationId: id, sources, kiosks: [...tablets], printings: [...printings], entered: [...entered], batches: [...batches],
    sets: sets.map(({ set, statementIds }) => ({ set, statements: statementsOfSet(all, statementIds).map((statement) => presentCard(statement)) })),
    printable: printable.map((statement) => presentCard(statement)),
    unprintable: printable.map((statement) => ({ statementId: statement.id, characters: [...undrawable(statement.text)] })).filter(({ characters }) => characters.length > 0),
  };
}

/** One run of the printer with its statements, to make its file again. Throws AppError "printing-not-found". */
export async function findPrinting(deps: Deps, conversationId: string, number: number): Promise<{ readonly conversation: Conversation; readonly printing: BallotPrinting; readonly statements: readonly Statement[] }> {
  const conversation = await findConversation(deps, conversationId);
  const [printings, sets, all] = await Promise.all([
    deps.store.ballots.printings(conversation.id), deps.store.ballots.sets(conversation.id), deps.store.statements.list(conversation.id),
  ]);
  const printing = printings.find((one) => one.number === number);
  if (printing === undefined) throw new AppError("printing-not-found");
  return { conversation, printing, statements: statementsOfSet(all, sets.find(({ set }) => set === printing.set)?.statementIds ?? []) };
}
