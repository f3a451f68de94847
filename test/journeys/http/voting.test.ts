import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("a citizen votes, on %s", (database) => {
  let server: TestServer;
  let now = Date.UTC(2026, 0, 10, 12);

  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
  });
  afterAll(() => server.close());

  const votesIn = async (id: string) => (await server.services.deps.store.conversations.counts(id)).votes;

  test("joining shows a statement and creates nobody; the first vote does", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    expect(citizen.start.next).not.toBeNull();
    expect(citizen.start.upcoming?.id).not.toBe(citizen.start.next?.id);
    expect(citizen.start).toMatchObject({ votes: [], statements: [], progress: { answered: 0, left: 10, votesUntilPlaced: 7 } });
    expect((await server.services.deps.store.conversations.counts(id)).participants).toBe(0);

    const { status, body } = await citizen.vote(citizen.start.next?.id ?? 0, "agree");
    expect(status).toBe(200);
    expect(body).toMatchObject({ saved: true, progress: { answered: 1, left: 9, votesUntilPlaced: 6 } });
    expect((await server.services.deps.store.conversations.counts(id)).participants).toBe(1);
  });

  test("following the answers shows all ten statements, none of them twice", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    const shown: number[] = [];
    let next = citizen.start.next;
    while (next !== null) {
      shown.push(next.id);
      const { body } = await citizen.vote(next.id, "pass");
      expect(body.upcoming?.id ?? null).not.toBe(body.next?.id ?? -1);
      next = body.next;
    }
    expect(shown.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await citizen.me()).body.progress).toEqual({ answered: 10, left: 0, votesUntilPlaced: 0 });
  });

  test("what is on the screen is not offered again", async () => {
    const { id } = await buildConversation(server, { statements: ["One", "Two", "Three"] });
    const citizen = await joinConversation(server, id);
    expect((await citizen.next([1, 3])).body.next?.id).toBe(2);
    expect((await citizen.next([1, 2, 3])).body.next).toBeNull();
  });

  test("a changed vote replaces the old one, a withdrawn one is as if never given", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await citizen.vote(1, "disagree");
    expect((await citizen.me()).body.votes).toEqual([{ statementId: 1, vote: "disagree" }]);
    expect(await votesIn(id)).toBe(1);
    const { body } = await citizen.vote(1, null);
    expect(body.progress).toEqual({ answered: 0, left: 10, votesUntilPlaced: 7 });
    expect((await citizen.me()).body.votes).toEqual([]);
    expect(await votesIn(id)).toBe(0);
  });

  test("a retry after a lost answer changes nothing, even after the conversation has closed", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    const requestId = randomUUID();
    const [first, retry] = [await citizen.vote(1, "agree", requestId), await citizen.vote(1, "agree", requestId)];
    expect([first.status, retry.status, await votesIn(id)]).toEqual([200, 200, 1]);
    expect(await server.services.deps.store.votes.lastSeq(id)).toBe(1);

    await server.services.deps.store.conversations.update(id, { state: "closed" });
    expect((await citizen.vote(1, "agree", requestId)).status).toBe(200);
    const other = await citizen.vote(1, "agree");
    expect([other.status, other.body.error.code]).toEqual([409, "conversation-closed"]);
  });

  test("the same request with another vote is refused and changes nothing", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    const requestId = randomUUID();
    await citizen.vote(1, "agree", requestId);
    const { status, body } = await citizen.vote(1, "disagree", requestId);
    expect([status, body.error.code]).toEqual([409, "request-id-reused"]);
    expect((await citizen.me()).body.votes).toEqual([{ statementId: 1, vote: "agree" }]);
  });

  test("twenty votes sent at once are all saved", async () => {
    const { id } = await buildConversation(server);
    const citizens = await Promise.all([joinConversation(server, id), joinConversation(server, id)]);
    const answers = await Promise.all(citizens.flatMap((citizen) => Array.from({ length: 10 }, (_, index) => citizen.vote(index + 1, "agree"))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await server.services.deps.store.conversations.counts(id)).toMatchObject({ participants: 2, votes: 20 });
  });

  test("the token brings a citizen back, and so does the host page's own reader id, on any device", async () => {
    const { id } = await buildConversation(server);
    const known = await joinConversation(server, id, "reader-77");
    await known.vote(3, "agree");
    const again = await joinConversation(server, id, "reader-77");
    expect(again.start.votes).toEqual([{ statementId: 3, vote: "agree" }]);
    const byToken = await ask<{ votes: unknown[] }>(server, "POST", `/conversations/${id}/participation`, { body: {}, headers: known.headers });
    expect(byToken.body.votes).toHaveLength(1);
    expect((await joinConversation(server, id, "reader-78")).start.votes).toEqual([]);
    expect((await joinConversation(server, id)).start.votes).toEqual([]);
  });

  test("nobody's reader id can be read from their token", async () => {
    const { id } = await buildConversation(server);
    const { token } = await joinConversation(server, id, "hanako@example.org");
    expect(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).not.toContain("hanako");
  });

  test("a conversation takes votes until the millisecond it is scheduled to close", async () => {
    const { id } = await buildConversation(server, { settings: { closesAt: now + 1000 } });
    const citizen = await joinConversation(server, id);
    now += 999;
    expect((await citizen.vote(1, "agree")).status).toBe(200);
    now += 1;
    expect((await citizen.vote(2, "agree")).body.error.code).toBe("conversation-closed");
    expect((await citizen.vote(1, null)).body.error.code).toBe("conversation-closed");
    expect((await citizen.write("Too late")).body.error.code).toBe("conversation-closed");
    expect(await votesIn(id)).toBe(1);
    const shown = await ask<{ state: string; isOpen: boolean }>(server, "GET", `/conversations/${id}`);
    expect(shown.body).toMatchObject({ state: "closed", isOpen: false });
    // Readers still see what they did.
    expect((await citizen.me()).body).toMatchObject({ votes: [{ statementId: 1, vote: "agree" }], next: null });
  });

  test("a statement about oneself is not among the first seven", async () => {
    const { id } = await buildConversation(server);
    await server.services.deps.store.statements.moderate(id, [{ statementId: 1, isMeta: true }], { personId: "m", at: now });
    const citizen = await joinConversation(server, id);
    const shown: number[] = [];
    for (let next = citizen.start.next; next !== null && shown.length < 7;) {
      shown.push(next.id);
      next = (await citizen.vote(next.id, "agree")).body.next;
    }
    expect(shown).toHaveLength(7);
    expect(shown).not.toContain(1);
  });
});
