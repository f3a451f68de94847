import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { MyData } from "../../../server/contract/my-data.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import type { ConversationReaderIds, SigningKey } from "../../../server/contract/reader-ids.ts";
import type { Site, SiteSettings } from "../../../server/contract/sites.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const town = "https://town.example";
const settings: SiteSettings = {
  name: "The town",
  origins: [town, "https://www.town.example"],
  mostPerDay: 100,
  template: {
    language: "ja", descriptionMarkdown: "**About** this page.", moderationMode: "post", whoMayWrite: "organisers", statementMaxGraphemes: 60, isListed: false,
    readerIds: "any", keepsReaderIds: false, seeds: ["Trees.", "Benches.", "Ｔrees."],
  },
};
const day = 86_400_000;

describe.each(databases)("sites whose pages create conversations, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = Date.UTC(2026, 2, 1);
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn() };
  });
  afterAll(() => server.close());
  beforeEach(() => { now += 10 * day; });

  const register = async (changes: Partial<SiteSettings> = {}): Promise<Site> => {
    const { status, body } = await ask<Site>(server, "POST", "/console/sites", { body: { ...settings, ...changes }, headers: organiser });
    expect(status).toBe(201);
    return body;
  };
  const view = (siteId: string, query: Record<string, string>, { origin = town, ...headers }: Record<string, string> = {}) =>
    rawRequest("GET", `${server.url}/embed/site/${siteId}?${new URLSearchParams(query).toString()}`, { referer: `${origin}/`, accept: "text/html", ...headers });
  const idIn = (location: string | undefined): string => /\/embed\/([0-9a-z]{10})\?/.exec(location ?? "")?.[1] ?? "";
  const conversation = async (id: string) => (await ask<OrganiserConversation>(server, "GET", `/console/conversations/${id}`, { headers: organiser })).body;

  test("twenty first views at the same moment create one conversation, from the site's template", async () => {
    const site = await register();
    const views = await Promise.all(Array.from({ length: 20 }, () =>
      view(site.id, { page: "news/42", title: "  A new\n square ", url: `${town}/news/42`, lang: "ja", frame: "f1" })));
    expect(views.map(({ status }) => status)).toEqual(views.map(() => 302));
    expect(new Set(views.map(({ headers }) => headers.location)).size).toBe(1);
    expect(views[0]?.headers["cache-control"]).toBe("no-store");
    const id = idIn(views[0]?.headers.location);
    expect(views[0]?.headers.location).toBe(`/embed/${id}?lang=ja&frame=f1`);

    const { settings: made, source, counts } = await conversation(id);
    expect(made).toMatchObject({
      topic: "A new square", language: "ja", state: "open", moderationMode: "post", whoMayWrite: "organisers", statementMaxGraphemes: 60,
      descriptionMarkdown: "**About** this page.", embedSites: settings.origins, isListed: false,
    });
    expect(source).toBe(`${town}/news/42`);
    // "Ｔrees." folds to the sentence that is there already.
    expect(counts.statements.accepted).toBe(2);
    const list = await ask<{ sites: Site[] }>(server, "GET", "/console/sites", { headers: organiser });
    expect(list.body.sites.find((one) => one.id === site.id)).toMatchObject({ pages: 1, newPages: 1, keyMadeAt: null });
    // Another page, another conversation; a later view of the first one finds it again.
    expect(idIn((await view(site.id, { page: "news/43" })).headers.location)).not.toBe(id);
    expect(idIn((await view(site.id, { page: "news/42", title: "Renamed" }, { origin: "https://www.town.example" })).headers.location)).toBe(id);
    const citizen = await joinConversation(server, id);
    expect((await citizen.vote(1, "agree")).status).toBe(200);
  });

  test("only pages of a registered site, in a frame, and each refusal says so in the reader's words", async () => {
    const site = await register();
    const refused = async (...args: Parameters<typeof view>) => {
      const { status, body, headers } = await view(...args);
      expect(headers["content-security-policy"]).toContain("frame-ancestors *");
      return [status, /<p>(.*)<\/p>/.exec(body)?.[1]];
    };
    expect(await refused("23456789", { page: "a" })).toEqual([404, "This site is not registered here."]);
    const elsewhere = "Conversations of this site may only be opened from its own pages.";
    expect(await refused(site.id, { page: "a" }, { origin: "https://other.example" })).toEqual([403, elsewhere]);
    expect(await refused(site.id, { page: "a" }, { referer: "" })).toEqual([403, elsewhere]);
    expect(await refused(site.id, { page: "a" }, { "sec-fetch-dest": "document" })).toEqual([403, elsewhere]);
    expect(await refused(site.id, { page: "a", lang: "ja" }, { origin: "https://town.example.evil.example" })).toEqual([403, "この対話は、登録されたサイトのページからだけ開けます。"]);
    expect((await refused(site.id, {}))[0]).toBe(400);
    expect((await ask<Site>(server, "GET", `/console/sites/${site.id}`, { headers: organiser })).body.pages).toBe(0);

    // A browser that never says where it is may show what is there already: the frame itself names the sites that may show it.
    await view(site.id, { page: "seen" });
    expect((await view(site.id, { page: "seen" }, { referer: "" })).status).toBe(302);
    expect((await refused(site.id, { page: "seen" }, { origin: "https://other.example" }))[0]).toBe(403);

    // Taken off the list: nothing new, and what exists stays in the console.
    const id = idIn((await view(site.id, { page: "a" })).headers.location);
    expect((await ask(server, "DELETE", `/console/sites/${site.id}`, { headers: organiser })).status).toBe(204);
    expect((await view(site.id, { page: "a" })).status).toBe(404);
    expect((await conversation(id)).settings.topic).toBe("The town");
  });

  test("a site gets so many new conversations in a day and no more; pages it has stay open", async () => {
    const site = await register({ mostPerDay: 2 });
    const pages = await Promise.all(["a", "b", "c", "d"].map((page) => view(site.id, { page })));
    expect(pages.map(({ status }) => status).sort()).toEqual([302, 302, 429, 429]);
    expect(pages.find(({ status }) => status === 429)?.body).toContain("limit of new conversations for today");
    const known = ["a", "b", "c", "d"][pages.findIndex(({ status }) => status === 302)] ?? "";
    expect((await view(site.id, { page: known })).status).toBe(302);
    now += day + 1;
    expect((await view(site.id, { page: "e" })).status).toBe(302);
  });

  test("a strange title or address is not taken over", async () => {
    const site = await register();
    const made = async (query: Record<string, string>) => conversation(idIn((await view(site.id, query)).headers.location));
    expect((await made({ page: "1", title: `hid\u202Eden` })).settings.topic).toBe("The town");
    expect([...(await made({ page: "2", title: "広".repeat(300) })).settings.topic]).toHaveLength(200);
    // 🌳 takes two of the 200 places; none is cut in half.
    expect((await made({ page: "2b", title: `a${"🌳".repeat(120)}` })).settings.topic).toBe(`a${"🌳".repeat(99)}…`);
    const long = `/${"%E5%BA%83".repeat(200)}`;
    expect((await made({ page: long, title: "y".repeat(3000) })).id).toBe((await made({ page: long })).id);
    expect((await made({ page: `${long}2` })).id).not.toBe((await made({ page: long })).id);
    expect((await made({ page: "3", url: "https://evil.example/" })).source).toBeNull();
    expect((await made({ page: "4", url: "javascript:alert(1)" })).source).toBeNull();
  });

  test("moderators read sites and change nothing; seeds longer than statements may be are named", async () => {
    const site = await register();
    const moderator = { cookie: await server.signIn("moderator") };
    expect((await ask(server, "GET", "/console/sites", { headers: moderator })).status).toBe(200);
    for (const [method, path] of [["POST", "/console/sites"], ["PATCH", `/console/sites/${site.id}`], ["DELETE", `/console/sites/${site.id}`], ["POST", `/console/sites/${site.id}/key`]] as const) {
      expect([path, (await ask(server, method, path, { headers: moderator, ...(method === "DELETE" ? {} : { body: {} }) })).status]).toEqual([path, 403]);
    }
    const long = await ask(server, "PATCH", `/console/sites/${site.id}`, { body: { template: { ...settings.template, seeds: ["ok", "x".repeat(61)] } }, headers: organiser });
    expect([long.status, long.body.error.fields?.map(({ path }) => path)]).toEqual([400, ["template.seeds.1"]]);
    const renamed = await ask<Site>(server, "PATCH", `/console/sites/${site.id}`, { body: { name: "Renamed" }, headers: organiser });
    expect(renamed.body.settings).toEqual({ ...settings, name: "Renamed" });
  });
});

describe.each(databases)("readers whose site knows them, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = Date.UTC(2026, 2, 1);
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn() };
  });
  afterAll(() => server.close());
  beforeEach(() => { now += day; });

  const keyOf = async (path: string): Promise<string> => (await ask<SigningKey>(server, "POST", `${path}/key`, { body: {}, headers: organiser })).body.key;
  const sign = (key: string, { sub = "member-7", aud, seconds = 3600 }: { sub?: string; aud: string; seconds?: number | null }): Promise<string> => {
    const token = new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject(sub).setAudience(aud);
    return (seconds === null ? token : token.setExpirationTime(Math.floor(now / 1000) + seconds)).sign(new TextEncoder().encode(key));
  };
  const start = (id: string, body: object, headers: Record<string, string> = {}) => ask<Participation & ErrorBody>(server, "POST", `/conversations/${id}/participation`, { body, headers });
  const castWith = (id: string, token: string, statementId: number, vote: string | null = "agree") =>
    ask(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId, vote }, headers: { "hiroba-participant": token } });
  const rules = (id: string, body: object) => ask<ConversationReaderIds>(server, "PATCH", `/console/conversations/${id}/reader-ids`, { body, headers: organiser });

  test("a signed id is the same participant on two devices, and never the one a plain id makes", async () => {
    const { id } = await buildConversation(server);
    const key = await keyOf(`/console/conversations/${id}/reader-ids`);
    const one = await start(id, { externalIdToken: await sign(key, { aud: id }) });
    await castWith(id, one.body.token, 1);
    expect((await start(id, { externalIdToken: await sign(key, { aud: id, seconds: 60 }) })).body.votes).toEqual([{ statementId: 1, vote: "agree" }]);
    expect((await start(id, { externalId: "member-7" })).body.votes).toEqual([]);
    expect((await start(id, { externalIdToken: await sign(key, { aud: id, sub: "member-8" }) })).body.votes).toEqual([]);
    // Signed in as somebody else on a shared device: the id decides, not the token the device still has.
    expect((await start(id, { externalIdToken: await sign(key, { aud: id, sub: "member-8" }) }, { "hiroba-participant": one.body.token })).body.votes).toEqual([]);
  });

  test("a site's key signs for its pages, by the site's id or the conversation's", async () => {
    const { body: site } = await ask<Site>(server, "POST", "/console/sites", { body: settings, headers: organiser });
    const page = await rawRequest("GET", `${server.url}/embed/site/${site.id}?page=a`, { referer: `${town}/` });
    const id = /embed\/(\w+)/.exec(page.headers.location ?? "")?.[1] ?? "";
    const key = await keyOf(`/console/sites/${site.id}`);
    expect((await start(id, { externalIdToken: await sign(key, { aud: site.id }) })).status).toBe(200);
    expect((await start(id, { externalIdToken: await sign(key, { aud: id }) })).status).toBe(200);
    const stranger = await buildConversation(server);
    expect((await start(stranger.id, { externalIdToken: await sign(key, { aud: stranger.id }) })).body.error.code).toBe("reader-id-invalid");
    const { body } = await ask<ConversationReaderIds>(server, "GET", `/console/conversations/${id}/reader-ids`, { headers: organiser });
    expect(body.site).toEqual({ id: site.id, name: "The town", pageUrl: null });
  });

  test("a token that is over, for another place, without an end, or by another key is refused in words", async () => {
    const { id } = await buildConversation(server);
    const key = await keyOf(`/console/conversations/${id}/reader-ids`);
    const refusal = async (externalIdToken: string) => {
      const { status, body } = await start(id, { externalIdToken });
      return [status, body.error.code];
    };
    const invalid = [401, "reader-id-invalid"];
    expect(await refusal(await sign(key, { aud: id, seconds: -31 }))).toEqual([401, "reader-id-expired"]);
    // Thirty seconds are allowed for clocks that differ.
    expect((await start(id, { externalIdToken: await sign(key, { aud: id, seconds: -29 }) })).status).toBe(200);
    expect(await refusal(await sign(key, { aud: "anotherone" }))).toEqual(invalid);
    expect(await refusal(await sign(key, { aud: id, seconds: null }))).toEqual(invalid);
    expect(await refusal(await sign("guessed-key-guessed-key-guessed-key-guessed", { aud: id }))).toEqual(invalid);
    expect(await refusal(await sign(key, { aud: id, sub: "" }))).toEqual(invalid);
    expect(await refusal("not.a.token")).toEqual(invalid);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify({ sub: "x", aud: id, exp: now })).toString("base64url")}.`;
    expect(await refusal(unsigned)).toEqual(invalid);
    const old = await sign(key, { aud: id });
    const renewed = await keyOf(`/console/conversations/${id}/reader-ids`);
    expect(renewed).not.toBe(key);
    expect(await refusal(old)).toEqual(invalid);
    const { body } = await start(id, { externalIdToken: await sign(renewed, { aud: id, seconds: -60 }) }, { "accept-language": "ja" });
    expect(body.error.message).toContain("期限が切れました");
  });

  test("where only signed ids count, nobody else takes part, and a vote given before can be taken back", async () => {
    const { id } = await buildConversation(server);
    const key = await keyOf(`/console/conversations/${id}/reader-ids`);
    const early = await joinConversation(server, id);
    await early.vote(1, "agree");
    expect((await rules(id, { readerIds: "signed" })).body).toMatchObject({ readerIds: "signed", keepsReaderIds: false });
    for (const body of [{}, { externalId: "member-7" }]) expect((await start(id, body)).body.error?.code).toBe("signed-id-required");
    expect((await early.vote(2, "agree")).body.error.code).toBe("signed-id-required");
    expect((await early.write("One more.")).status).toBe(403);
    expect((await early.vote(1, null)).status).toBe(200);
    const member = (await start(id, { externalIdToken: await sign(key, { aud: id }) })).body;
    expect((await castWith(id, member.token, 2)).status).toBe(200);
    // The device goes on with the token it has.
    expect((await start(id, {}, { "hiroba-participant": member.token })).body.votes).toEqual([{ statementId: 2, vote: "agree" }]);
  });

  test("an id is kept only where the organisers ask, shown to them only, and goes with the person or the wish", async () => {
    const { id } = await buildConversation(server);
    const key = await keyOf(`/console/conversations/${id}/reader-ids`);
    const { readerIds } = server.services.deps.store;
    const csv = async (headers = organiser) => ask<unknown>(server, "GET", `/console/conversations/${id}/reader-ids.csv`, { headers }).catch(() => null);
    const lines = async () => (await rawRequest("GET", `${server.url}/api/v1/console/conversations/${id}/reader-ids.csv`, organiser)).body.split("\r\n").slice(1).filter((line) => line !== "");
    const before = await start(id, { externalId: "member-1" });
    await castWith(id, before.body.token, 1);
    expect([await readerIds.count(id), await lines()]).toEqual([0, []]);

    await rules(id, { keepsReaderIds: true });
    const plain = await start(id, { externalId: "member-1" });
    const signed = await start(id, { externalIdToken: await sign(key, { aud: id, sub: "=member-2" }) });
    await castWith(id, signed.body.token, 1);
    expect(await lines()).toEqual(["1,member-1", "2,'=member-2"]);
    expect((await csv({ cookie: await server.signIn("moderator") }))?.status).toBe(403);
    const mine = await ask<MyData>(server, "GET", `/conversations/${id}/me/data`, { headers: { "hiroba-participant": plain.body.token } });
    expect(mine.body.readerId).toBe("member-1");

    await ask(server, "DELETE", `/conversations/${id}/me`, { headers: { "hiroba-participant": plain.body.token } });
    expect(await lines()).toEqual(["2,'=member-2"]);
    await rules(id, { keepsReaderIds: false });
    await rules(id, { keepsReaderIds: true });
    expect([await readerIds.count(id), await lines()]).toEqual([0, []]);
  });
});
