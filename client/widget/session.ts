import type { MyPlace, StatementSubmitted } from "../../server/contract/participation.ts";
import type { PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { ApiError } from "../shared/api.ts";
import type { TextStore } from "../shared/storage.ts";
import type { ParticipationApi } from "./participation-api.ts";
import { myVotes, progressNow, startState, withAnswer, withNext, withOwnStatement, withParticipation, withSavedVote, withUndo, type SessionState } from "./session-state.ts";
import { createStatementDraft, type StatementDraft } from "./statement-draft.ts";
import { createVoteOutbox } from "./vote-outbox.ts";

export interface SessionSurroundings {
  readonly api: ParticipationApi;
  readonly store: TextStore;
  readonly conversationId: string;
  readonly externalId: string | null;
  newRequestId(): string;
  random(): number;
  schedule(ms: number, act: () => void): () => void;
  /** A vote or statement reached the server: the host page may hear of it (never which vote). */
  onSaved(kind: "vote" | "statement", statementId: number): void;
}

export interface Session {
  readonly state: () => SessionState;
  /** False when the browser keeps nothing after the page is closed. */
  readonly isDurable: boolean;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** Answers the card on screen. */
  answer(vote: Vote): void;
  undo(): void;
  /** Changes (or, null, withdraws) an earlier vote. */
  change(statementId: number, vote: Vote | null): void;
  readonly draft: StatementDraft;
  /** Throws ApiError; the same text may be sent again and counts once. */
  submit(text: string): Promise<StatementSubmitted>;
  /** Sends what waits and asks for cards if there are none: the line is back, or the page was looked at again. */
  wake(): void;
  readMap(): Promise<PublicOpinionMap>;
  /** Null before the first vote and when the place cannot be told. */
  readPlace(): Promise<MyPlace | null>;
  readStatements(): Promise<readonly StatementOnMap[]>;
}

/** One reader in one conversation: holds the state, talks to the server, keeps the token. */
export function createSession(around: SessionSurroundings): Session {
  const { api, store, conversationId } = around;
  const tokenKey = `hiroba:token:${conversationId}`;
  const draft = createStatementDraft(store, conversationId, around.newRequestId);
  const listeners = new Set<() => void>();
  let state = startState;
  let token: string | null = store.get(tokenKey);
  let isFetching = false;

  const update = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const begin = async () => {
    const start = async (sent: string | null) => {
      const participation = await api.start(sent, around.externalId);
      token = participation.token;
      store.set(tokenKey, token);
      return participation;
    };
    try {
      return await start(token);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.code.startsWith("participant-token")) throw error;
      return start(null);
    }
  };

  const outbox = createVoteOutbox({
    ...around,
    send: async (vote) => {
      if (token === null) await begin();
      return api.castVote(token ?? "", { requestId: vote.requestId, statementId: vote.statementId, vote: vote.vote });
    },
    renewToken: async () => {
      token = null;
      store.remove(tokenKey);
      await begin();
    },
    onChange: (queue) => update({ ...state, queue, isStuck: outbox.isStuck() }),
    onSaved: (vote, answer) => {
      update({ ...withSavedVote(state, vote, answer), queue: outbox.queue(), isStuck: false });
      around.onSaved("vote", vote.statementId);
      void fetchCards();
    },
    onRefused: (_, error) => {
      update({ ...state, lastAct: { kind: "refused", code: error.code } });
      if (error.code.startsWith("conversation-")) void api.readConversation().then((conversation) => update({ ...state, conversation }), () => undefined);
      void fetchCards();
    },
  });
  state = { ...state, queue: outbox.queue() };

  /** Keeps at least one card in reserve while there are any. */
  const fetchCards = async (mayBeNew = false): Promise<void> => {
    const isWanting = state.deck.length < 2 && progressNow(state).left > state.deck.length;
    const isEmpty = state.deck.length === 0 && (mayBeNew || !state.isExhausted);
    if (isFetching || token === null || state.conversation?.isOpen !== true || (!isWanting && !isEmpty)) return;
    isFetching = true;
    try {
      const exclude = [...state.deck.map((card) => card.id), ...state.queue.map((vote) => vote.statementId)];
      const { next, progress } = await api.readNext(token, [...new Set(exclude)]);
      update(withNext(state, next, progress));
    } catch {
      // The line is down: the outbox or the reader comes back to it.
    } finally {
      isFetching = false;
    }
  };

  return {
    state: () => state,
    isDurable: store.isDurable,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      update({ ...state, phase: { kind: "loading" } });
      const [conversation, participation] = await Promise.allSettled([api.readConversation(), begin()]);
      if (conversation.status === "rejected") {
        const error: unknown = conversation.reason;
        update({ ...state, phase: { kind: "failed", code: error instanceof ApiError ? error.code : "unexpected-answer" } });
        return;
      }
      if (participation.status === "rejected" && conversation.value.isOpen) {
        const error: unknown = participation.reason;
        update({ ...state, phase: { kind: "failed", code: error instanceof ApiError ? error.code : "unexpected-answer" } });
        return;
      }
      update(withParticipation(state, conversation.value, participation.status === "fulfilled" ? participation.value : null));
      outbox.flush();
    },
    answer: (vote) => {
      const card = state.deck[0];
      if (card === undefined || state.conversation?.isOpen !== true) return;
      update(withAnswer(state, card.id));
      outbox.add(card.id, vote);
      if (state.deck.length === 0) void fetchCards();
    },
    undo: () => {
      const statementId = state.history.at(-1);
      if (statementId === undefined || state.conversation?.isOpen !== true) return;
      update(withUndo(state));
      outbox.add(statementId, null);
    },
    change: (statementId, vote) => {
      if (myVotes(state).get(statementId) === vote) return;
      update({ ...state, history: state.history.filter((id) => id !== statementId), lastAct: vote === null ? { kind: "withdrawn" } : { kind: "changed", vote } });
      outbox.add(statementId, vote);
    },
    draft,
    submit: async (text) => {
      if (token === null) await begin();
      const submitted = await api.submitStatement(token ?? "", { requestId: draft.requestIdFor(text), text });
      draft.clear();
      update(withOwnStatement(state, submitted.statement, submitted.progress));
      around.onSaved("statement", submitted.statement.id);
      return submitted;
    },
    wake: () => {
      if (state.phase.kind !== "ready") return;
      outbox.flush();
      void fetchCards(true);
    },
    readMap: () => api.readMap(),
    readPlace: async () => (token === null ? null : api.readPlace(token)),
    readStatements: async () => (await api.readStatements()).statements,
  };
}
