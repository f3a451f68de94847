import { io as connect } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiTokenCreated, ApiTokenList } from "../../../server/contract/api-tokens.ts";
import type { OrganiserConversationList, SignedInPerson } from "../../../server/contract/console.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { ModerationLogPage } from "../../../server/contract/moderation-log.ts";
import type { ConversationPeople, Invited, Organisation, PeopleList } from "../../../server/contract/organisations.ts";
import { FIRST_ORGANISATION } from "../../../server/domain.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask } from "../../support/join-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const DAY = 86_400_000;

describe.each(databases)("organisations on %s", (database) => {
  let server: TestServer;
  let owner: Readonly<Record<string, string>>;
  let now = Date.UTC(2026, 3, 1, 12);
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now, environment: { ORGANISATION_NAME: "City of Trees" } });
    owner = { cookie: await server.signIn() };
  });
  afterAll(() => server.close());

  const first = `/console/organisations/${FIRST_ORGANISATION}`;
  const invite = (name: string, role: string, where = first, headers = owner) =>
    ask<Invited & ErrorBody>(server, "POST", `${where}/people`, { headers, body: { name, email: `${name.toLowerCase()}@example.org`, role } });
  const signIn = async (link: string | null): Promise<Readonly<Record<string, string>>> => {
    const { headers } = await rawRequest("POST", link ?? "");
    return { cookie: (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ") };
  };
  const me = (headers: Readonly<Record<string, string>>) => ask<SignedInPerson & ErrorBody>(server, "GET", "/me", { headers });
  const peopleOf = async (where = first): Promise<readonly string[]> => (await ask<PeopleList>(server, "GET", `${where}/people`, { headers: owner })).body.people.map(({ name, role }) => `${name}: ${role}`);

  test("an invited person has the role, gets another at once, and is gone with their session when they are removed", async () => {
    const { body: { person, signInLink, isMailed } } = await invite("Aiko", "moderator");
    expect(isMailed).toBe(false);
    const aiko = await signIn(signInLink);
    expect((await me(aiko)).body).toMatchObject({ name: "Aiko", role: "moderator", memberships: [{ organisationName: "City of Trees", role: "moderator" }] });

    expect((await ask(server, "PATCH", `${first}/people/${person.id}`, { headers: owner, body: { role: "analyst" } })).status).toBe(200);
    expect((await me(aiko)).body.role).toBe("analyst");
    expect(await peopleOf()).toContain("Aiko: analyst");

    const { id } = await buildConversation(server);
    const page = connect(server.url, { transports: ["websocket"], forceNew: true, extraHeaders: { cookie: aiko["cookie"] ?? "" } });
    expect(await page.emitWithAck("watch-console", { conversationId: id })).toBe(true);
    const isCut = new Promise((resolve) => page.once("disconnect", resolve));

    expect((await ask(server, "DELETE", `${first}/people/${person.id}`, { headers: owner })).status).toBe(204);
    expect((await me(aiko)).status).toBe(401);
    // The page that was open hears nothing more; what connects again is not let in.
    expect(await isCut).toBe("transport close");
    expect(await page.emitWithAck("watch-console", { conversationId: id })).toBe(false);
    page.disconnect();
    expect(await peopleOf()).not.toContain("Aiko: analyst");
    expect((await ask(server, "DELETE", `${first}/people/${person.id}`, { headers: owner })).body.error.code).toBe("person-not-found");
  });

  test("nobody changes or removes themselves, and of two owners who remove each other at once one stays", async () => {
    const { body: { id } } = await me(owner);
    expect((await ask(server, "PATCH", `${first}/people/${id}`, { headers: owner, body: { role: "analyst" } })).body.error.code).toBe("not-allowed");
    expect((await ask(server, "DELETE", `${first}/people/${id}`, { headers: owner })).body.error.code).toBe("not-allowed");

    const { body: town } = await ask<Organisation>(server, "POST", "/console/organisations", { headers: owner, body: { name: "The next town" } });
    const { body: { person, signInLink } } = await invite("Kenji", "owner", `/console/organisations/${town.id}`);
    const kenji = await signIn(signInLink);
    const { organisations } = server.services.deps.store;
    const outcomes = await Promise.all([organisations.removeMember(town.id, id), organisations.removeMember(town.id, person.id)]);
    expect([...outcomes].sort()).toEqual(["changed", "last-owner"]);
    expect((await organisations.members(town.id)).map(({ role }) => role)).toEqual(["owner"]);
    expect([(await me(kenji)).status, (await me(owner)).status].filter((status) => status === 200).length).toBeGreaterThan(0);
  });

  test("somebody who belongs elsewhere too is added without a link that would sign the inviter in as them", async () => {
    const { body: town } = await ask<Organisation>(server, "POST", "/console/organisations", { headers: owner, body: { name: "Harbour" } });
    const { body: { signInLink } } = await invite("Umi", "owner", `/console/organisations/${town.id}`);
    const umi = await signIn(signInLink);
    await ask(server, "DELETE", `/console/organisations/${town.id}/people/${(await me(owner)).body.id}`, { headers: umi });
    const { body } = await invite("Umi", "analyst");
    expect([body.signInLink, body.isMailed]).toEqual([null, false]);
    expect((await me(umi)).body.memberships.map(({ organisationName, role }) => `${organisationName}: ${role}`).sort()).toEqual(["City of Trees: analyst", "Harbour: owner"]);
    // Owner there, analyst here: the higher role stays where it was given.
    expect((await ask(server, "GET", `${first}/people`, { headers: umi })).body.error.code).toBe("not-allowed");
    const created = await ask<OrganiserConversation>(server, "POST", "/console/conversations", { headers: umi, body: { topic: "Quays", language: "en" } });
    expect([created.status, created.body.organisationId]).toEqual([201, town.id]);
    expect((await ask(server, "GET", `/console/conversations/${created.body.id}`, { headers: owner })).body.error.code).toBe("conversation-not-found");
    expect((await ask(server, "POST", "/console/conversations", { headers: umi, body: { topic: "Trees", language: "en", organisationId: FIRST_ORGANISATION } })).body.error.code).toBe("not-allowed");
  });

  test("a guest moderates their conversation, sees no other, and is gone when the role ends", async () => {
    const [{ id }, { id: otherId }] = [await buildConversation(server), await buildConversation(server)];
    const { body } = await ask<Invited>(server, "POST", `/console/conversations/${id}/people`, { headers: owner, body: { name: "Guest", email: "guest@example.org", role: "moderator" } });
    const guest = await signIn(body.signInLink);
    expect((await ask<OrganiserConversationList>(server, "GET", "/console/conversations", { headers: guest })).body.conversations.map((each) => each.id)).toEqual([id]);
    const decided = await ask(server, "POST", `/console/conversations/${id}/moderation`, { headers: guest, body: { decisions: [{ statementId: 1, moderation: "rejected", reason: "off-topic" }] } });
    expect(decided.status).toBe(200);
    expect((await ask(server, "GET", `/console/conversations/${otherId}`, { headers: guest })).status).toBe(404);
    const { body: listed } = await ask<ConversationPeople>(server, "GET", `/console/conversations/${id}/people`, { headers: owner });
    expect(listed.people).toEqual([{ id: body.person.id, name: "Guest", email: "guest@example.org", role: "moderator" }]);
    expect(listed.members.map(({ role }) => role)).toContain("owner");

    expect((await ask(server, "DELETE", `/console/conversations/${id}/people/${body.person.id}`, { headers: owner })).status).toBe(204);
    expect((await me(guest)).status).toBe(401);
    // The log keeps the decision; whose it was is a number from now on.
    const { body: log } = await ask<ModerationLogPage>(server, "GET", `/console/conversations/${id}/moderation-log`, { headers: owner });
    expect(log.lines[0]).toMatchObject({ moderator: 1, name: null, statementId: 1 });
  });

  test("a token acts under its own name, from any address, until it is revoked or ends; its day of use is kept, not the hour", async () => {
    const { id } = await buildConversation(server);
    const make = async (name: string, scope: string) => (await ask<ApiTokenCreated>(server, "POST", `${first}/tokens`, { headers: owner, body: { name, scope, days: 30 } })).body;
    const portal = await make("data portal", "read");
    const screener = await make("screening", "moderate");
    expect(portal.secret).toMatch(/^hiroba_[0-9a-z]{40}$/);
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
    expect((await ask(server, "GET", `/console/conversations/${id}`, { headers: bearer(portal.secret) })).status).toBe(200);
    expect((await me(bearer(portal.secret))).body).toMatchObject({ name: "token data portal", role: "analyst" });

    // A browser's page cannot send this header to another site, so where it comes from does not matter; a cookie beside it does nothing.
    const decided = await ask(server, "POST", `/console/conversations/${id}/moderation`, {
      headers: { ...bearer(screener.secret), origin: "https://elsewhere.example" }, body: { decisions: [{ statementId: 2, moderation: "rejected", reason: "off-topic" }] },
    });
    expect(decided.status).toBe(200);
    expect((await ask(server, "PATCH", `/console/conversations/${id}`, { headers: { ...bearer(screener.secret), ...owner }, body: {} })).body.error.code).toBe("not-allowed");
    const { body: log } = await ask<ModerationLogPage>(server, "GET", `/console/conversations/${id}/moderation-log`, { headers: owner });
    expect(log.lines[0]).toMatchObject({ name: "token screening", statementId: 2 });

    const list = async () => (await ask<ApiTokenList>(server, "GET", `${first}/tokens`, { headers: owner })).body.tokens;
    expect((await list()).map(({ name, lastUsedOn }) => [name, lastUsedOn]).sort()).toEqual([["data portal", "2026-04-01"], ["screening", "2026-04-01"]]);
    expect(JSON.stringify(await list())).not.toContain(portal.secret);
    await ask(server, "DELETE", `${first}/tokens/${screener.token.id}`, { headers: owner });
    expect((await me(bearer(screener.secret))).status).toBe(401);
    now += 30 * DAY;
    expect((await me(bearer(portal.secret))).status).toBe(401);
    expect((await me(bearer("hiroba_made-up"))).status).toBe(401);
  });
});
