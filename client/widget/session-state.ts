import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { Participation, Progress, VoteSaved } from "../../server/contract/participation.ts";
import type { MyStatement, StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { putFirst, refillDeck, withoutCard, type Deck } from "./deck.ts";
import { localProgress } from "./local-progress.ts";
import { withQueue, type QueuedVote, type VoteQueue } from "./vote-queue.ts";

export type Phase = { readonly kind: "loading" } | { readonly kind: "ready" } | { readonly kind: "failed"; readonly error: unknown };

/** What the reader hears of last: shown in the status line and announced. */
export type LastAct =
  | { readonly kind: "saved"; readonly vote: Vote; readonly statementId: number }
  | { readonly kind: "changed"; readonly vote: Vote }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "marked" }
  | { readonly kind: "markedSaved" }
  | { readonly kind: "unmarked" }
  | { readonly kind: "undone" }
  | { readonly kind: "refused"; readonly why: string };

/** Everything a citizen's page knows, as a value. `saved` and `progress` are the server's; the queue is laid over them. */
export interface SessionState {
  readonly phase: Phase;
  readonly conversation: PublicConversation | null;
  readonly deck: Deck;
  readonly saved: ReadonlyMap<number, Vote>;
  readonly queue: VoteQueue;
  readonly isStuck: boolean;
  readonly progress: Progress;
  readonly statements: readonly MyStatement[];
  /** Statements the reader calls important; saved with the vote on them. */
  readonly important: ReadonlySet<number>;
  /** Cards seen on this page, for undo. */
  readonly seen: ReadonlyMap<number, StatementCard>;
  /** Answers given on cards of this page, newest last: what undo takes back. */
  readonly history: readonly number[];
  /** The server has nothing more to ask. */
  readonly isExhausted: boolean;
  readonly lastAct: LastAct | null;
}

export const startState: SessionState = {
  phase: { kind: "loading" },
  conversation: null,
  deck: [],
  saved: new Map(),
  queue: [],
  isStuck: false,
  progress: { answered: 0, left: 0, votesUntilPlaced: 0 },
  statements: [],
  important: new Set(),
  seen: new Map(),
  history: [],
  isExhausted: false,
  lastAct: null,
};

export const myVotes = (state: SessionState): ReadonlyMap<number, Vote> => withQueue(state.saved, state.queue);
export const progressNow = (state: SessionState): Progress => localProgress(state.progress, state.saved, state.queue);

const offer = (state: SessionState, cards: readonly (StatementCard | null)[]): SessionState => {
  const votes = myVotes(state);
  const deck = refillDeck(state.deck, cards, (id) => votes.has(id));
  const seen = new Map(state.seen);
  for (const card of deck) seen.set(card.id, card);
  return { ...state, deck, seen };
};

export function withParticipation(state: SessionState, conversation: PublicConversation, participation: Participation | null): SessionState {
  const ready: SessionState = { ...state, phase: { kind: "ready" }, conversation };
  if (participation === null) return ready;
  const told: SessionState = {
    ...ready,
    saved: new Map(participation.votes.map(({ statementId, vote }) => [statementId, vote])),
    statements: participation.statements,
    important: new Set([...participation.votes.flatMap((vote) => (vote.isImportant === true ? [vote.statementId] : [])), ...state.important]),
    progress: participation.progress,
    isExhausted: participation.next === null,
  };
  return offer({ ...told, deck: told.deck.filter((card) => !myVotes(told).has(card.id)) }, [participation.next, participation.upcoming]);
}

/** The reader answered the card on screen: the next one is there at once. */
export function withAnswer(state: SessionState, statementId: number): SessionState {
  return { ...state, deck: withoutCard(state.deck, statementId), history: [...state.history, statementId], lastAct: null };
}

/** Takes the newest answer back and puts its card on screen. */
export function withUndo(state: SessionState): SessionState {
  const statementId = state.history.at(-1);
  const card = statementId === undefined ? undefined : state.seen.get(statementId);
  if (card === undefined) return state;
  return { ...state, deck: putFirst(state.deck, card), history: state.history.slice(0, -1), lastAct: { kind: "undone" } };
}

/** The server confirmed a vote and offers what comes next. */
export function withSavedVote(state: SessionState, { statementId, vote }: QueuedVote, answer: VoteSaved): SessionState {
  const saved = new Map(state.saved);
  if (vote === null) saved.delete(statementId);
  else saved.set(statementId, vote);
  // Withdrawals and changes have said their word already; a saved answer is told when it is true.
  const lastAct: LastAct | null = vote !== null && state.history.includes(statementId) ? { kind: "saved", vote, statementId } : state.lastAct;
  return offer({ ...state, saved, progress: answer.progress, isExhausted: answer.next === null, lastAct }, [answer.next, answer.upcoming]);
}

export const withNext = (state: SessionState, next: StatementCard | null, progress: Progress): SessionState =>
  offer({ ...state, progress, isExhausted: next === null && state.deck.length === 0 }, [next]);
