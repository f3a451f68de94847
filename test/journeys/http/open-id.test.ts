import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SignedInPerson } from "../../../server/contract/console.ts";
import { FIRST_ORGANISATION } from "../../../server/domain.ts";
import { createSeal } from "../../../server/seal.ts";
import { ask } from "../../support/join-conversation.ts";
import { startOidcProvider, type RunningProvider } from "../../support/oidc-provider.ts";
import { freePort } from "../../support/postgres.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createWalker, passProvider, type Walker } from "../../support/walk-through.ts";

const SECRET = "only-for-tests-and-long-enough-0123456789";
const openIdEnvironment = ({ issuer, clientId, clientSecret }: RunningProvider) =>
  ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: "City login", ORGANISER_EMAIL: "aiko@example.org" });

describe.each(databases)("signing in with an identity provider, on %s", (database) => {
  let provider: RunningProvider;
  let server: TestServer;
  let walker: Walker;
  beforeAll(async () => {
    provider = await startOidcProvider({ redirectUri: () => `${server.url}/console/oidc/callback` });
    server = await startTestServer({ database, environment: openIdEnvironment(provider) });
    await server.services.accounts.ensureOwner();
    provider.accounts.set("aiko", { email: "Aiko@example.org", isEmailVerified: true, name: "Aiko" });
    provider.accounts.set("unverified", { email: "aiko@example.org", isEmailVerified: false, name: "Aiko" });
    provider.accounts.set("stranger", { email: "stranger@example.org", isEmailVerified: true, name: "Somebody" });
    provider.accounts.set("second-aiko", { email: "aiko@example.org", isEmailVerified: true, name: "Another Aiko" });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await provider.close();
  });
  beforeEach(() => {
    walker = createWalker();
  });

  const start = (): string => `${server.url}/console/oidc/start`;
  const back = (): string => `${server.url}/console/oidc/callback`;
  const come = (login: string): Promise<string> => passProvider(walker, start(), login, back());
  const me = () => ask<SignedInPerson>(server, "GET", "/me", { headers: { cookie: walker.cookies() } });
  const endsAt = async (address: string): Promise<string> => new URL((await walker.step(address)).location ?? "http://nowhere").pathname;

  test("an invited person goes there and comes back signed in; the button has its name", async () => {
    expect((await ask(server, "GET", "/sign-in")).body).toMatchObject({ openIdName: "City login" });
    expect(await endsAt(await come("aiko"))).toBe("/console");
    expect(await me()).toMatchObject({ status: 200, body: { email: "aiko@example.org", role: "owner" } });
    expect(walker.cookies()).not.toContain("hiroba_oidc");
  });

  test("the request there carries PKCE, state and nonce", async () => {
    const there = new URL((await walker.step(start())).location ?? "").searchParams;
    expect(Object.fromEntries(there)).toMatchObject({ response_type: "code", scope: "openid email profile", code_challenge_method: "S256", client_id: provider.clientId, redirect_uri: back() });
    for (const name of ["state", "nonce", "code_challenge"]) expect(there.get(name)?.length).toBeGreaterThanOrEqual(43);
  });

  test("the person stays the same when their address there changes", async () => {
    provider.accounts.set("aiko", { email: "new-name@example.org", isEmailVerified: true, name: "Aiko" });
    expect(await endsAt(await come("aiko"))).toBe("/console");
    expect((await me()).body).toMatchObject({ email: "aiko@example.org" });
  });

  test.each([
    ["an address that was not verified", "unverified"],
    ["somebody who was not invited", "stranger"],
    ["somebody who got another one's address", "second-aiko"],
  ])("%s is not let in", async (_, login) => {
    expect(await endsAt(await come(login))).toBe("/console/sign-in/not-invited");
    expect((await me()).status).toBe(401);
  });

  test("a state that was not ours, a code used twice, and a journey in another browser lead nowhere", async () => {
    const address = new URL(await come("aiko"));
    const kept = walker.cookies();
    const sendBack = (changes: Readonly<Record<string, string>>, cookie = kept) => {
      const url = new URL(address);
      for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
      return fetch(url, { redirect: "manual", headers: { cookie } });
    };
    for (const answer of [await sendBack({ state: "another" }), await sendBack({ code: "another" }), await sendBack({}, ""), await sendBack({ iss: "https://evil.example" })]) {
      expect([new URL(answer.headers.get("location") ?? "", server.url).pathname, answer.headers.getSetCookie().some((line) => line.includes("session_token"))]).toEqual(["/console/sign-in/failed", false]);
    }
  });

  test("a code works once, even with the cookie of its journey", async () => {
    const address = await come("aiko");
    const cookie = walker.cookies();
    const pathsOf = async () => new URL((await fetch(address, { redirect: "manual", headers: { cookie } })).headers.get("location") ?? "", server.url).pathname;
    expect(await pathsOf()).toBe("/console");
    expect(await pathsOf()).toBe("/console/sign-in/failed");
  });

  test.each(["nonce", "verifier"])("another %s than the one that was sent there is refused", async (part) => {
    const address = await come("aiko");
    const seal = createSeal(SECRET, "oidc");
    const sealed = /hiroba_oidc=([^;]+)/.exec(walker.cookies())![1]!;
    const tampered = seal.close(JSON.stringify({ ...JSON.parse(seal.open(sealed)!), [part]: "x".repeat(43) }));
    const answer = await fetch(address, { redirect: "manual", headers: { cookie: `hiroba_oidc=${tampered}` } });
    expect(answer.headers.get("location")).toBe("/console/sign-in/failed");
    // Whoever has no key of ours cannot even try.
    const flipped = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect((await fetch(address, { redirect: "manual", headers: { cookie: `hiroba_oidc=${flipped}` } })).headers.get("location")).toBe("/console/sign-in/failed");
  });

  test("somebody with a second step is asked for it here too", async () => {
    const { signIn, deps } = server.services;
    const person = (await signIn.findByEmail("aiko@example.org"))!;
    await signIn.secondStep.begin(person);
    await deps.store.signIn.confirmSecondStep(person.id, { step: 0, at: 0, codeHashes: ["x"] });
    const next = (await walker.step(await come("aiko"))).location!;
    expect(new URL(next).pathname).toMatch(/^\/console\/sign-in\/[A-Za-z0-9]{32}$/);
    expect((await walker.step(next)).body).toContain('autocomplete="one-time-code"');
    expect((await me()).status).toBe(401);
    await signIn.secondStep.turnOff(person.id);
  });
});

test("with OIDC_SIGN_UP everybody of the provider enters with that role; a provider that tells the address in its token will do", async () => {
  const port = await freePort();
  const provider = await startOidcProvider({ redirectUri: () => `http://127.0.0.1:${String(port)}/console/oidc/callback`, tellsInToken: true });
  const server = await startTestServer({ environment: { ...openIdEnvironment(provider), OIDC_SIGN_UP: "analyst", PORT: String(port) } });
  provider.accounts.set("kenji", { email: "kenji@example.org", isEmailVerified: true, name: "健二" });
  const walker = createWalker();
  await walker.step(await passProvider(walker, `${server.url}/console/oidc/start`, "kenji", `${server.url}/console/oidc/callback`));
  const { body } = await ask<SignedInPerson>(server, "GET", "/me", { headers: { cookie: walker.cookies() } });
  expect(body).toMatchObject({ name: "健二", email: "kenji@example.org", role: "analyst", memberships: [{ organisationId: FIRST_ORGANISATION }] });
  await server.close();
  await provider.close();
});

test("a provider out of reach leads back to the sign-in page, and is asked again the next time", async () => {
  const port = await freePort();
  const server = await startTestServer({ environment: { OIDC_ISSUER: `http://127.0.0.1:${String(port)}`, OIDC_CLIENT_ID: "hiroba-test", OIDC_CLIENT_SECRET: "a-client-secret-for-tests", LOG_LEVEL: "silent" } });
  const walker = createWalker();
  expect((await walker.step(`${server.url}/console/oidc/start`)).location).toBe(`${server.url}/console/sign-in/failed`);
  const provider = await startOidcProvider({ redirectUri: () => `${server.url}/console/oidc/callback`, port });
  expect((await walker.step(`${server.url}/console/oidc/start`)).location).toContain(`${provider.issuer}/auth?`);
  await server.close();
  await provider.close();
});
