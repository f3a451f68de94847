import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import { MyData, type DeviceCode, type ParticipantDeleted } from "../../../server/contract/my-data.ts";
import type { PublicOpinionMap, StatementTable } from "../../../server/contract/opinion-map.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import { createParticipantTokens } from "../../../server/http/participant-token.ts";
import { computeOpinionMap } from "../../../clustering/compute-opinion-map.ts";
import { catchUp } from "../../../server/jobs/conversation-engine.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask, joinConversation, type Citizen } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("a citizen's own data, on %s", (database) => {
  let server: TestServer;
  let moderator: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer({ database });
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const dataOf = (id: string, { headers }: Citizen) => ask<MyData>(server, "GET", `/conversations/${id}/me/data`, { headers });
  const remove = (id: string, { headers }: Citizen) => ask<ParticipantDeleted & ErrorBody>(server, "DELETE", `/conversations/${id}/me`, { headers });
  const decide = (id: string, decisions: readonly object[]) =>
    ask(server, "POST", `/console/conversations/${id}/moderation`, { body: { decisions }, headers: moderator });
  const tallyOf = async (id: string, statementId: number) => {
    const { body } = await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`);
    return body.statements.find(({ statement }) => statement.id === statementId)?.all.seen ?? null;
  };

  test("the file holds every vote with its history and every statement with its state and reason", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await citizen.vote(1, "disagree");
    await citizen.vote(2, "pass");
    await citizen.vote(2, null);
    await citizen.write("A fountain and a kiosk.");
    await decide(id, [{ statementId: 3, moderation: "rejected", reason: "Two ideas" }]);
    const other = await joinConversation(server, id);
    await other.vote(1, "agree");

    const { status, headers, body } = await dataOf(id, citizen);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(MyData.parse(body)).toEqual(body);
    expect(body.votes).toEqual([
      { statementId: 1, statement: "Trees.", language: "en", vote: "disagree", isImportant: false },
      { statementId: 3, statement: "A fountain and a kiosk.", language: "en", vote: "agree", isImportant: false },
    ]);
    expect(body.voteLog.map(({ statementId, vote }) => [statementId, vote])).toEqual([[1, "agree"], [1, "disagree"], [2, "pass"], [2, null], [3, "agree"]]);
    expect(body.voteLog.every(({ at }, index) => at > 0 && at >= (body.voteLog[index - 1]?.at ?? 0))).toBe(true);
    expect(body.statements).toMatchObject([{ id: 3, text: "A fountain and a kiosk.", state: "rejected", reason: "Two ideas" }]);
    expect(body.participantSince).toBe(body.voteLog[0]?.at);
  });

  test("somebody who never voted has an empty file, and without a token there is none", async () => {
    const { id } = await buildConversation(server);
    expect((await dataOf(id, await joinConversation(server, id))).body).toMatchObject({ participantSince: null, votes: [], voteLog: [], statements: [] });
    const { status, body } = await ask(server, "GET", `/conversations/${id}/me/data`);
    expect([status, body.error.code]).toEqual([401, "participant-token-missing"]);
  });

  test("who deletes themselves is gone from counts, tallies and the next map, and their token is refused", async () => {
    const { id } = await buildConversation(server);
    const leaving = await joinConversation(server, id);
    for (let statement = 1; statement <= 10; statement += 1) await leaving.vote(statement, statement <= 5 ? "agree" : "disagree");
    await castTwoCamps(server, id);
    await server.maps.settled();
    const { deps } = server.services;
    const before = await deps.store.conversations.counts(id);
    const mapBefore = (await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`)).body;
    const seenBefore = await tallyOf(id, 1);

    const { status, body } = await remove(id, leaving);
    expect([status, body]).toEqual([200, { deleted: true, votes: 10, statementsRemoved: 0, statementsKept: 0 }]);
    const counts = await deps.store.conversations.counts(id);
    expect([counts.participants, counts.votes]).toEqual([before.participants - 1, before.votes - 10]);
    await server.maps.settled();
    const mapAfter = (await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`)).body;
    expect(mapAfter.version).toBeGreaterThan(mapBefore.version);
    expect([mapAfter.counts.participants, mapAfter.counts.votes]).toEqual([mapBefore.counts.participants - 1, mapBefore.counts.votes - 10]);
    expect(await tallyOf(id, 1)).toBe((seenBefore ?? 0) - 1);

    for (const answer of [await leaving.me(), await leaving.vote(1, "agree"), await leaving.next(), await leaving.write("Anew."), await remove(id, leaving)]) {
      expect([answer.status, answer.body.error.code]).toEqual([401, "participant-token-deleted"]);
    }
    const again = await ask(server, "POST", `/conversations/${id}/participation`, { body: {}, headers: leaving.headers });
    expect(again.body.error.code).toBe("participant-token-deleted");
    expect((await deps.store.conversations.counts(id)).participants).toBe(before.participants - 1);
  });

  test("an engine that read the votes and one that begins anew hold the same votes afterwards", async () => {
    const { id } = await buildConversation(server);
    const leaving = await joinConversation(server, id);
    await leaving.vote(1, "agree");
    await leaving.vote(2, "disagree");
    await castTwoCamps(server, id);
    const { store } = server.services.deps;
    const early = await catchUp(store, id, undefined);
    const seq = early.seq;
    // Withdrawn and deleted before the early engine reads again: the withdrawal must reach it all the same.
    await leaving.vote(2, null);
    await remove(id, leaving);
    const followed = await catchUp(store, id, early);
    const fresh = await catchUp(store, id, undefined);
    expect(fresh.seq).toBe(seq + 1 + 2);
    expect(followed.seq).toBe(fresh.seq);
    expect(followed.engine.votes()).toEqual(fresh.engine.votes());
    const settings = (await store.maps.latest(id))?.map.settings;
    if (settings !== undefined) expect(computeOpinionMap(followed.engine.votes(), settings)).toEqual(computeOpinionMap(fresh.engine.votes(), settings));
    const lines = [];
    for await (const batch of store.votes.logAfter(id, 0)) lines.push(...batch.filter(({ participantNumber }) => participantNumber === 1));
    expect(lines.map(({ statementId, score }) => [statementId, score])).toEqual([[1, null], [2, null]]);
  });

  test("own statements go when nobody else voted on them, and stay without an author when somebody did", async () => {
    const { id } = await buildConversation(server, { settings: { moderationMode: "post" } });
    const [author, other] = [await joinConversation(server, id), await joinConversation(server, id)];
    await author.write("A fountain.");
    await author.write("A kiosk.");
    await other.vote(12, "disagree");
    expect((await remove(id, author)).body).toMatchObject({ votes: 2, statementsRemoved: 1, statementsKept: 1 });
    const { statements } = server.services.deps.store;
    expect(await statements.find(id, 11)).toMatchObject({ moderation: "rejected", reason: "withdrawn-by-author", text: "…", authorNumber: null });
    expect(await statements.find(id, 12)).toMatchObject({ moderation: "pending", text: "A kiosk.", author: "participant", authorNumber: null });
    await server.maps.settled();
    expect([await tallyOf(id, 11), await tallyOf(id, 12)]).toEqual([null, 1]);
    // A moderator cannot bring it back, and the same sentence by somebody else is a new one.
    await decide(id, [{ statementId: 11, moderation: "accepted" }]);
    expect((await statements.find(id, 11))?.moderation).toBe("rejected");
    expect((await other.write("A fountain.")).body).toMatchObject({ outcome: "created", statement: { id: 13 } });
  });

  test("a reader of a host page who deleted themselves begins anew as somebody else", async () => {
    const { id } = await buildConversation(server);
    const first = await joinConversation(server, id, "reader-7");
    await first.vote(1, "agree");
    await remove(id, first);
    const second = await joinConversation(server, id, "reader-7");
    expect(second.start.votes).toEqual([]);
    expect((await second.vote(1, "disagree")).status).toBe(200);
    expect((await joinConversation(server, id, "reader-7")).start.votes).toEqual([{ statementId: 1, vote: "disagree" }]);
  });

  test("one can leave a closed conversation, and somebody who never voted leaves nothing but a refused token", async () => {
    const { id } = await buildConversation(server);
    const [voter, looker] = [await joinConversation(server, id), await joinConversation(server, id)];
    await voter.vote(1, "agree");
    await server.services.deps.store.conversations.update(id, { state: "closed" });
    expect((await remove(id, voter)).body).toMatchObject({ deleted: true, votes: 1 });
    expect((await remove(id, looker)).body).toMatchObject({ deleted: true, votes: 0 });
    expect((await looker.me()).body.error.code).toBe("participant-token-deleted");
    expect(await server.services.deps.store.conversations.counts(id)).toMatchObject({ participants: 0, votes: 0 });
  });

  describe("on another device", () => {
    const codeOf = async (id: string, { headers }: Citizen) => (await ask<DeviceCode>(server, "POST", `/conversations/${id}/me/device-code`, { headers })).body;
    const resume = (id: string, code: string) => ask<Participation & ErrorBody>(server, "POST", `/conversations/${id}/resume`, { body: { code } });

    test("the code gives the same participant a token of its own", async () => {
      const { id } = await buildConversation(server);
      const phone = await joinConversation(server, id);
      await phone.vote(1, "agree");
      const { code, expiresAt } = await codeOf(id, phone);
      expect(expiresAt - Date.now()).toBeLessThanOrEqual(15 * 60_000);
      const { status, body, headers } = await resume(id, code);
      expect([status, headers.get("cache-control"), body.votes]).toEqual([200, "no-store", [{ statementId: 1, vote: "agree" }]]);
      await ask(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId: 2, vote: "pass" }, headers: { "hiroba-participant": body.token } });
      expect((await phone.me()).body.votes).toEqual([{ statementId: 1, vote: "agree" }, { statementId: 2, vote: "pass" }]);
      expect(await server.services.deps.store.conversations.counts(id)).toMatchObject({ participants: 1, votes: 2 });
    });

    test("a code is no token, a token no code, and neither an old, a foreign nor a deleted person's code is taken", async () => {
      const { id } = await buildConversation(server);
      const { id: elsewhere } = await buildConversation(server);
      const phone = await joinConversation(server, id);
      const { code } = await codeOf(id, phone);
      expect((await ask(server, "GET", `/conversations/${id}/me`, { headers: { "hiroba-participant": code } })).body.error.code).toBe("participant-token-invalid");
      const { secret } = server.services.deps.config;
      const old = await createParticipantTokens({ secret, days: 1, clock: () => Date.now() - 16 * 60_000 }).issueDeviceCode("somebody", id);
      for (const [where, wrong] of [[id, phone.token], [id, `${code}x`], [id, old.code], [elsewhere, code]] as const) {
        const { status, body } = await resume(where, wrong);
        expect([status, body.error.code]).toEqual([400, "device-code-invalid"]);
      }
      await remove(id, phone);
      expect((await resume(id, code)).body.error.code).toBe("device-code-invalid");
    });
  });
});
