import { describe, expect, test } from "vitest";
import type { NextStatement, VoteSaved } from "../../../server/contract/participation.ts";
import { ApiError } from "../../../client/shared/api.ts";
import { createMemoryStore } from "../../../client/shared/storage.ts";
import type { ParticipationApi } from "../../../client/widget/participation-api.ts";
import { changeVote } from "../../../client/widget/session-acts.ts";
import { createSession } from "../../../client/widget/session.ts";
import { myVotes, progressNow } from "../../../client/widget/session-state.ts";
import { buildParticipation, buildPublicConversation, card, progressOf } from "./build-participation.ts";

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A session on a server of ten statements that answers each vote with the next two cards, unless told otherwise. */
function buildSession(changes: Partial<ParticipationApi> = {}, store = createMemoryStore()) {
  const heard: string[] = [];
  const votes = new Map<number, string>();
  const after = (exclude: readonly number[] = []): number[] =>
    Array.from({ length: 10 }, (_, index) => index + 1).filter((id) => !votes.has(id) && !exclude.includes(id));
  const offer = (id: number | undefined) => (id === undefined ? null : card(id));
  const progress = () => progressOf(votes.size, 10 - votes.size);
  let ids = 0;
  const api: ParticipationApi = {
    readConversation: async () => buildPublicConversation(),
    start: async () => buildParticipation(),
    castVote: async (_, { statementId, vote }): Promise<VoteSaved> => {
      if (vote === null) votes.delete(statementId);
      else votes.set(statementId, vote);
      const [next, upcoming] = after();
      return { saved: true, next: offer(next), upcoming: offer(upcoming), progress: progress() };
    },
    readNext: async (_, exclude): Promise<NextStatement> => ({ next: offer(after(exclude)[0]), progress: progress() }),
    ...changes,
  };
  const session = createSession({
    api, store, conversationId: "squaredemo", reader: null,
    newRequestId: () => `id-${String((ids += 1))}`,
    random: () => 1,
    schedule: () => () => undefined,
    onSaved: (kind, id) => heard.push(`${kind} ${String(id)}`),
  });
  return { session, votes, heard, store };
}

describe("a session", () => {
  test("has the next card on screen before the server has answered", async () => {
    const { session } = buildSession({ castVote: () => new Promise(() => undefined) });
    await session.start();
    expect(session.state().deck.map(({ id }) => id)).toEqual([1, 2]);
    session.answer("agree");
    expect(session.state().deck.map(({ id }) => id)).toEqual([2]);
    expect(progressNow(session.state())).toEqual({ answered: 1, left: 9, votesUntilPlaced: 6 });
    expect(session.state().lastAct).toBeNull();
  });

  test("says saved only when the server said so, and tells the host which statement but not which vote", async () => {
    const { session, heard } = buildSession();
    await session.start();
    session.answer("disagree");
    await settle();
    expect(session.state().lastAct).toEqual({ kind: "saved", vote: "disagree", statementId: 1 });
    expect(heard).toEqual(["vote 1"]);
  });

  test("asks each of ten statements once, and then knows that everything is answered", async () => {
    const { session, votes } = buildSession();
    await session.start();
    const asked: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const onScreen = session.state().deck[0];
      if (onScreen === undefined) break;
      asked.push(onScreen.id);
      session.answer("pass");
      await settle();
    }
    expect([...asked].sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(votes.size).toBe(10);
    expect(session.state().isExhausted).toBe(true);
  });

  test("undo puts the card back and withdraws the vote", async () => {
    const { session, votes } = buildSession();
    await session.start();
    session.answer("agree");
    await settle();
    session.undo();
    expect(session.state().deck[0]?.id).toBe(1);
    await settle();
    expect(votes.has(1)).toBe(false);
    expect(session.state().history).toEqual([]);
    expect(session.state().lastAct).toEqual({ kind: "undone" });
  });

  test("an undone card stays on screen when the answer to its vote comes late", async () => {
    const answers: ((saved: VoteSaved) => void)[] = [];
    const { session } = buildSession({ castVote: () => new Promise((resolve) => answers.push(resolve)) });
    await session.start();
    session.answer("agree");
    await settle();
    session.undo();
    answers[0]?.({ saved: true, next: card(3), upcoming: card(4), progress: progressOf(1, 9) });
    await settle();
    expect(session.state().deck[0]?.id).toBe(1);
    expect(myVotes(session.state()).has(1)).toBe(false);
  });

  test("a change replaces the vote, null withdraws it, the same vote again sends nothing", async () => {
    const { session, votes, heard } = buildSession();
    await session.start();
    session.answer("agree");
    await settle();
    changeVote(session, 1, "agree");
    changeVote(session, 1, "pass");
    await settle();
    expect(votes.get(1)).toBe("pass");
    changeVote(session, 1, null);
    await settle();
    expect(votes.has(1)).toBe(false);
    expect(heard).toEqual(["vote 1", "vote 1", "vote 1"]);
  });

  test("a token the server does not know is replaced once", async () => {
    const store = createMemoryStore();
    store.set("hiroba:token:squaredemo", "old");
    const sent: (string | null)[] = [];
    const { session } = buildSession({
      start: async (token) => {
        sent.push(token);
        if (token === "old") throw new ApiError("participant-token-invalid", 401);
        return buildParticipation({ token: "new" });
      },
    }, store);
    await session.start();
    expect(sent).toEqual(["old", null]);
    expect(session.state().phase.kind).toBe("ready");
    expect(store.get("hiroba:token:squaredemo")).toBe("new");
  });

  test("a closed conversation can be read without a participation, an open one cannot be taken part in", async () => {
    const start = async () => Promise.reject(new ApiError("conversation-closed", 409));
    const closed = buildSession({ start, readConversation: async () => buildPublicConversation({ isOpen: false, state: "closed" }) });
    await closed.session.start();
    expect(closed.session.state().phase.kind).toBe("ready");
    const open = buildSession({ start });
    await open.session.start();
    expect(open.session.state().phase.kind).toBe("failed");
  });

  test("a refused vote is told with the server's reason and leaves the count", async () => {
    const { session } = buildSession({ castVote: async () => Promise.reject(new ApiError("statement-not-votable", 409, "Not open to votes.")) });
    await session.start();
    session.answer("agree");
    await settle();
    expect(session.state().lastAct).toEqual({ kind: "refused", why: "Not open to votes." });
    expect(progressNow(session.state()).answered).toBe(0);
  });

  test("votes waiting from an earlier visit are not asked again", async () => {
    const store = createMemoryStore();
    store.set("hiroba:vote:squaredemo:x", JSON.stringify({ requestId: "x", statementId: 1, vote: "agree", order: 1, tries: 1 }));
    const { session } = buildSession({ castVote: () => new Promise(() => undefined) }, store);
    await session.start();
    expect(session.state().deck.map(({ id }) => id)).toEqual([2]);
    expect([...myVotes(session.state())]).toEqual([[1, "agree"]]);
  });
});
