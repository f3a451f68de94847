import { describe, expect, test } from "vitest";
import type { VoteSaved } from "../../../server/contract/participation.ts";
import { ApiError } from "../../../client/shared/api.ts";
import { createMemoryStore, type TextStore } from "../../../client/shared/storage.ts";
import { createVoteOutbox } from "../../../client/widget/vote-outbox.ts";
import type { QueuedVote } from "../../../client/widget/vote-queue.ts";

const saved: VoteSaved = { saved: true, next: null, upcoming: null, progress: { answered: 1, left: 0, votesUntilPlaced: 6 } };

/** An outbox whose server does what `answers` says, one after the other, then always succeeds; timers are called by hand. */
function buildOutbox(answers: readonly (ApiError | "ok" | "lost")[] = [], store: TextStore = createMemoryStore()) {
  const said: string[] = [];
  /** What the server has on disk, by request id: a repeated request changes nothing. */
  const onServer = new Map<string, QueuedVote>();
  const timers: (() => void)[] = [];
  const script = [...answers];
  let ids = 0;
  const outbox = createVoteOutbox({
    store,
    conversationId: "squaredemo",
    send: async (vote) => {
      const answer = script.shift() ?? "ok";
      if (answer instanceof ApiError) throw answer;
      onServer.set(vote.requestId, vote);
      if (answer === "lost") throw new ApiError("network", 0);
      return saved;
    },
    renewToken: async () => void said.push("new token"),
    newRequestId: () => `id-${String((ids += 1))}`,
    random: () => 1,
    schedule: (ms, act) => {
      said.push(`wait ${String(ms)}`);
      timers.push(act);
      return () => void timers.splice(timers.indexOf(act), 1);
    },
    onChange: () => undefined,
    onSaved: (vote) => said.push(`saved ${vote.requestId}`),
    onRefused: (vote, error) => said.push(`refused ${vote.requestId} ${error.code}`),
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return { outbox, said, onServer, store, settle, ring: async () => { timers.shift()?.(); await settle(); } };
}

describe("the outbox", () => {
  test("sends a vote at once and forgets it when the server has it", async () => {
    const { outbox, said, store, settle } = buildOutbox();
    outbox.add(1, "agree");
    expect(store.keys()).toHaveLength(1);
    await settle();
    expect(said).toEqual(["saved id-1"]);
    expect(store.keys()).toEqual([]);
  });

  test("after a 500 waits and tries the same request again", async () => {
    const { outbox, said, settle, ring, onServer } = buildOutbox([new ApiError("internal", 500), new ApiError("internal", 500)]);
    outbox.add(1, "agree");
    await settle();
    expect(outbox.isStuck()).toBe(true);
    await ring();
    await ring();
    expect(said).toEqual(["wait 1000", "wait 2000", "saved id-1"]);
    expect([...onServer.keys()]).toEqual(["id-1"]);
    expect(outbox.isStuck()).toBe(false);
  });

  test("a lost answer is asked for again under the same id: the server has the vote once", async () => {
    const { outbox, settle, ring, onServer, said } = buildOutbox(["lost"]);
    outbox.add(1, "agree");
    await settle();
    await ring();
    expect([...onServer.keys()]).toEqual(["id-1"]);
    expect(said.at(-1)).toBe("saved id-1");
  });

  test("votes cast while the line is down wait in line and arrive in order", async () => {
    const down = new ApiError("network", 0);
    const { outbox, settle, onServer, said } = buildOutbox([down]);
    outbox.add(1, "agree");
    await settle();
    outbox.add(2, "pass");
    outbox.add(3, "disagree");
    await settle();
    expect(onServer.size).toBe(0);
    outbox.flush();
    await settle();
    expect([...onServer.values()].map(({ statementId }) => statementId)).toEqual([1, 2, 3]);
    expect(said.filter((line) => line.startsWith("saved"))).toHaveLength(3);
  });

  test("a killed page loses nothing: the next one finds the votes in storage and sends them", async () => {
    const store = createMemoryStore();
    const killed = buildOutbox([new ApiError("network", 0)], store);
    killed.outbox.add(1, "agree");
    killed.outbox.add(2, "disagree");
    await killed.settle();
    const next = buildOutbox([], store);
    expect(next.outbox.queue().map(({ statementId }) => statementId)).toEqual([1, 2]);
    next.outbox.flush();
    await next.settle();
    expect([...next.onServer.values()].map(({ statementId, vote }) => [statementId, vote])).toEqual([[1, "agree"], [2, "disagree"]]);
    expect(store.keys()).toEqual([]);
  });

  test("gets a new token when the server no longer knows the old one, and sends again at once", async () => {
    const { outbox, said, settle } = buildOutbox([new ApiError("participant-token-expired", 401)]);
    outbox.add(1, "agree");
    await settle();
    expect(said).toEqual(["new token", "saved id-1"]);
  });

  test("a token refused twice waits instead of asking in a circle", async () => {
    const refused = new ApiError("participant-token-invalid", 401);
    const { outbox, said, settle } = buildOutbox([refused, refused]);
    outbox.add(1, "agree");
    await settle();
    expect(said).toEqual(["new token", "new token", "wait 2000"]);
  });

  test("says which vote was refused for good, and goes on with the rest", async () => {
    const { outbox, said, settle, store } = buildOutbox([new ApiError("statement-not-votable", 409)]);
    outbox.add(1, "agree");
    outbox.add(2, "agree");
    await settle();
    expect(said).toEqual(["refused id-1 statement-not-votable", "saved id-2"]);
    expect(store.keys()).toEqual([]);
  });

  test("keeps the votes of another conversation apart", () => {
    const store = createMemoryStore();
    store.set("hiroba:vote:otherplace:x", JSON.stringify({ requestId: "x", statementId: 1, vote: "agree", order: 1, tries: 0 }));
    expect(buildOutbox([], store).outbox.queue()).toEqual([]);
  });
});
