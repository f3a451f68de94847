import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import { PublicOpinionMap, SubGroups } from "../../../server/contract/opinion-map.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castFourCamps } from "../../support/cast-four-camps.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("the number of groups, on %s", (database) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ database });
  });
  afterAll(() => server.close());

  const readMap = async (id: string, query = ""): Promise<PublicOpinionMap> => PublicOpinionMap.parse((await ask<unknown>(server, "GET", `/conversations/${id}/map${query}`)).body);
  const setGroupCount = async (id: string, groupCount: unknown, role: "organiser" | "moderator" = "organiser") =>
    ask<OrganiserConversation & ErrorBody>(server, "PATCH", `/console/conversations/${id}`, { body: { groupCount }, headers: { cookie: await server.signIn(role), origin: server.url } });
  const fourCamps = async (settings = {}): Promise<string> => {
    const { id } = await buildConversation(server, { settings });
    // The map before the first vote is out of the way, so that all votes make one map.
    await server.maps.settled();
    await castFourCamps(server, id);
    await server.maps.settled();
    return id;
  };
  const sizes = ({ groups }: PublicOpinionMap): number[] => groups.map(({ size }) => size).sort((a, b) => a - b);

  test("an organiser pins it: the map is drawn anew and says so, and gives it back to the method", async () => {
    const id = await fourCamps();
    const own = await readMap(id);
    expect(own).toMatchObject({ chosenK: 4, chosenBy: "method", methodK: 4 });
    expect(sizes(own)).toEqual([12, 12, 12, 12]);

    const saved = await setGroupCount(id, 2);
    expect([saved.status, saved.body.settings.groupCount]).toEqual([200, 2]);
    await server.maps.settled();
    const pinned = await readMap(id);
    expect(pinned).toMatchObject({ chosenK: 2, chosenBy: "organisers", methodK: 4 });
    expect(pinned.version).toBeGreaterThan(own.version);
    expect(sizes(pinned).reduce((sum, size) => sum + size, 0)).toBe(48);

    await setGroupCount(id, null);
    await server.maps.settled();
    expect(await readMap(id)).toMatchObject({ chosenK: 4, chosenBy: "method", methodK: 4 });
  });

  test("a pinned number beyond what the method tries changes nothing about what it would choose", async () => {
    const id = await fourCamps();
    await setGroupCount(id, 7);
    await server.maps.settled();
    const map = await readMap(id);
    expect(map).toMatchObject({ chosenK: 7, chosenBy: "organisers", methodK: 4 });
    expect(map.groupings.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test("only whole numbers from 2 to 10, only by organisers", async () => {
    const id = await fourCamps();
    for (const wrong of [1, 11, 2.5, "3", 0]) {
      const { status, body } = await setGroupCount(id, wrong);
      expect([status, body.error.code, body.error.fields?.[0]?.path]).toEqual([400, "invalid-request", "groupCount"]);
    }
    const refused = await setGroupCount(id, 3, "moderator");
    expect([refused.status, refused.body.error.code]).toEqual([403, "not-allowed"]);
    expect(await readMap(id)).toMatchObject({ chosenK: 4, chosenBy: "method" });
  });

  test("a reader looks at another number; nobody else's picture changes and nothing is stored", async () => {
    const id = await fourCamps();
    const own = await readMap(id);
    const two = await readMap(id, "?groups=2");
    expect(two).toMatchObject({ version: own.version, computedAt: own.computedAt, chosenK: 2, chosenBy: "reader", methodK: 4, counts: own.counts });
    expect(sizes(two).reduce((sum, size) => sum + size, 0)).toBe(48);
    // People stand where they stood: the same cells hold as many.
    const people = ({ density }: PublicOpinionMap): string[] => density.cells.map(([column, row, count]) => [column, row, count].join()).sort();
    expect(people(two)).toEqual(people(own));
    expect(await readMap(id)).toEqual(own);
    expect(await readMap(id, "?groups=4")).toEqual(own);
    expect((await server.services.deps.store.maps.latest(id))?.version).toBe(own.version);
  });

  test("it has an entity tag of its own", async () => {
    const id = await fourCamps();
    const first = await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map?groups=3`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).not.toBe((await ask(server, "GET", `/conversations/${id}/map`)).headers.get("etag"));
    const again = await ask(server, "GET", `/conversations/${id}/map?groups=3`, { headers: { "if-none-match": tag } });
    expect([again.status, again.body]).toEqual([304, null]);
  });

  test("a number that is none is refused; one that people cannot be divided into answers the map as it is", async () => {
    const id = await fourCamps();
    for (const wrong of ["1", "11", "x", "2.5", ""]) {
      const { status, body } = await ask(server, "GET", `/conversations/${id}/map?groups=${wrong}`);
      expect([wrong, status, body.error.code]).toEqual([wrong, 400, "invalid-request"]);
    }
    const { id: twoPoints } = await buildConversation(server);
    await castTwoCamps(server, twoPoints, 8);
    await server.maps.settled();
    expect(await readMap(twoPoints, "?groups=3")).toMatchObject({ chosenK: 2, chosenBy: "method" });
    const { id: empty } = await buildConversation(server);
    expect(await readMap(empty, "?groups=3")).toMatchObject({ version: 0, chosenK: 0 });
  });

  test("what a reader asks for follows the votes", async () => {
    const id = await fourCamps();
    const before = await readMap(id, "?groups=2");
    await server.services.deps.store.votes.cast({ conversationId: id, participantId: "camp-1", requestId: "later", statementId: 10, score: 1, castAt: 1 });
    server.services.deps.announce.votesChanged(id);
    await server.maps.settled();
    const after = await readMap(id, "?groups=2");
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.inputHash).not.toBe(before.inputHash);
  });

  test("a group opens into sub-groups: who they are, what marks them, and whether they are better than chance", async () => {
    const id = await fourCamps();
    await setGroupCount(id, 2);
    await server.maps.settled();
    const map = await readMap(id);
    const group = map.groups.find(({ size }) => size >= 24) ?? map.groups[0];
    const { status, body, headers } = await ask<SubGroups>(server, "GET", `/conversations/${id}/map/groups/${group?.id ?? ""}`);
    expect(status).toBe(200);
    const opened = SubGroups.parse(body);
    expect(opened).toMatchObject({ groupId: group?.id, size: group?.size, mapVersion: map.version, chosenK: 2, state: "ready", minGroupSize: 5 });
    expect(opened.groups.reduce((sum, { size }) => sum + size, 0)).toBe(group?.size);
    expect(opened.groups[0]?.id).toBe(`${group?.id ?? ""}1`);
    expect(opened.significance).toEqual({ permutations: 100, pValue: expect.any(Number) as number, distinguishable: (opened.significance?.pValue ?? 1) <= 0.05 });
    for (const { isHidden, representative } of opened.groups.filter((sub) => !sub.isHidden)) expect([isHidden, representative.length > 0]).toEqual([false, true]);
    // Tallies of the group's members alone.
    for (const { all } of opened.statements) expect(all.seen).toBe(group?.size);
    const again = await ask(server, "GET", `/conversations/${id}/map/groups/${group?.id ?? ""}`, { headers: { "if-none-match": headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test("a group too small to be shown is not opened, one of like minds cannot be divided, and others do not exist", async () => {
    const hidden = await fourCamps({ minGroupSize: 13 });
    const first = (await readMap(hidden)).groups[0]?.id ?? "";
    const closed = SubGroups.parse((await ask<unknown>(server, "GET", `/conversations/${hidden}/map/groups/${first}`)).body);
    expect(closed).toMatchObject({ state: "hidden", groups: [], statements: [], significance: null });

    const { id } = await buildConversation(server);
    await castTwoCamps(server, id, 8);
    await server.maps.settled();
    expect((await ask<SubGroups>(server, "GET", `/conversations/${id}/map/groups/A`)).body).toMatchObject({ state: "no-variance", groups: [], significance: null });
    for (const name of ["Z", "a", "A1x", "%00", "AAAAAAAAAA"]) {
      const { status, body } = await ask(server, "GET", `/conversations/${id}/map/groups/${name}`);
      expect([name, status >= 400 && status < 500, body.error.code]).toEqual([name, true, name === "%00" ? body.error.code : "group-not-found"]);
    }
    const { id: empty } = await buildConversation(server);
    expect((await ask(server, "GET", `/conversations/${empty}/map/groups/A`)).body.error.code).toBe("group-not-found");
  });
});
