import { afterAll, beforeAll, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    environment: {
      RATE_LIMIT_VOTES_PER_PARTICIPANT: "3", RATE_LIMIT_STATEMENTS_PER_PARTICIPANT: "1", RATE_LIMIT_NEW_PARTICIPANTS_PER_ADDRESS: "4",
      RATE_LIMIT_REQUESTS_PER_ADDRESS: "60", TRUST_PROXY: "1",
    },
  });
});
afterAll(() => server.close());

const from = (address: string) => ({ "x-forwarded-for": address });

test("who votes faster than anybody reads is asked to wait, and nothing of it is saved", async () => {
  const { id } = await buildConversation(server);
  const citizen = await joinConversation(server, id);
  for (const statement of [1, 2, 3]) expect((await citizen.vote(statement, "agree")).status).toBe(200);
  const { status, headers, body } = await citizen.vote(4, "agree");
  expect([status, body.error.code]).toEqual([429, "too-many-requests"]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect((await server.services.deps.store.conversations.counts(id)).votes).toBe(3);
  // Another citizen is not held up.
  expect((await (await joinConversation(server, id)).vote(1, "agree")).status).toBe(200);
});

test("statements have a limit of their own", async () => {
  const { id } = await buildConversation(server);
  const citizen = await joinConversation(server, id);
  expect((await citizen.write("More trees.")).status).toBe(201);
  expect((await citizen.write("More benches.")).status).toBe(429);
});

test("newcomers are counted by address, people who come back are not", async () => {
  const { id } = await buildConversation(server);
  const join = (address: string, headers = {}) => ask<{ token: string }>(server, "POST", `/conversations/${id}/participation`, { body: {}, headers: { ...from(address), ...headers } });
  const first = await join("192.0.2.1");
  for (let more = 0; more < 3; more += 1) expect((await join("192.0.2.1")).status).toBe(200);
  expect((await join("192.0.2.1")).status).toBe(429);
  expect((await join("192.0.2.1", { "hiroba-participant": first.body.token })).status).toBe(200);
  expect((await join("192.0.2.2")).status).toBe(200);
});

test("requests are counted by address", async () => {
  const statuses: number[] = [];
  for (let request = 0; request < 61; request += 1) statuses.push((await ask(server, "GET", "/conversations", { headers: from("192.0.2.9") })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  expect((await ask(server, "GET", "/conversations", { headers: from("192.0.2.10") })).status).toBe(200);
});
