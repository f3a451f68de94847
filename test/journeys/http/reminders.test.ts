import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SigningKey } from "../../../server/contract/reader-ids.ts";
import { WebhookBody, type ConversationReminders, type UpdateReminders } from "../../../server/contract/reminders.ts";
import { signWebhook } from "../../../server/webhook/post-webhook.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const hour = 3_600_000;

interface Call {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe.each(databases)("reminders, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = Date.UTC(2026, 0, 10, 12);
  let receiver: Server;
  let url: string;
  let calls: Call[] = [];
  let answer = 204;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => { body += chunk.toString("utf8"); });
      request.on("end", () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(answer, answer === 302 ? { location: `${url}/elsewhere` } : {}).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
    server = await startTestServer({ database, clock: () => now, environment: { WEBHOOK_PRIVATE_ADDRESSES: "on" } });
    organiser = { cookie: await server.signIn("organiser") };
  });
  afterAll(async () => {
    await server.close();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });

  const path = (id: string): string => `/console/conversations/${id}/reminders`;
  const set = (id: string, body: UpdateReminders) => ask<ConversationReminders>(server, "PATCH", path(id), { body, headers: organiser });
  const read = async (id: string) => (await ask<ConversationReminders>(server, "GET", path(id), { headers: organiser })).body;
  const withPending = async (changes: UpdateReminders) => {
    const { id } = await buildConversation(server);
    await (await joinConversation(server, id)).write(`Secret words of a citizen in ${id}`);
    [calls, answer] = [[], 204];
    await set(id, { isOn: true, webhookUrl: url, pendingOver: 0, waitingHours: null, everyHours: 24, quiet: null, ...changes });
    return id;
  };
  const rounds = async (): Promise<void> => {
    await server.services.housekeeping.round();
    await server.services.housekeeping.round();
  };
  const off = (id: string) => set(id, { isOn: false });

  test("says once that statements wait, signed, with counts and a link and no text", async () => {
    const id = await withPending({});
    const { body: made, status } = await ask<SigningKey>(server, "POST", `${path(id)}/key`, { headers: organiser });
    expect(status).toBe(201);
    now += 3 * hour;
    await rounds();
    expect(calls).toHaveLength(1);
    const [{ headers, body }] = calls as [Call];
    expect(WebhookBody.parse(JSON.parse(body))).toEqual({ event: "statements-waiting", conversationId: id, at: new Date(now).toISOString(), pending: 1, oldestWaitingHours: 3, consoleUrl: `${server.url}/console/conversations/${id}/statements` });
    expect(body).not.toContain("Secret");
    expect(headers["hiroba-event"]).toBe("statements-waiting");
    expect(headers["hiroba-signature"]).toBe(`v1=${signWebhook(made.key, Number(headers["hiroba-timestamp"]), body)}`);
    expect((await read(id)).deliveries).toMatchObject([{ id: headers["hiroba-delivery"], status: "sent", attempts: 1, problem: null }]);

    now += 23 * hour;
    await rounds();
    expect(calls).toHaveLength(1);
    now += hour;
    await rounds();
    expect(calls).toHaveLength(2);
    await off(id);
    now += 48 * hour;
    await rounds();
    expect(calls).toHaveLength(2);
  });

  test("tries again after a failure, later each time, with the same delivery; a redirect is not followed", async () => {
    const id = await withPending({});
    answer = 500;
    await rounds();
    expect(calls).toHaveLength(1);
    expect((await read(id)).deliveries).toMatchObject([{ status: "waiting", attempts: 1, problem: "status" }]);
    now += 61_000;
    answer = 204;
    await rounds();
    expect(calls).toHaveLength(2);
    expect(calls[1]?.headers["hiroba-delivery"]).toBe(calls[0]?.headers["hiroba-delivery"]);
    expect((await read(id)).deliveries).toMatchObject([{ status: "sent", attempts: 2, problem: null }]);

    answer = 302;
    now += 25 * hour;
    await rounds();
    expect(calls).toHaveLength(3);
    expect((await read(id)).deliveries[0]).toMatchObject({ status: "failed", problem: "redirected" });
    await off(id);
  });

  test("two servers that look at the same moment send it once", async () => {
    const id = await withPending({});
    const duty = server.services.reminders.duty;
    await Promise.all([duty.run(now), duty.run(now), duty.run(now)]);
    expect(calls).toHaveLength(1);
    await off(id);
  });

  test("tells what happened to the conversation, where that is asked for, and nothing at the first look", async () => {
    const id = await withPending({ pendingOver: null, tellsEvents: true });
    await rounds();
    expect(calls).toEqual([]);
    await ask(server, "PATCH", `/console/conversations/${id}`, { body: { state: "closed" }, headers: organiser });
    await rounds();
    await ask(server, "PATCH", `/console/conversations/${id}`, { body: { state: "open" }, headers: organiser });
    await rounds();
    expect(calls.map(({ body }) => WebhookBody.parse(JSON.parse(body)).event)).toEqual(["conversation-closed", "conversation-opened"]);
    await off(id);
  });

  test("a test goes out at once; without a mail server a mail is said to have failed", async () => {
    const id = await withPending({ isOn: false, mails: ["staff@example.org"] });
    const { body } = await ask<ConversationReminders>(server, "POST", `${path(id)}/test`, { headers: organiser });
    expect(calls.map(({ headers }) => headers["hiroba-event"])).toEqual(["test"]);
    expect(body.deliveries.map(({ channel, status, problem }) => [channel, status, problem]).sort()).toEqual([["mail", "failed", "no-mail-server"], ["webhook", "sent", null]]);
    expect(body.hasMailServer).toBe(false);
  });

  test("is the organisers' business, and takes no nonsense", async () => {
    const id = await withPending({ isOn: false });
    const moderator = { cookie: await server.signIn("moderator") };
    expect((await ask(server, "GET", path(id), { headers: moderator })).body.error.code).toBe("not-allowed");
    expect((await set(id, { timeZone: "Atlantis/City" })).status).toBe(400);
    expect((await set(id, { webhookUrl: "ftp://example.org" })).status).toBe(400);
    expect((await set(id, { mails: ["nobody"] })).status).toBe(400);
  });
});

test("without the setting, a webhook reaches neither http nor this machine, however it is written", async () => {
  const server = await startTestServer();
  try {
    const organiser = { cookie: await server.signIn("organiser") };
    const { id } = await buildConversation(server);
    for (const webhookUrl of ["http://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://localhost/", "https://169.254.169.254/latest"]) {
      await ask(server, "PATCH", `/console/conversations/${id}/reminders`, { body: { webhookUrl }, headers: organiser });
      const { body } = await ask<ConversationReminders>(server, "POST", `/console/conversations/${id}/reminders/test`, { headers: organiser });
      expect([webhookUrl, body.deliveries[0]?.target, body.deliveries.find(({ target }) => target === webhookUrl)?.problem]).toEqual([webhookUrl, expect.any(String), "address-not-allowed"]);
    }
  } finally {
    await server.close();
  }
});
