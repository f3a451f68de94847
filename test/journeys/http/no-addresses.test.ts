import { createHash, randomUUID } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InvitationsMade } from "../../../server/contract/gates.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { findInDatabase } from "../../support/find-in-database.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const ADDRESS = "203.0.113.77";
const AGENT = "Mozilla/5.0 (X11; Zephyr-Walker 7.31.4) Gecko/20100101 Firefox/140.0";
const PASSWORD = "四つのベンチと川のそばの木";
const hashed = (name: string): string => createHash(name).update(ADDRESS).digest("hex");
/** As text, as part of another text, as bytes in hexadecimal, and as the hashes anybody could undo by trying all addresses. */
const traces = [ADDRESS, "203.0.113", "cb00714d", hashed("md5").slice(0, 16), hashed("sha1").slice(0, 16), hashed("sha256").slice(0, 16), AGENT, "Zephyr-Walker", "7.31.4"];

describe.each(databases)("where people come from and with what, on %s", (database) => {
  let server: TestServer;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await startTestServer({ database, environment: { TRUST_PROXY: "1", RATE_LIMIT_NEW_PARTICIPANTS_PER_ADDRESS: "3" }, onLogLine: (line) => logged.push(line) });
  });
  afterAll(() => server.close());

  const from = { "x-forwarded-for": ADDRESS, "user-agent": AGENT };
  const act = <Body>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    ask<Body>(server, method, path, { ...(body !== undefined && { body }), headers: { ...from, ...headers } });

  test("taking part, answering about oneself, coming with a code and signing in leave neither address nor browser in a table or the log", async () => {
    const { store } = server.services.deps;
    const organiser = { cookie: await server.signIn("organiser"), origin: server.url };
    expect((await act("POST", "/account/password", { password: PASSWORD }, organiser)).status).toBe(204);
    const signedIn = await act("POST", "/sign-in", { email: "organiser@example.org", password: PASSWORD });
    expect(signedIn.status).toBe(204);
    expect((await act("POST", "/sign-in", { email: "organiser@example.org", password: "wrong" })).status).toBe(401);
    const session = { cookie: signedIn.headers.getSetCookie().map((line) => line.split(";")[0]).join("; "), origin: server.url };

    const { id } = await buildConversation(server);
    await store.answers.changeSettings(id, Date.now(), (before) => ({
      ...before, questions: [{ id: "q1", kind: "age", wording: { en: "How old are you?" }, isRetired: false, answers: [{ id: "a", wording: { en: "Under 40" } }, { id: "b", wording: { en: "40 and over" } }] }] as never,
    }));
    await act("PATCH", `/console/conversations/${id}/gates`, { needsCode: true }, session);
    const { body: { codes } } = await act<InvitationsMade>("POST", `/console/conversations/${id}/invitations`, { label: "Letters", codes: 3, usesEach: 1, endsAt: null }, session);
    // Whatever they are answered with: the page is asked for before the code is given, and the client may not be built.
    for (const path of [`/c/${id}`, `/embed/${id}`, `/c/${id}/text`, `/c/${id}/privacy`]) await fetch(server.url + path, { headers: { ...from, referer: "https://town.example/news" } });
    const { body: { token } } = await act<Participation>("POST", `/conversations/${id}/participation`, { code: codes[0] });
    const participant = { "hiroba-participant": token };
    for (const statementId of [1, 2, 3]) expect((await act("POST", `/conversations/${id}/votes`, { requestId: randomUUID(), statementId, vote: "agree" }, participant)).status).toBe(200);
    expect((await act("POST", `/conversations/${id}/statements`, { requestId: randomUUID(), text: "A fountain." }, participant)).status).toBe(201);
    expect((await act("POST", `/conversations/${id}/me/answers`, { requestId: randomUUID(), consents: true, answers: [{ questionId: "q1", answerId: "a" }] }, participant)).status).toBe(200);
    expect((await act("GET", `/conversations/${id}/me/data`, undefined, participant)).status).toBe(200);
    expect((await act("POST", `/conversations/${id}/votes`, { nothing: "right" }, participant)).status).toBe(400);
    await server.maps.settled();
    expect((await act("POST", `/console/conversations/${id}/reports`, {}, session)).status).toBe(201);
    expect((await act("GET", `/console/conversations/${id}/integrity`, undefined, session)).status).toBe(200);
    await server.services.housekeeping.round();

    // The server does see the address: the limit for it is reached, and not for another one.
    const newcomer = (address: string) => ask(server, "POST", `/conversations/${id}/participation`, { body: { code: "aaaaa-aaaaa" }, headers: { "x-forwarded-for": address } });
    const answers = [await newcomer(ADDRESS), await newcomer(ADDRESS), await newcomer(ADDRESS), await newcomer("198.51.100.9")].map(({ status }) => status);
    expect(answers[2]).toBe(429);
    expect(answers[3]).not.toBe(429);

    expect(await findInDatabase(store, traces)).toEqual([]);
    expect(logged.filter((line) => traces.some((trace) => line.includes(trace)))).toEqual([]);
  });

  test("the search finds what is there: an address in a table, a browser in bytes, a line of the log", async () => {
    const { store, log } = server.services.deps;
    const db = store.accounts.db as unknown as Kysely<never>;
    await sql`create table planted (a text, b ${sql.raw(database === "postgres" ? "bytea" : "blob")})`.execute(db);
    await sql`insert into planted (a, b) values (${`from ${ADDRESS}:443`}, ${Buffer.from(`\u0000${AGENT}`)})`.execute(db);
    expect(await findInDatabase(store, [ADDRESS, "Zephyr-Walker"])).toEqual([`planted.a: ${ADDRESS}`, "planted.b: Zephyr-Walker"]);
    log.trace({ agent: AGENT }, "planted");
    expect(logged.filter((line) => line.includes(AGENT))).toHaveLength(1);
    await sql`drop table planted`.execute(db);
  });
});
