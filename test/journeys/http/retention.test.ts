import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { MyData, ParticipantDeleted } from "../../../server/contract/my-data.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import type { PrivacyLog } from "../../../server/contract/privacy-log.ts";
import type { Retention } from "../../../server/contract/retention.ts";
import { findInDatabase } from "../../support/find-in-database.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const START = Date.UTC(2026, 10, 22, 9);
const DAY = 86_400_000;

describe.each(databases)("what the clock deletes after closing, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = START;
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn("organiser"), origin: server.url };
  });
  afterAll(() => server.close());

  const consoleOf = (id: string) => `/console/conversations/${id}`;
  const patch = (id: string, body: object) => ask<OrganiserConversation & ErrorBody>(server, "PATCH", consoleOf(id), { body, headers: organiser });
  const timers = (id: string, body: object) => ask<Retention & ErrorBody>(server, "PATCH", `${consoleOf(id)}/retention`, { body, headers: organiser });
  const retention = async (id: string) => (await ask<Retention>(server, "GET", `${consoleOf(id)}/retention`, { headers: organiser })).body;
  const log = async (id: string) => (await ask<PrivacyLog>(server, "GET", `${consoleOf(id)}/privacy-log`, { headers: organiser })).body.lines;
  const decide = (id: string, statementId: number, moderation: string) => ask(server, "POST", `${consoleOf(id)}/moderation`, { body: { decisions: [{ statementId, moderation, reason: null }] }, headers: organiser });
  const privacyPage = async (id: string, lang: string) => (await fetch(`${server.url}/c/${id}/privacy?lang=${lang}`)).text();
  const round = () => server.services.housekeeping.round();
  /** Everything a map is made from: what the statements are, who is left out, and every line of the vote log. */
  const mapInputHash = async (id: string): Promise<string> => {
    const { store } = server.services.deps;
    const input = await store.maps.mapInput(id);
    const hash = createHash("sha256").update(JSON.stringify({ ...input, exclusions: [...input.exclusions.numbers] }));
    for await (const lines of store.votes.logAfter(id, 0)) hash.update(JSON.stringify(lines));
    return hash.digest("hex");
  };

  test("replaced ids: nobody comes back, not with their own token, and everything the map is made from is the same", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const { store } = server.services.deps;
    await store.readerIds.setRules(id, { readerIds: "any", keepsReaderIds: true });
    const ana = await joinConversation(server, id, "reader-ana");
    const ben = await joinConversation(server, id);
    const repeated = randomUUID();
    await ana.vote(1, "agree", repeated);
    await ana.vote(2, "pass");
    await ben.vote(1, "disagree", undefined, true);
    await ana.write("A fountain.");
    const question = { kind: "age", wording: { en: "How old are you?" }, answers: [{ id: "a", wording: { en: "Under 40" } }, { id: "b", wording: { en: "40 and over" } }] };
    await store.answers.changeSettings(id, now, (before) => ({ ...before, questions: [{ id: "q1", isRetired: false, ...question }] as never }));
    await store.answers.give({ conversationId: id, participantId: (await participantIdOf(id, 1)), requestId: randomUUID(), answers: [{ questionId: "q1", answerId: "a" }], at: now });
    await server.maps.settled();

    // Off unless told; a time is only counted from closing.
    expect(await retention(id)).toEqual({ idsAfterDays: null, textsAfterDays: null, closedAt: null, idsAt: null, textsAt: null, areIdsReplaced: false });
    expect((await timers(id, { idsAfterDays: 30, textsAfterDays: null })).body).toMatchObject({ idsAfterDays: 30, idsAt: null });
    expect(await privacyPage(id, "en")).toContain("30 days after");
    now += 100 * DAY;
    await round();
    expect((await ana.me()).body.votes).toHaveLength(3);

    await patch(id, { state: "closed" });
    const closed = now;
    expect(await retention(id)).toMatchObject({ closedAt: closed, idsAt: closed + 30 * DAY, areIdsReplaced: false });
    const [before, version] = [await mapInputHash(id), await store.maps.latestVersion(id)];
    now = closed + 30 * DAY - 1;
    await round();
    expect(await retention(id)).toMatchObject({ areIdsReplaced: false });
    expect(await store.readerIds.count(id)).toBe(1);

    now = closed + 30 * DAY;
    // Two servers at once do it once.
    await Promise.all([store.retention.replaceIds(id, now, 0), store.retention.replaceIds(id, now, 0)]);
    await round();
    await round();
    await server.maps.settled();
    expect(await retention(id)).toMatchObject({ areIdsReplaced: true });
    expect(await mapInputHash(id)).toBe(before);
    expect(await store.maps.latestVersion(id)).toBe(version);
    expect(await log(id)).toMatchObject([{ number: 2, kind: "ids-replaced", rows: 2, actor: "clock", person: null, at: now }, { number: 1, kind: "timers-set", actor: "person", person: 1 }]);
    expect(await store.readerIds.count(id)).toBe(0);
    expect(await store.answers.ofVoters(id)).toEqual([]);

    // Nothing is hers any more, on whatever way she comes: token, another device, host page, a request repeated.
    const { body: { code } } = await ask<{ readonly code: string }>(server, "POST", `/conversations/${id}/me/device-code`, { headers: ana.headers, body: {} });
    expect((await ask<Participation>(server, "POST", `/conversations/${id}/resume`, { body: { code } })).body.votes).toEqual([]);
    expect((await ana.me()).body.votes).toEqual([]);
    const { body: own } = await ask<MyData>(server, "GET", `/conversations/${id}/me/data`, { headers: ana.headers });
    expect([own.votes, own.voteLog, own.statements]).toEqual([[], [], []]);
    const again = await joinConversation(server, id, "reader-ana");
    expect(again.start.votes).toEqual([]);
    expect(await store.readerIds.count(id)).toBe(0);
    expect((await ana.vote(1, "agree", repeated)).status).toBe(409);
    expect((await ask<ParticipantDeleted>(server, "DELETE", `/conversations/${id}/me`, { headers: ben.headers })).body).toMatchObject({ votes: 0 });
    expect(await store.participants.idOf(id, 1)).toBeNull();
    expect(await mapInputHash(id)).toBe(before);
    expect(await privacyPage(id, "en")).toContain("nobody can tell any more");

    // Reopened, people begin anew beside what stays, and the days count from the next closing.
    await patch(id, { state: "open" });
    expect((await ana.vote(1, "disagree")).status).toBe(200);
    await server.maps.settled();
    expect((await ask<OrganiserConversation>(server, "GET", consoleOf(id), { headers: organiser })).body.counts).toMatchObject({ participants: 3, votes: 5 });
    now += DAY;
    await patch(id, { state: "closed" });
    expect(await retention(id)).toMatchObject({ areIdsReplaced: false, idsAt: now + 30 * DAY });
    now += 30 * DAY;
    await round();
    expect((await log(id))[0]).toMatchObject({ kind: "ids-replaced", rows: 1 });
  });

  const participantIdOf = async (id: string, number: number): Promise<string> => {
    const db = server.services.deps.store.accounts.db as never as { selectFrom(table: string): { select(column: string): { where(a: string, b: string, c: unknown): { where(a: string, b: string, c: unknown): { executeTakeFirstOrThrow(): Promise<{ id: string }> } } } } };
    return (await db.selectFrom("participants").select("id").where("conversation_id", "=", id).where("number", "=", number).executeTakeFirstOrThrow()).id;
  };

  test("emptied texts: rejected and undecided sentences go in every copy, what was published stays", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const { store } = server.services.deps;
    const ana = await joinConversation(server, id);
    await ana.vote(1, "agree");
    const secrets = ["My neighbour at number 7 is loud.", "Undecided words about a well."];
    await ana.write(secrets[0] ?? "");
    await ana.write(secrets[1] ?? "");
    await ana.write("A fountain.");
    await decide(id, 3, "rejected");
    await decide(id, 5, "accepted");
    await decide(id, 2, "rejected");
    await server.maps.settled();
    await ask(server, "POST", `${consoleOf(id)}/reports`, { body: {}, headers: organiser });
    await timers(id, { idsAfterDays: null, textsAfterDays: 1 });
    await patch(id, { state: "archived" });
    const logBefore = await lines(id);
    now += DAY;
    await round();
    await round();

    const texts = (await store.statements.list(id)).map(({ id: number, text, moderation, author }) => [number, text, moderation, author]);
    expect(texts).toEqual([
      [1, "Trees.", "accepted", "organiser"], [2, "Benches.", "rejected", "organiser"],
      [3, "…", "rejected", "participant"], [4, "…", "rejected", "participant"], [5, "A fountain.", "accepted", "participant"],
    ]);
    expect(await findInTables(secrets)).toEqual([]);
    expect(await findInTables(["A fountain."])).not.toEqual([]);
    expect(await lines(id)).toEqual(logBefore);
    expect((await log(id)).map(({ kind, rows }) => [kind, rows])).toEqual([["texts-emptied", 2], ["timers-set", 0]]);

    // What has no words is never published; a later decision keeps its words for a day, in case it was a mistake.
    await decide(id, 4, "accepted");
    await decide(id, 5, "rejected");
    await round();
    expect((await store.statements.list(id)).slice(3).map(({ text, moderation }) => [text, moderation])).toEqual([["…", "rejected"], ["A fountain.", "rejected"]]);
    now += DAY;
    await round();
    expect((await store.statements.find(id, 5))?.text).toBe("…");
  });

  const lines = async (id: string): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const batch of server.services.deps.store.statements.moderationLog(id)) all.push(...batch);
    return all;
  };
  const findInTables = (words: readonly string[]) => findInDatabase(server.services.deps.store, words);

  test("the log is a file too, with numbers of people and nobody's name; only organisers read it", async () => {
    const { id } = await buildConversation(server);
    await timers(id, { idsAfterDays: 7, textsAfterDays: 7 });
    await server.services.deps.store.privacyLog.add(id, { kind: "participant-erased", rows: 3, at: now, by: "participant" });
    const answer = await fetch(`${server.url}/api/v1${consoleOf(id)}/privacy-log.csv`, { headers: organiser });
    const time = new Date(now).toISOString();
    expect(await answer.text()).toBe(`line,time,what,rows,by\r\n1,${time},timers-set,0,person 1\r\n2,${time},participant-erased,3,participant\r\n`);
    expect((await timers(id, { idsAfterDays: 0, textsAfterDays: null })).body.error).toMatchObject({ code: "invalid-request" });
    const analyst = { cookie: await server.signIn("analyst"), origin: server.url };
    expect((await ask(server, "GET", `${consoleOf(id)}/privacy-log`, { headers: analyst })).status).toBe(403);
  });
});
