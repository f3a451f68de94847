import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Account, RecoveryCodes, SecondStepBegun, SessionList } from "../../../server/contract/account.ts";
import { FIRST_ORGANISATION } from "../../../server/domain.ts";
import { totpCode } from "../../../server/http/accounts/totp.ts";
import { ask } from "../../support/join-conversation.ts";
import { fromBase32 } from "../../support/from-base32.ts";
import { startMailbox, type Mailbox } from "../../support/start-mailbox.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const EMAIL = "aiko@example.org";
const PASSWORD = "四つのベンチと川のそばの木";
const firefox = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

describe.each(databases)("signing in on %s", (database) => {
  let server: TestServer;
  let mailbox: Mailbox;
  let now = Date.parse("2026-11-22T10:00:00Z");
  beforeAll(async () => {
    mailbox = await startMailbox();
    server = await startTestServer({ database, clock: () => now, environment: { ORGANISER_EMAIL: EMAIL, SMTP_URL: mailbox.url, MAIL_FROM: "Hiroba <hiroba@example.org>" } });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await mailbox.close();
  });

  const cookieOf = (headers: Headers): string => headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const signIn = (body: object, headers: Readonly<Record<string, string>> = {}) => ask(server, "POST", "/sign-in", { body, headers });
  const me = async (cookie: string): Promise<number> => (await ask(server, "GET", "/me", { headers: { cookie } })).status;
  const post = <Body>(cookie: string, path: string, body: object = {}) => ask<Body>(server, "POST", path, { headers: { cookie }, body });
  const account = async (cookie: string): Promise<Account> => (await ask<Account>(server, "GET", "/account", { headers: { cookie } })).body;

  test("somebody who came by link sets a password, and signs in with it however it is composed", async () => {
    const cookie = await server.signIn();
    expect(await account(cookie)).toEqual({ name: "aiko", email: EMAIL, language: null, hasPassword: false, secondStep: null });
    expect(await post(cookie, "/account/password", { password: "password1234" })).toMatchObject({ status: 400, body: { error: { code: "password-weak", fields: [{ path: "password", problem: "is not valid" }] } } });
    expect((await post(cookie, "/account/password", { password: PASSWORD })).status).toBe(204);
    expect((await mailbox.next()).subject).toContain("Your Hiroba password was changed");
    expect(await account(cookie)).toMatchObject({ hasPassword: true });

    const entered = await signIn({ email: "AIKO@example.org", password: PASSWORD.normalize("NFD") });
    expect([entered.status, entered.body]).toEqual([204, null]);
    expect(entered.headers.getSetCookie()[0]).toMatch(/^hiroba\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(await me(cookieOf(entered.headers))).toBe(200);
  });

  test("a wrong password and nobody's address get the same answer", async () => {
    const wrong = await signIn({ email: EMAIL, password: "not the password at all" });
    const nobody = await signIn({ email: "nobody@example.org", password: PASSWORD });
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
    expect(wrong).toMatchObject({ status: 401, body: { error: { code: "sign-in-failed" } } });
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test("another site cannot sign anybody in or out of their account", async () => {
    const cookie = await server.signIn();
    const origin = "https://evil.example";
    expect((await signIn({ email: EMAIL, password: PASSWORD }, { origin })).status).toBe(403);
    for (const [method, path] of [["PATCH", "/account"], ["POST", "/account/password"], ["POST", "/account/sessions/end"], ["POST", "/account/second-step"]] as const) {
      expect((await ask(server, method, path, { headers: { cookie, origin }, body: {} })).status).toBe(403);
    }
    expect((await ask(server, "GET", "/account")).status).toBe(401);
  });

  test("changing the password asks for the present one and ends the other sessions", async () => {
    const here = cookieOf((await signIn({ email: EMAIL, password: PASSWORD })).headers);
    const there = cookieOf((await signIn({ email: EMAIL, password: PASSWORD })).headers);
    expect(await post(here, "/account/password", { password: "駅前の広場には木がもっと要る" })).toMatchObject({ status: 403, body: { error: { code: "password-wrong" } } });
    expect((await post(here, "/account/password", { current: PASSWORD, password: "駅前の広場には木がもっと要る" })).status).toBe(204);
    expect([await me(here), await me(there)]).toEqual([200, 401]);
    await mailbox.next();
    expect((await post(here, "/account/password", { current: "駅前の広場には木がもっと要る", password: PASSWORD })).status).toBe(204);
    await mailbox.next();
  });

  test("sessions are listed by day and kind of browser, and ended one by one or all at once", async () => {
    const here = cookieOf((await signIn({ email: EMAIL, password: PASSWORD }, { "user-agent": firefox })).headers);
    await post(here, "/account/sessions/end", { which: "others" });
    const [second, third] = [cookieOf((await signIn({ email: EMAIL, password: PASSWORD })).headers), cookieOf((await signIn({ email: EMAIL, password: PASSWORD })).headers)];
    const list = (await ask<SessionList>(server, "GET", "/account/sessions", { headers: { cookie: here } })).body.sessions;
    expect(list.map(({ isThisOne, device }) => [isThisOne, device])).toEqual([[true, "Firefox / Android"], [false, ""], [false, ""]]);
    expect(JSON.stringify(list)).not.toMatch(/127\.0\.0\.1|140/);

    expect((await ask(server, "DELETE", `/account/sessions/${list[1]!.id}`, { headers: { cookie: here } })).status).toBe(204);
    expect((await ask(server, "DELETE", `/account/sessions/${list[1]!.id}`, { headers: { cookie: here } })).status).toBe(404);
    expect([await me(second), await me(third)].sort()).toEqual([200, 401]);
    expect((await post(here, "/account/sessions/end", { which: "others" })).status).toBe(204);
    expect([await me(here), await me(second), await me(third)]).toEqual([200, 401, 401]);
  });

  test("an owner signs somebody of their organisation out everywhere; others may not", async () => {
    const [owner, organiser, moderator] = [await server.signIn(), await server.signIn("organiser"), await server.signIn("moderator")];
    const { people } = (await ask<{ people: { id: string; role: string }[] }>(server, "GET", `/console/organisations/${FIRST_ORGANISATION}/people`, { headers: { cookie: owner } })).body;
    const path = (id: string): string => `/console/organisations/${FIRST_ORGANISATION}/people/${id}/sessions`;
    const { id } = people.find(({ role }) => role === "moderator")!;
    expect((await ask(server, "DELETE", path(id), { headers: { cookie: organiser } })).status).toBe(403);
    expect((await ask(server, "DELETE", path("nobody"), { headers: { cookie: owner } })).status).toBe(404);
    expect((await ask(server, "DELETE", path(id), { headers: { cookie: owner } })).status).toBe(204);
    expect([await me(owner), await me(moderator)]).toEqual([200, 401]);
  });

  test("an invitation is mailed, names who invites and to what, and its link signs in", async () => {
    const cookie = await server.signIn();
    const invited = await ask(server, "POST", `/console/organisations/${FIRST_ORGANISATION}/people`, { headers: { cookie }, body: { name: "健二", email: "kenji@example.org", role: "analyst" } });
    expect(invited).toMatchObject({ status: 201, body: { isMailed: true, signInLink: null } });
    const mail = await mailbox.next();
    expect(mail).toMatchObject({ to: ["kenji@example.org"], subject: "aiko invites you to Hiroba / aikoさんから広場（Hiroba）への招待" });
    expect(mail.text).toMatch(/健二さん[^]*「Hiroba」/);
    const link = /http\S+\/console\/sign-in\/\S+/.exec(mail.text)![0];
    const opened = await fetch(link, { method: "POST", redirect: "manual" });
    expect(await me(cookieOf(opened.headers))).toBe(200);
  });

  test("nobody ends somebody else's session", async () => {
    const mine = await server.signIn();
    const others = await server.signIn("moderator");
    const [theirs] = (await ask<SessionList>(server, "GET", "/account/sessions", { headers: { cookie: others } })).body.sessions;
    expect((await ask(server, "DELETE", `/account/sessions/${theirs!.id}`, { headers: { cookie: mine } })).status).toBe(404);
    expect(await me(others)).toBe(200);
  });

  test("a forgotten password: the mail is in the person's language, its link works once and ends every session", async () => {
    const cookie = await server.signIn();
    expect(await ask(server, "PATCH", "/account", { headers: { cookie }, body: { name: "山田 愛子", language: "ja" } })).toMatchObject({ status: 200, body: { name: "山田 愛子", language: "ja" } });
    expect((await ask(server, "POST", "/sign-in/forgotten", { body: { email: EMAIL } })).status).toBe(204);
    const mail = await mailbox.next();
    expect(mail).toMatchObject({ to: [EMAIL], subject: "広場（Hiroba）の新しいパスワードを設定してください" });
    expect(mail.text).toContain("山田 愛子さん");
    const token = /\/console\/new-password#(\S+)/.exec(mail.text)![1]!;

    const newPassword = (password: string) => ask(server, "POST", "/sign-in/new-password", { body: { token, password } });
    expect(await newPassword("short")).toMatchObject({ status: 400, body: { error: { code: "password-weak", fields: [{ problem: "is too short" }] } } });
    expect((await newPassword("a whole new sentence")).status).toBe(204);
    expect((await mailbox.next()).subject).toBe("広場（Hiroba）のパスワードが変更されました");
    expect(await me(cookie)).toBe(401);
    expect(await newPassword("another new sentence")).toMatchObject({ status: 400, body: { error: { code: "password-link-invalid" } } });
    expect((await signIn({ email: EMAIL, password: PASSWORD })).status).toBe(401);
    expect((await signIn({ email: EMAIL, password: "a whole new sentence" })).status).toBe(204);
  });

  test("asking for a new password does not tell whether somebody has the address", async () => {
    const before = mailbox.mails.length;
    const nobody = await ask(server, "POST", "/sign-in/forgotten", { body: { email: "nobody@example.org" } });
    expect([nobody.status, nobody.body]).toEqual([204, null]);
    await ask(server, "POST", "/sign-in/forgotten", { body: { email: EMAIL } });
    expect((await mailbox.next()).to).toEqual([EMAIL]);
    expect(mailbox.mails.length).toBe(before + 1);
  });

  test("with a second step every way asks for a code, each code works once, and recovery codes stand in", async () => {
    const cookie = await server.signIn();
    const password = "a whole new sentence";
    const begun = (await post<SecondStepBegun>(cookie, "/account/second-step")).body;
    expect(begun.qr.path.length).toBeGreaterThan(500);
    const code = (): string => totpCode(fromBase32(begun.secret), Math.floor(now / 30_000));
    expect((await signIn({ email: EMAIL, password })).status).toBe(204);
    expect(await post(cookie, "/account/second-step/confirm", { code: "000000" })).toMatchObject({ status: 403, body: { error: { code: "second-step-wrong" } } });
    const { codes } = (await post<RecoveryCodes>(cookie, "/account/second-step/confirm", { code: code() })).body;
    expect(codes).toHaveLength(10);
    expect(codes[0]).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
    expect((await post(cookie, "/account/second-step")).status).toBe(409);

    expect(await signIn({ email: EMAIL, password })).toMatchObject({ status: 401, body: { error: { code: "second-step-required" } } });
    expect(await signIn({ email: EMAIL, password: "wrong and wrong again", code: code() })).toMatchObject({ status: 401, body: { error: { code: "sign-in-failed" } } });
    // The code that confirmed it is used up.
    expect(await signIn({ email: EMAIL, password, code: code() })).toMatchObject({ status: 403, body: { error: { code: "second-step-wrong" } } });
    now += 30_000;
    expect((await signIn({ email: EMAIL, password, code: `${code().slice(0, 3)} ${code().slice(3)}` })).status).toBe(204);
    expect((await signIn({ email: EMAIL, password, code: code() })).status).toBe(403);
    expect((await signIn({ email: EMAIL, password, code: codes[0]!.toLowerCase() })).status).toBe(204);
    expect((await signIn({ email: EMAIL, password, code: codes[0]! })).status).toBe(403);

    // A stolen link alone is not enough, and a wrong code does not use it up.
    const link = await server.signInLink();
    const open = (body: string) => fetch(link, { method: "POST", redirect: "manual", headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": "ja" }, body });
    const asked = await open("");
    expect([asked.status, asked.headers.getSetCookie()]).toEqual([200, []]);
    expect(await asked.text()).toContain('autocomplete="one-time-code"');
    expect((await open("code=123")).status).toBe(403);
    const page = await fetch(link, { headers: { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, redirect: "manual" });
    expect([page.status, page.headers.getSetCookie()]).toEqual([200, []]);
    now += 30_000;
    const opened = await open(`code=${code()}`);
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/console"]);
    expect(await me(cookieOf(opened.headers))).toBe(200);
    expect((await open(`code=${codes[1]!}`)).headers.get("location")).toBe("/console/sign-in/used");

    const signedIn = cookieOf(opened.headers);
    expect((await account(signedIn)).secondStep).toEqual({ since: now - 60_000, recoveryCodesLeft: 9 });
    const renewed = (await post<RecoveryCodes>(signedIn, "/account/second-step/recovery-codes", { code: codes[2]! })).body.codes;
    expect((await signIn({ email: EMAIL, password, code: codes[3]! })).status).toBe(403);
    expect((await post(signedIn, "/account/second-step/off", { code: "000000" })).status).toBe(403);
    expect((await post(signedIn, "/account/second-step/off", { code: renewed[0]! })).status).toBe(204);
    expect((await signIn({ email: EMAIL, password })).status).toBe(204);
    expect((await post(signedIn, "/account/second-step/off", { code: renewed[1]! })).status).toBe(409);
  });
});

describe("limits and a server without mail", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ environment: { RATE_LIMIT_SIGN_INS_PER_ACCOUNT: "3" } });
  });
  afterAll(() => server.close());

  test("an account is tried three times, whether somebody has it or not; others are not held up", async () => {
    const tryOnce = async (email: string): Promise<number> => (await ask(server, "POST", "/sign-in", { body: { email, password: "a wrong password" } })).status;
    for (const email of ["organiser@hiroba.invalid", "nobody@example.org"]) {
      const statuses = [];
      for (let time = 0; time < 4; time += 1) statuses.push(await tryOnce(email));
      expect(statuses).toEqual([401, 401, 401, 429]);
    }
    expect(await tryOnce("ORGANISER@hiroba.invalid")).toBe(429);
    expect(await tryOnce("somebody-else@example.org")).toBe(401);
  });

  test("without mail a forgotten password is nothing to wait for", async () => {
    expect((await ask(server, "GET", "/sign-in")).body).toEqual({ openIdName: null, sendsMail: false });
    expect(await ask(server, "POST", "/sign-in/forgotten", { body: { email: "organiser@hiroba.invalid" } })).toMatchObject({ status: 409, body: { error: { code: "mail-not-configured" } } });
  });
});
