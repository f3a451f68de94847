import type { Participation, StartParticipation } from "../../server/contract/participation.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { ApiError } from "../shared/api.ts";
import type { TextStore } from "../shared/storage.ts";
import type { ParticipationApi } from "./participation-api.ts";
import { progressNow, startState, withAnswer, withNext, withParticipation, withSavedVote, withUndo, type SessionState } from "./session-state.ts";
import { createVoteOutbox } from "./vote-outbox.ts";

export interface SessionSurroundings {
  readonly api: ParticipationApi;
  readonly store: TextStore;
  readonly conversationId: string;
  /** Who the reader is for the host page. It says so every time, and so no token stays behind for the next reader of a shared device. */
  readonly reader: StartParticipation | null;
  newRequestId(): string;
  random(): number;
  schedule(ms: number, act: () => void): () => void;
  /** A vote or statement reached the server: the host page may hear of it (never which vote). */
  onSaved(kind: "vote" | "statement", statementId: number): void;
}

export interface Session {
  readonly conversationId: string;
  readonly store: TextStore;
  readonly newRequestId: () => string;
  readonly state: () => SessionState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** Answers the card on screen. */
  answer(vote: Vote): void;
  undo(): void;
  /** For acts of the parts opened later (session-acts.ts): the state after them, and the vote to be sent. */
  readonly revise: (next: SessionState, vote?: { readonly statementId: number; readonly vote: Vote | null }) => void;
  /** Runs with the reader's token, which is asked for if there is none yet. */
  withToken<Answer>(act: (token: string) => Promise<Answer>): Promise<Answer>;
  readonly onSaved: SessionSurroundings["onSaved"];
  /** Starts again what failed, sends what waits, asks for cards if there are none: the line is back, or the page was looked at again. */
  wake(): void;
}

/** One reader in one conversation: holds the state, talks to the server, keeps the token. */
export function createSession(around: SessionSurroundings): Session {
  const { api, store, conversationId } = around;
  const tokenKey = `hiroba:token:${conversationId}`;
  const listeners = new Set<() => void>();
  let state = startState;
  let token: string | null = null;
  let isFetching = false;

  const update = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const begin = async () => {
    const start = async (sent: string | null) => {
      const participation = await api.start(sent, around.reader);
      token = participation.token;
      if (around.reader === null) store.set(tokenKey, token);
      return participation;
    };
    try {
      // Read anew each time: the part that lets people in leaves one here.
      return await start(token ?? (around.reader === null ? store.get(tokenKey) : null));
    } catch (error) {
      if (!(error instanceof ApiError) || !error.code.startsWith("participant-token")) throw error;
      return start(null);
    }
  };

  const withToken: Session["withToken"] = async (act) => act(token ?? (await begin()).token);

  const outbox = createVoteOutbox({
    ...around,
    send: ({ requestId, statementId, vote, isImportant }) => withToken((sent) => api.castVote(sent, { requestId, statementId, vote, isImportant })),
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
      update({ ...state, lastAct: { kind: "refused", why: error.message } });
      if (error.code.startsWith("conversation-")) void api.readConversation().then((conversation) => update({ ...state, conversation }), () => undefined);
      void fetchCards();
    },
  });
  // Marks wait in the queue beside their votes; a page that was killed finds them there.
  state = { ...state, queue: outbox.queue(), important: new Set(outbox.queue().flatMap((vote) => (vote.isImportant === true ? [vote.statementId] : []))) };
  const send = (statementId: number, vote: Vote | null): void => outbox.add(statementId, vote, vote !== null && state.important.has(statementId));

  /** Keeps at least one card in reserve while there are any. */
  const fetchCards = async (mayBeNew = false): Promise<void> => {
    const isWanting = state.deck.length < 2 && progressNow(state).left > state.deck.length;
    const isEmpty = state.deck.length === 0 && (mayBeNew || !state.isExhausted);
    if (isFetching || token === null || state.conversation?.isOpen !== true || (!isWanting && !isEmpty)) return;
    isFetching = true;
    try {
      const exclude = [...state.deck.map((card) => card.id), ...state.queue.map((vote) => vote.statementId)];
      const { next, progress } = await api.readNext(token, [...new Set(exclude)].slice(0, 50));
      update(withNext(state, next, progress));
    } catch {
      // The line is down: the outbox or the reader comes back to it.
    } finally {
      isFetching = false;
    }
  };

  const start = async (): Promise<void> => {
    update({ ...state, phase: { kind: "loading" } });
    // Without a participation there is nothing to do in an open conversation, and everything to read in a closed one.
    const participating = begin().catch((error: unknown) => error);
    try {
      const conversation = await api.readConversation();
      const participation = await participating;
      const isMissing = participation instanceof Error;
      if (isMissing && conversation.isOpen) {
        // Whoever is not let in still sees what it is about.
        state = { ...state, conversation };
        throw participation;
      }
      update(withParticipation(state, conversation, isMissing ? null : (participation as Participation)));
      outbox.flush();
    } catch (error) {
      update({ ...state, phase: { kind: "failed", error } });
    }
  };

  return {
    state: () => state,
    conversationId,
    store,
    newRequestId: around.newRequestId,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    answer: (vote) => {
      const card = state.deck[0];
      if (card === undefined || state.conversation?.isOpen !== true) return;
      update(withAnswer(state, card.id));
      send(card.id, vote);
      if (state.deck.length === 0) void fetchCards();
    },
    undo: () => {
      const statementId = state.history.at(-1);
      if (statementId === undefined || state.conversation?.isOpen !== true) return;
      update(withUndo(state));
      send(statementId, null);
    },
    revise: (next, vote) => {
      update(next);
      if (vote !== undefined) send(vote.statementId, vote.vote);
    },
    withToken,
    onSaved: around.onSaved,
    wake: () => {
      if (state.phase.kind === "failed") void start();
      if (state.phase.kind !== "ready") return;
      outbox.flush();
      void fetchCards(true);
    },
  };
}
