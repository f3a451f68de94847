import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MapChanged } from "../../../server/contract/live.ts";
import { PublicOpinionMap, StatementTable } from "../../../server/contract/opinion-map.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("the opinion map follows the votes, on %s", (database) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ database });
  });
  afterAll(() => server.close());

  const readMap = (id: string, headers: Record<string, string> = {}) => ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`, { headers });

  test("before the first vote there is an answer that says what is missing", async () => {
    const { id } = await buildConversation(server);
    const { status, body } = await readMap(id);
    expect(status).toBe(200);
    expect(PublicOpinionMap.parse(body)).toMatchObject({ version: 0, state: { kind: "too-few-participants", placed: 0, needed: 7 }, groups: [], statements: [] });
  });

  test("two camps become two groups that say what they say, and everybody's agreement is common ground", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id, 12);
    await server.maps.settled();
    const map = PublicOpinionMap.parse((await readMap(id)).body);
    expect(map).toMatchObject({ state: { kind: "ready" }, chosenK: 2, counts: { participants: 24, placed: 24, statements: 10, votes: 240 } });
    expect(map.groups.map(({ size, isHidden }) => [size, isHidden])).toEqual([[12, false], [12, false]]);
    expect(map.common).toEqual({ agree: [1, 2], disagree: [3] });
    expect([...map.divisive].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9]);
    const four = map.statements.find(({ statement }) => statement.id === 4);
    expect(four?.all).toMatchObject({ agrees: 12, disagrees: 12, passes: 0, seen: 24 });
    expect(Object.values(four?.groups ?? {}).map((tally) => tally?.agrees).sort()).toEqual([0, 12]);
    // Every person is in the picture once, as part of a cell.
    expect(map.density.cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(24);
    expect(Math.max(...map.density.cells.flatMap(([column, row]) => [column, row]))).toBeLessThan(48);
    for (const { outline } of map.groups) expect(outline.length).toBeGreaterThanOrEqual(4);
  });

  test("a reader who holds the version is told so without a body; a vote changes the tag", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id, 8);
    await server.maps.settled();
    const first = await readMap(id);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(new RegExp(`^"v${String(first.body.version)}-`));
    const again = await readMap(id, { "if-none-match": tag });
    expect([again.status, again.body]).toEqual([304, null]);
    expect((await readMap(id, { "if-none-match": `W/${tag}` })).status).toBe(304);

    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await server.maps.settled();
    const changed = await readMap(id, { "if-none-match": tag });
    expect([changed.status, changed.body.version > first.body.version]).toEqual([200, true]);
  });

  test("an open page hears of a new version, and a client that sends nonsense harms nobody", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id, 8);
    await server.maps.settled();
    const page = io(server.url, { transports: ["websocket"], reconnection: false });
    try {
      page.emit("watch");
      page.emit("watch", { conversationId: 5 });
      page.emit("watch", null, "not a function");
      page.emit("watch-console", {});
      expect(await page.timeout(5_000).emitWithAck("watch", { conversationId: id })).toBe(true);
      expect(await page.timeout(5_000).emitWithAck("watch-console", { conversationId: id })).toBe(false);
      const heard = new Promise<MapChanged>((resolve) => page.once("map-changed", resolve));
      const citizen = await joinConversation(server, id);
      await citizen.vote(1, "agree");
      const { conversationId, version } = await heard;
      expect(conversationId).toBe(id);
      expect((await readMap(id)).body.version).toBeGreaterThanOrEqual(version);
    } finally {
      page.disconnect();
    }
  });

  test("the console hears of new counts, with a session", async () => {
    const { id } = await buildConversation(server);
    const page = io(server.url, { transports: ["websocket"], reconnection: false, extraHeaders: { cookie: await server.signIn("moderator") } });
    try {
      expect(await page.timeout(5_000).emitWithAck("watch-console", { conversationId: id })).toBe(true);
      const heard = new Promise<{ counts: { votes: number } }>((resolve) => page.once("counts-changed", resolve));
      await (await joinConversation(server, id)).vote(1, "agree");
      expect((await heard).counts.votes).toBe(1);
    } finally {
      page.disconnect();
    }
  });

  test("after seven votes a citizen has a place, which nobody else is told", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id, 12);
    const [citizen, stranger] = [await joinConversation(server, id), await joinConversation(server, id)];
    expect((await citizen.place()).body.place).toBeNull();
    for (let statement = 1; statement <= 7; statement += 1) await citizen.vote(statement, statement === 3 || statement === 7 ? "disagree" : "agree");
    await server.maps.settled();
    const { headers, body } = await citizen.place();
    expect(headers.get("cache-control")).toBe("no-store");
    const map = (await readMap(id)).body;
    expect(body).toMatchObject({ mapVersion: map.version });
    // Voted like the first camp, so stands with it.
    const four = map.statements.find(({ statement }) => statement.id === 4);
    expect(four?.groups[body.place?.group ?? ""]).toMatchObject({ disagrees: 0 });
    expect((await stranger.place()).body.place).toBeNull();
    expect(JSON.stringify(map)).not.toContain(String(body.place?.x));
  });

  test("a small group keeps its place and size and loses its tallies, and nobody can subtract their way to it", async () => {
    const { id } = await buildConversation(server, { settings: { minGroupSize: 10 } });
    await castTwoCamps(server, id, 8);
    await server.maps.settled();
    const map = PublicOpinionMap.parse((await readMap(id)).body);
    expect(map.groups.map(({ size, isHidden, representative }) => [size, isHidden, representative])).toEqual([[8, true, []], [8, true, []]]);
    const table = StatementTable.parse((await ask(server, "GET", `/conversations/${id}/statements`)).body);
    expect(table.statements).toHaveLength(10);
    for (const { groups, divisiveness } of [...table.statements, ...map.statements]) {
      expect(Object.values(groups)).toEqual([null, null]);
      expect(divisiveness).toBe(0);
    }
  });

  test("what a moderator sets acts on the map at once: a smaller minimum shows the groups", async () => {
    const { id } = await buildConversation(server, { settings: { minGroupSize: 10 } });
    await castTwoCamps(server, id, 8);
    await server.maps.settled();
    const tag = (await readMap(id)).headers.get("etag") ?? "";
    await ask(server, "PATCH", `/console/conversations/${id}`, { body: { minGroupSize: 5 }, headers: { cookie: await server.signIn() } });
    const { status, body } = await readMap(id, { "if-none-match": tag });
    expect([status, body.groups.every(({ isHidden }) => !isHidden)]).toEqual([200, true]);
  });
});
