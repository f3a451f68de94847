import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Moderated } from "../../../server/contract/console.ts";
import type { ModeratorsLooking, StatementsDecided } from "../../../server/contract/live.ts";
import { ModerationLogFile, type ModerationLogPage } from "../../../server/contract/moderation-log.ts";
import { firstBrokenLine } from "../../../server/moderation-log/chain-hash.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("several moderators at one queue, on %s", (database) => {
  let server: TestServer;
  let ann: Record<string, string>;
  let bob: Record<string, string>;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    server = await startTestServer({ database });
    [ann, bob] = [{ cookie: await server.signIn("organiser") }, { cookie: await server.signIn("moderator") }];
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await server.close();
  });

  const decide = (id: string, decisions: readonly object[], by: Record<string, string>) =>
    ask<Moderated>(server, "POST", `/console/conversations/${id}/moderation`, { body: { decisions }, headers: by });
  const openPage = async (conversationId: string, by: Record<string, string>): Promise<Socket> => {
    const socket = io(server.url, { transports: ["websocket"], reconnection: false, extraHeaders: by });
    sockets.push(socket);
    expect(await socket.emitWithAck("watch-console", { conversationId })).toBe(true);
    return socket;
  };
  const next = <Event>(socket: Socket, name: string, isIt: (event: Event) => boolean = () => true): Promise<Event> =>
    new Promise((resolve) => {
      const listen = (event: Event): void => {
        if (!isIt(event)) return;
        socket.off(name, listen);
        resolve(event);
      };
      socket.on(name, listen);
    });

  const seen = { moderation: "accepted", isMeta: false } as const;

  test("who decides second on the same statement is told so, and nothing is decided twice", async () => {
    const { id } = await buildConversation(server);
    expect((await decide(id, [{ statementId: 1, moderation: "rejected", reason: "Not about the square", seen }], ann)).body.overtaken).toEqual([]);
    const late = await decide(id, [{ statementId: 1, moderation: "pending", seen }, { statementId: 2, moderation: "rejected", seen }], bob);
    expect(late.status).toBe(200);
    const [overtaken] = late.body.overtaken;
    expect(late.body.overtaken).toHaveLength(1);
    expect(overtaken).toMatchObject({ statementId: 1, by: expect.any(String), at: expect.any(Number) });
    expect(late.body.statements.map(({ id: statementId, moderation }) => [statementId, moderation])).toEqual([[1, "rejected"], [2, "rejected"]]);

    const { body: log } = await ask<ModerationLogPage>(server, "GET", `/console/conversations/${id}/moderation-log`, { headers: bob });
    expect(log).toMatchObject({ total: 2, brokenAt: null });
    expect(log.lines.map(({ statementId, moderator, reason }) => [statementId, moderator, reason])).toEqual([[2, 2, null], [1, 1, "Not about the square"]]);
    expect(log.lines[1]?.name).toBe(overtaken?.by);
  });

  test("fifty statements decided by two at the same time: each exactly once, none lost", async () => {
    const { id } = await buildConversation(server, { statements: Array.from({ length: 50 }, (_, index) => `Statement ${String(index + 1)}.`) });
    const all = Array.from({ length: 50 }, (_, index) => index + 1);
    const answers = await Promise.all(all.flatMap((statementId) => [
      decide(id, [{ statementId, moderation: "rejected", reason: "Ann", seen }], ann),
      decide(id, [{ statementId, moderation: "rejected", reason: "Bob", seen }], bob),
    ]));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.reduce((sum, { body }) => sum + body.overtaken.length, 0)).toBe(50);
    const { body: file } = await ask<ModerationLogFile>(server, "GET", `/console/conversations/${id}/moderation-log.json`, { headers: ann });
    const { conversationId, lines } = ModerationLogFile.parse(file);
    expect(lines.map(({ statementId }) => statementId).sort((left, right) => left - right)).toEqual(all);
    expect(firstBrokenLine(lines.map((line) => ({ ...line, conversationId })))).toBeNull();
  });

  test("the other page hears of a decision, and who has which statement open", async () => {
    const { id } = await buildConversation(server);
    const [annsPage, bobsPage] = [await openPage(id, ann), await openPage(id, bob)];
    const heard = next<StatementsDecided>(bobsPage, "statements-decided");
    await decide(id, [{ statementId: 3, moderation: "rejected", seen }], ann);
    expect(await heard).toMatchObject({ conversationId: id, statementIds: [3], by: { name: expect.any(String) } });

    const looking = next<ModeratorsLooking>(bobsPage, "moderators-looking", ({ moderators }) => moderators.some(({ statementId }) => statementId === 4));
    annsPage.emit("look", { conversationId: id, statementId: 4 });
    expect((await looking).moderators).toMatchObject([{ page: annsPage.id, statementId: 4 }]);

    const gone = next<ModeratorsLooking>(bobsPage, "moderators-looking", ({ moderators }) => moderators.length === 0);
    annsPage.disconnect();
    expect((await gone).moderators).toEqual([]);
  });

  test("a citizen's page neither hears nor is seen", async () => {
    const { id } = await buildConversation(server);
    const stranger = io(server.url, { transports: ["websocket"], reconnection: false });
    sockets.push(stranger);
    expect(await stranger.emitWithAck("watch-console", { conversationId: id })).toBe(false);
    const heard: string[] = [];
    stranger.onAny((name: string) => heard.push(name));
    const page = await openPage(id, bob);
    stranger.emit("look", { conversationId: id, statementId: 1 });
    stranger.emit("look", "nonsense");
    const looking = next<ModeratorsLooking>(page, "moderators-looking");
    page.emit("look", { conversationId: id, statementId: 2 });
    expect((await looking).moderators.map(({ statementId }) => statementId)).toEqual([2]);
    expect(heard).toEqual([]);
  });

  test("the log is public only where the organisers say so, and then without names and texts", async () => {
    const { id } = await buildConversation(server, { statements: ["A text that is taken out."] });
    await decide(id, [{ statementId: 1, moderation: "rejected", reason: "=cmd()" }], bob);
    const hidden = await ask(server, "GET", `/conversations/${id}/moderation-log.csv`);
    expect([hidden.status, hidden.body.error.code]).toEqual([404, "moderation-log-not-public"]);
    await ask(server, "PATCH", `/console/conversations/${id}`, { body: { publishesModerationLog: true }, headers: ann });
    const open = await ask<string>(server, "GET", `/conversations/${id}/moderation-log.csv`);
    expect(open.headers.get("content-disposition")).toBe(`attachment; filename=moderation-log-${id}.csv`);
    expect(open.body.split("\r\n")).toEqual([
      "line,time,moderator,statement_id,state_before,about_participants_before,state_after,about_participants_after,reason,hash,change,relates_to,text_hash_before,text_hash_after",
      expect.stringMatching(/^1,\d{4}-\d\d-\d\dT[\d:.]+Z,1,1,accepted,no,rejected,no,'=cmd\(\),[0-9a-f]{64},,,,$/),
      "",
    ]);
    const own = await ask<string>(server, "GET", `/console/conversations/${id}/moderation-log.csv`, { headers: bob });
    expect(own.body).toContain("A text that is taken out.");
    expect((await ask(server, "GET", `/console/conversations/${id}/moderation-log.csv`)).body.error.code).toBe("sign-in-required");
  });
});
