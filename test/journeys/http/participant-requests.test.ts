import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import { MyData, type ParticipantDeleted, type ReferenceCode } from "../../../server/contract/my-data.ts";
import type { ParticipantFound, ParticipantRequest } from "../../../server/contract/participant-requests.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation, type Citizen } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("what a participant asks the organisers to do with their data, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer({ database });
    organiser = { cookie: await server.signIn("organiser"), origin: server.url };
  });
  afterAll(() => server.close());

  const base = (id: string) => `/console/conversations/${id}/participant-requests`;
  const codeOf = async (id: string, { headers }: Citizen) => (await ask<ReferenceCode>(server, "GET", `/conversations/${id}/me/reference`, { headers })).body.code;
  const find = (id: string, body: ParticipantRequest) => ask<ParticipantFound & ErrorBody>(server, "POST", base(id), { body, headers: organiser });
  const erase = (id: string, body: ParticipantRequest & { readonly again: string }) => ask<ParticipantDeleted & ErrorBody>(server, "POST", `${base(id)}/deletion`, { body, headers: organiser });
  const unknown = { status: 404, body: { error: { code: "participant-unknown" } } };

  test("a code is the same each time, another one elsewhere, and finds its person however it was copied", async () => {
    const { id } = await buildConversation(server);
    const [citizen, other] = [await joinConversation(server, id), await joinConversation(server, id)];
    await citizen.vote(1, "agree");
    await citizen.vote(2, "pass");
    await citizen.write("A fountain.");
    await other.vote(1, "disagree");
    const code = await codeOf(id, citizen);
    expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}$/);
    expect(await codeOf(id, citizen)).toBe(code);
    expect(await codeOf(id, other)).not.toBe(code);
    for (const value of [code, ` ${code.toUpperCase().replaceAll("-", " ")} `, code.replaceAll("-", "")]) {
      expect((await find(id, { by: "code", value })).body).toMatchObject({ number: 1, votes: 3, statements: 1, answers: 0 });
    }
    const { body: kept } = await find(id, { by: "code", value: code });
    expect(kept.firstAt).toBeLessThanOrEqual(kept.lastAt ?? 0);
    expect((await find(id, { by: "number", value: "2" })).body).toMatchObject({ number: 2, votes: 1, statements: 0 });

    const { id: elsewhere } = await buildConversation(server);
    expect(await find(elsewhere, { by: "code", value: code })).toMatchObject(unknown);
    expect(await find(id, { by: "code", value: "aaaa-bbbb-cccc" })).toMatchObject(unknown);
    expect(await find(id, { by: "number", value: "3" })).toMatchObject(unknown);
    expect(await find(id, { by: "number", value: "1.0" })).toMatchObject(unknown);
  });

  test("a code is no token: nobody takes part with it", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    const code = await codeOf(id, citizen);
    expect((await ask(server, "GET", `/conversations/${id}/me`, { headers: { "hiroba-participant": code } })).body.error.code).toBe("participant-token-invalid");
    expect((await ask(server, "POST", `/conversations/${id}/resume`, { body: { code } })).status).toBe(400);
  });

  test("somebody is found by the id of the site they came from only where such ids are kept", async () => {
    const { id } = await buildConversation(server);
    const { store } = server.services.deps;
    await (await joinConversation(server, id, "reader-7")).vote(1, "agree");
    expect(await find(id, { by: "reader-id", value: "reader-7" })).toMatchObject(unknown);
    await store.readerIds.setRules(id, { ...(await store.readerIds.rules(id)), keepsReaderIds: true });
    await (await joinConversation(server, id, "reader-7")).vote(2, "agree");
    expect((await find(id, { by: "reader-id", value: "reader-7" })).body).toMatchObject({ number: 1, votes: 2 });
  });

  test("the file is the person's own, deleting needs the code twice and ends them; both are written down without saying whose", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    const value = await codeOf(id, citizen);
    const { exportedAt: _, ...own } = (await ask<MyData>(server, "GET", `/conversations/${id}/me/data`, { headers: citizen.headers })).body;
    const exported = await ask<MyData>(server, "POST", `${base(id)}/data`, { body: { by: "code", value }, headers: organiser });
    expect(exported.headers.get("cache-control")).toBe("no-store");
    expect(MyData.parse(exported.body)).toMatchObject(own);

    expect(await erase(id, { by: "code", value, again: "aaaa-bbbb-cccc" })).toMatchObject({ status: 400, body: { error: { code: "invalid-request" } } });
    expect((await citizen.me()).status).toBe(200);
    expect((await erase(id, { by: "code", value, again: value })).body).toEqual({ deleted: true, votes: 1, statementsRemoved: 0, statementsKept: 0 });
    expect((await citizen.me()).body.error.code).toBe("participant-token-deleted");
    expect(await find(id, { by: "code", value })).toMatchObject(unknown);

    const log = await server.services.deps.store.privacyLog.list(id);
    expect(log.map(({ kind, rows, actor }) => [kind, rows, actor])).toEqual([["participant-erased", 1, "person"], ["participant-exported", 1, "person"]]);
    expect(JSON.stringify(log)).not.toContain(value);
  });
});

test("guesses come to an end", async () => {
  const server = await startTestServer({ environment: { RATE_LIMIT_SIGN_INS_PER_ADDRESS: "2" } });
  try {
    const headers = { cookie: await server.signIn("organiser"), origin: server.url };
    const { id } = await buildConversation(server);
    const statuses: number[] = [];
    for (let guess = 0; guess < 5; guess += 1) statuses.push((await ask(server, "POST", `/console/conversations/${id}/participant-requests`, { body: { by: "code", value: `guess-${String(guess)}` }, headers })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 429]);
  } finally {
    await server.close();
  }
});
