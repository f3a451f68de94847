import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../support/join-conversation.ts";
import { freePort } from "../../support/postgres.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

const peoplePath = "/console/organisations/first/people";
let server: TestServer;
/** The same server, reached from elsewhere than the machine it runs on. */
let publicServer: TestServer;
let publicPort: number;
beforeAll(async () => {
  server = await startTestServer();
  publicPort = await freePort();
  publicServer = await startTestServer({ environment: { PUBLIC_URL: "https://hiroba.example.org", PORT: String(publicPort) } });
});
afterAll(async () => {
  await server.close();
  await publicServer.close();
});

const navigation = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-site": "none" };
const cookieOf = (headers: { "set-cookie"?: string[] | undefined }): string => (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");

test("on the machine itself one click on the printed link opens the console", async () => {
  const link = await server.signInLink();
  const answer = await rawRequest("GET", link, navigation);
  expect([answer.status, answer.headers.location]).toEqual([303, "/console"]);
  const me = await ask<unknown>(server, "GET", "/me", { headers: { cookie: cookieOf(answer.headers) } });
  expect(me).toMatchObject({ status: 200, body: { email: "organiser@hiroba.invalid", role: "owner" } });
});

test("a preview or prefetch of the link does not use it up; the page's button does", async () => {
  const link = await server.signInLink();
  for (const headers of [{}, { "user-agent": "a chat program" }, { ...navigation, "sec-purpose": "prefetch" }] as const) {
    const page = await rawRequest("GET", link, { ...headers, "accept-language": "ja" });
    expect(page.status).toBe(200);
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain('<html lang="ja" dir="ltr">');
    expect(page.body).toContain(`<form method="post" action="${new URL(link).pathname}">`);
  }
  expect((await rawRequest("HEAD", link, navigation)).status).toBe(200);

  const pressed = await rawRequest("POST", link, { origin: server.url });
  expect([pressed.status, pressed.headers.location]).toEqual([303, "/console"]);
  expect((await ask(server, "GET", "/me", { headers: { cookie: cookieOf(pressed.headers) } })).status).toBe(200);
});

test("a used link leads to the page that says so, and signs nobody in", async () => {
  const link = await server.signInLink();
  await rawRequest("POST", link);
  const again = await rawRequest("POST", link);
  expect([again.status, again.headers.location, again.headers["set-cookie"]]).toEqual([303, "/console/sign-in/used", undefined]);
});

test("another site cannot press the button for somebody", async () => {
  const link = await server.signInLink();
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site", origin: server.url }, { "sec-fetch-site": "same-site" }, { origin: "null" }]) {
    expect((await rawRequest("POST", link, headers)).status).toBe(403);
  }
  expect((await rawRequest("POST", link, { "sec-fetch-site": "same-origin" })).status).toBe(303);
});

test("away from the machine opening the link shows the button, and the cookie is Secure", async () => {
  const link = await publicServer.signInLink();
  expect(link).toMatch(/^https:\/\/hiroba\.example\.org\/console\/sign-in\//);
  const here = link.replace("https://hiroba.example.org", `http://127.0.0.1:${String(publicPort)}`);
  expect((await rawRequest("GET", here, navigation)).status).toBe(200);
  const pressed = await rawRequest("POST", here, { origin: "https://hiroba.example.org" });
  expect(pressed.headers["set-cookie"]?.[0]).toMatch(/^__Secure-hiroba\.session_token=.*; HttpOnly; Secure; SameSite=Lax/);
});

test("who is not signed in is told so; a moderator reads, but does not invite", async () => {
  expect(await ask(server, "GET", "/me")).toMatchObject({ status: 401, body: { error: { code: "sign-in-required" } } });
  expect((await ask(server, "GET", peoplePath)).status).toBe(401);
  const cookie = await server.signIn("moderator");
  expect(await ask(server, "GET", "/me", { headers: { cookie } })).toMatchObject({ status: 200, body: { role: "moderator" } });
  const body = { name: "Kenji", email: "kenji@example.org", role: "organiser" };
  expect(await ask(server, "POST", peoplePath, { headers: { cookie }, body })).toMatchObject({ status: 403, body: { error: { code: "not-allowed" } } });
});

test("an owner invites, and the link of the invitation works", async () => {
  const cookie = await server.signIn();
  const invited = await ask<{ person: object; signInLink: string }>(server, "POST", peoplePath, { headers: { cookie, origin: server.url }, body: { name: "Kenji", email: "kenji@example.org", role: "moderator" } });
  expect(invited).toMatchObject({ status: 201, body: { person: { name: "Kenji", role: "moderator" } } });
  expect((await rawRequest("POST", invited.body.signInLink)).headers.location).toBe("/console");
  const { body } = await ask<{ people: { name: string }[] }>(server, "GET", peoplePath, { headers: { cookie } });
  expect(body.people.map(({ name }) => name)).toContain("Kenji");
});

test.each([
  [{ name: "", email: "a@example.org", role: "moderator" }],
  [{ name: "A", email: "nonsense", role: "moderator" }],
  [{ name: "A", email: "a@example.org", role: "mayor" }],
  [{ name: "A", email: "a@example.org", role: "moderator", id: "1" }],
  [{ name: "A\u202eB", email: "a@example.org", role: "moderator" }],
])("an invitation that is not right is refused: %j", async (body) => {
  const cookie = await server.signIn();
  expect((await ask(server, "POST", peoplePath, { headers: { cookie }, body })).status).toBe(400);
});

test("another site's page cannot act with the owner's cookie", async () => {
  const cookie = await server.signIn();
  const body = { name: "Mallory", email: "mallory@example.org", role: "organiser" };
  expect((await ask(server, "POST", peoplePath, { headers: { cookie, origin: "https://evil.example" }, body })).status).toBe(403);
  expect((await ask(server, "POST", "/sign-out", { headers: { cookie, origin: "https://evil.example" } })).status).toBe(403);
  expect((await ask(server, "GET", "/me", { headers: { cookie } })).status).toBe(200);
});

test("signing out ends the session", async () => {
  const cookie = await server.signIn();
  const answer = await ask(server, "POST", "/sign-out", { headers: { cookie }, body: {} });
  expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([204, expect.stringMatching(/^hiroba\.session_token=;.*Max-Age=0/)]);
  expect((await ask(server, "GET", "/me", { headers: { cookie } })).status).toBe(401);
});
