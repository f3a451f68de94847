import type { Progress, StatementSubmitted } from "../../server/contract/participation.ts";
import type { MyStatement, StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { putFirst, withoutCard } from "./deck.ts";
import type { Session } from "./session.ts";
import { myVotes, type LastAct, type SessionState } from "./session-state.ts";

// What a reader does in the parts that are opened later; answering and undo are the session's own.

type Acting = Pick<Session, "state" | "revise">;

/** Changes (or, null, withdraws) an earlier vote. */
export function changeVote({ state, revise }: Acting, statementId: number, vote: Vote | null): void {
  if (myVotes(state()).get(statementId) === vote) return;
  const isImportant = vote !== null && state().important.has(statementId);
  revise(withChange(state(), statementId, vote === null ? { kind: "withdrawn" } : { kind: "changed", vote }, isImportant), { statementId, vote });
}

/** Marks a statement as important, or no longer: saved with its vote, at once where there is one. */
export function markImportant({ state, revise }: Acting, statementId: number, isImportant: boolean): void {
  const vote = myVotes(state()).get(statementId);
  const next = withChange(state(), statementId, { kind: isImportant ? (vote === undefined ? "marked" : "markedSaved") : "unmarked" }, isImportant);
  revise(next, vote === undefined ? undefined : { statementId, vote });
}

/** Puts a card on screen that has not been answered. */
export const showCard = ({ state, revise }: Acting, card: StatementCard): void => revise(withCard(state(), card));

/** A statement of the reader's own was taken by the server. */
export function noteStatement({ state, revise, onSaved }: Acting & Pick<Session, "onSaved">, { statement, progress }: StatementSubmitted): void {
  revise(withOwnStatement(state(), statement, progress));
  onSaved("statement", statement.id);
}

/** Something was changed in the list of answers: it is no longer what undo takes back. */
function withChange(state: SessionState, statementId: number, lastAct: LastAct, isImportant: boolean): SessionState {
  const important = new Set(state.important);
  important[isImportant ? "add" : "delete"](statementId);
  return { ...state, important, lastAct, history: state.history.filter((id) => id !== statementId) };
}

/** Puts a card on screen, unless it has been answered. */
const withCard = (state: SessionState, card: StatementCard): SessionState =>
  myVotes(state).has(card.id) ? state : { ...state, deck: putFirst(state.deck, card), seen: new Map(state.seen).set(card.id, card) };

/** A statement of the reader's own: it is agreed with, and not asked. */
function withOwnStatement(state: SessionState, statement: MyStatement, progress: Progress): SessionState {
  return {
    ...state,
    progress,
    saved: new Map(state.saved).set(statement.id, state.saved.get(statement.id) ?? "agree"),
    statements: [statement, ...state.statements.filter((other) => other.id !== statement.id)],
    deck: withoutCard(state.deck, statement.id),
  };
}
