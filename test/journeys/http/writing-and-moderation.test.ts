import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Moderated } from "../../../server/contract/console.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { PublicOpinionMap, StatementTable } from "../../../server/contract/opinion-map.ts";
import type { ReviewPage, SeedOutcome } from "../../../server/contract/statement.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("statements are written and moderated, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let moderator: Record<string, string>;

  beforeAll(async () => {
    server = await startTestServer({ database });
    organiser = { cookie: await server.signIn("organiser") };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const decide = (id: string, decisions: readonly object[], headers = moderator) =>
    ask<Moderated>(server, "POST", `/console/conversations/${id}/moderation`, { body: { decisions }, headers });
  const votable = async (id: string) => (await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`)).body.statements.map(({ statement }) => statement.id);

  test("a citizen's statement waits for a moderator, and its author agrees with it from the start", async () => {
    const { id } = await buildConversation(server);
    const author = await joinConversation(server, id);
    const { status, body } = await author.write("  More   trees. ");
    expect(status).toBe(201);
    expect(body).toMatchObject({ outcome: "created", statement: { id: 11, text: "More   trees.", moderation: "pending", language: "en", reason: null } });
    expect((await author.me()).body).toMatchObject({ votes: [{ statementId: 11, vote: "agree" }], statements: [{ id: 11, moderation: "pending" }] });
    expect(await votable(id)).not.toContain(11);
    const other = await joinConversation(server, id);
    expect((await other.vote(11, "agree")).body.error.code).toBe("statement-not-votable");

    const decided = await decide(id, [{ statementId: 11, moderation: "accepted" }]);
    expect(decided.body.statements).toMatchObject([{ id: 11, moderation: "accepted", agrees: 1, disagrees: 0, passes: 0 }]);
    expect(await votable(id)).toContain(11);
    expect((await other.vote(11, "disagree")).status).toBe(200);
    const table = await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`);
    expect(table.body.statements.find(({ statement }) => statement.id === 11)?.statement.author).toBe("participant");
  });

  test("the author learns that a statement was not published, and why", async () => {
    const { id } = await buildConversation(server);
    const author = await joinConversation(server, id);
    await author.write("Trees and benches and bins.");
    await decide(id, [{ statementId: 11, moderation: "rejected", reason: "Two ideas in one statement" }]);
    expect((await author.me()).body.statements).toMatchObject([{ id: 11, moderation: "rejected", reason: "Two ideas in one statement" }]);
  });

  test("under post-moderation a statement is shown at once, and taken away when it is rejected", async () => {
    const { id } = await buildConversation(server, { settings: { moderationMode: "post" } });
    const author = await joinConversation(server, id);
    await author.write("More trees.");
    expect(await votable(id)).toContain(11);
    const other = await joinConversation(server, id);
    expect((await other.vote(11, "agree")).status).toBe(200);
    await decide(id, [{ statementId: 11, moderation: "rejected" }]);
    expect(await votable(id)).not.toContain(11);
    // Nobody is held to a vote on what they can no longer read.
    expect((await other.vote(11, null)).status).toBe(200);
  });

  test("the same sentence again, in other widths and spaces, is answered with the existing statement", async () => {
    const { id } = await buildConversation(server, { statements: ["カフェ ABC"] });
    const writer = await joinConversation(server, id);
    const { status, body } = await writer.write("ｶﾌｪ　ＡＢＣ");
    expect([status, body.outcome, body.statement.id]).toEqual([200, "existing", 1]);
    expect((await writer.me()).body.votes).toEqual([{ statementId: 1, vote: "agree" }]);
  });

  test("a retry of a submission changes nothing", async () => {
    const { id } = await buildConversation(server);
    const author = await joinConversation(server, id);
    const requestId = randomUUID();
    const [first, retry] = [await author.write("More trees.", requestId), await author.write("More trees.", requestId)];
    expect([first.status, retry.status]).toEqual([201, 201]);
    expect(retry.body.statement).toEqual(first.body.statement);
    expect(await server.services.deps.store.statements.list(id)).toHaveLength(11);
    expect((await author.write("Fewer trees.", requestId)).body.error.code).toBe("request-id-reused");
  });

  test("the length limit counts what a reader counts: a family emoji is one character", async () => {
    const { id } = await buildConversation(server, { settings: { statementMaxGraphemes: 30, statementMaxGraphemesOther: 20 } });
    const author = await joinConversation(server, id);
    expect((await author.write("👨‍👩‍👧‍👦".repeat(20))).status).toBe(201);
    expect((await author.write("👨‍👩‍👧‍👦".repeat(21))).body.error.code).toBe("statement-too-long");
    // A sentence in Japanese has its own limit, whatever the language of the conversation.
    expect((await author.write("が".repeat(30))).status).toBe(201);
    expect((await author.write("が".repeat(31))).body.error.code).toBe("statement-too-long");
  });

  test("an organiser creates, seeds and opens a conversation; a moderator may not, but may review", async () => {
    const body = { topic: "Benches", language: "ja" };
    expect((await ask(server, "POST", "/console/conversations", { body, headers: moderator })).body.error.code).toBe("not-allowed");
    const created = await ask<OrganiserConversation>(server, "POST", "/console/conversations", { body, headers: organiser });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ isOpen: false, settings: { state: "draft", moderationMode: "pre", minGroupSize: 5, statementMaxGraphemes: 140 } });
    const path = `/console/conversations/${created.body.id}`;

    const seeded = await ask<SeedOutcome>(server, "POST", `${path}/statements`, { body: { texts: ["More benches", "more benches", "More  benches", "x".repeat(281)] }, headers: organiser });
    expect(seeded.body).toEqual({ created: [1, 2], existing: [{ line: 2, statementId: 1 }], tooLong: [{ line: 3, graphemes: 281 }] });

    expect((await ask(server, "PATCH", path, { body: { state: "open" }, headers: moderator })).body.error.code).toBe("not-allowed");
    const opened = await ask<OrganiserConversation>(server, "PATCH", path, { body: { state: "open", topic: "Benches!" }, headers: organiser });
    expect(opened.body).toMatchObject({ isOpen: true, settings: { state: "open", topic: "Benches!", language: "ja" } });
    const review = await ask<ReviewPage>(server, "GET", `${path}/statements?state=accepted&sort=newest&limit=1`, { headers: moderator });
    expect(review.body).toMatchObject({ total: 2, statements: [{ id: 2, author: "organiser" }] });
  });

  test("a request from another site's page is refused although it carries the session", async () => {
    const { id } = await buildConversation(server);
    const body = { decisions: [{ statementId: 1, moderation: "rejected" }] };
    for (const from of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }]) {
      const answer = await ask(server, "POST", `/console/conversations/${id}/moderation`, { body, headers: { ...moderator, ...from } });
      expect([answer.status, answer.body.error.code]).toEqual([403, "not-allowed"]);
    }
    expect((await ask(server, "POST", `/console/conversations/${id}/moderation`, { body, headers: { ...moderator, origin: server.url } })).status).toBe(200);
  });

  test("one unknown statement among the decisions, and none is applied", async () => {
    const { id } = await buildConversation(server);
    const answer = await ask(server, "POST", `/console/conversations/${id}/moderation`, { body: { decisions: [{ statementId: 1, moderation: "rejected" }, { statementId: 99, moderation: "rejected" }] }, headers: moderator });
    expect([answer.status, answer.body.error.code]).toEqual([404, "statement-not-found"]);
    expect(await votable(id)).toContain(1);
    const log = await ask(server, "GET", `/console/conversations/${id}/moderation-log`, { headers: moderator });
    expect(log.body).toEqual({ total: 0, brokenAt: null, lines: [] });
  });

  test("a rejected statement leaves the map at once, and the next map is made without it", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id);
    await server.maps.settled();
    const read = async () => (await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`)).body;
    const before = await read();
    expect(before.statements.map(({ statement }) => statement.id)).toContain(4);
    await decide(id, [{ statementId: 4, moderation: "rejected" }]);
    expect((await read()).statements.map(({ statement }) => statement.id)).not.toContain(4);
    await server.maps.settled();
    const after = await read();
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.inputHash).not.toBe(before.inputHash);
    expect(after.statements.map(({ statement }) => statement.id)).not.toContain(4);
  });

  test("a description's Markdown is shown without HTML, pictures and scripts", async () => {
    const { id } = await buildConversation(server, { settings: { descriptionMarkdown: "**Bold** <img src=x onerror=alert(1)> ![x](https://spy.example/p.png) [a](javascript:alert(1)) [b](https://example.org)" } });
    const { body } = await ask<{ descriptionHtml: string }>(server, "GET", `/conversations/${id}`);
    expect(body.descriptionHtml).toContain("<strong>Bold</strong>");
    expect(body.descriptionHtml).toContain('<a href="https://example.org" rel="nofollow noopener" target="_blank">b</a>');
    expect(body.descriptionHtml).not.toMatch(/<img|<script|href="javascript/);
  });
});
