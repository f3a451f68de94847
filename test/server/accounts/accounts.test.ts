import { getMigrations } from "better-auth/db/migration";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createAccounts, type Accounts } from "../../../server/http/accounts/accounts.ts";
import { createAuth } from "../../../server/http/accounts/create-auth.ts";
import { createPostgresStore, createSqliteStore } from "../../../server/store/create-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { startPostgres, type RunningPostgres } from "../../support/postgres.ts";

const config = { secret: "a secret for tests, long enough 0123456789", publicUrl: null, organiserEmail: "mayor@example.org", organisationName: "City of Trees" };
const DAY = 86_400_000;

const tokenOf = (link: string): string => link.split("/").at(-1)!;
const cookieOf = (setCookie: readonly string[]): string => setCookie.map((line) => line.split(";")[0]).join("; ");

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());
afterEach(() => void vi.useRealTimers());

describe.each([
  ["SQLite", () => createSqliteStore(":memory:")],
  ["PostgreSQL", () => createPostgresStore(postgres.url, { connections: 2 })],
] as const)("accounts on %s", (_, open) => {
  let store: Store;
  let accounts: Accounts;
  beforeAll(async () => {
    store = await open();
    accounts = createAccounts({ config, store, publicUrl: () => "http://127.0.0.1:4000" });
  });
  afterAll(() => store.close());

  const signIn = async (email: string): Promise<string> => cookieOf(await accounts.redeem(tokenOf(await accounts.oneTimeLink({ email }))));

  test("our migration is what better-auth expects, table by table", async () => {
    const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(createAuth(config, store.accounts).options);
    expect([toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems]).toEqual([[], [], [], [], []]);
  });

  test("the first start makes one owner and names the organisation; the second finds them", async () => {
    const first = await accounts.ensureOwner();
    expect(first).toMatchObject({ isNew: true, person: { name: "mayor", email: "mayor@example.org" } });
    expect(await accounts.ensureOwner()).toEqual({ isNew: false, person: first.person });
    expect(await store.organisations.members("first")).toEqual([{ ...first.person, role: "owner" }]);
    expect(await store.organisations.find("first")).toMatchObject({ name: "City of Trees" });
  });

  test("a link signs in once", async () => {
    const link = await accounts.oneTimeLink({ email: "mayor@example.org" });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/console\/sign-in\/[A-Za-z0-9_-]{32,}$/);
    expect(await accounts.isLinkAlive(tokenOf(link))).toBe(true);
    const cookies = await accounts.redeem(tokenOf(link));
    expect(cookies[0]).toMatch(/^hiroba\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(cookies[0]).not.toMatch(/Secure/);
    expect(await accounts.isLinkAlive(tokenOf(link))).toBe(false);
    await expect(accounts.redeem(tokenOf(link))).rejects.toThrow("sign-in-link-invalid");
    expect(await accounts.personOf({ cookie: cookieOf(cookies) })).toMatchObject({ email: "mayor@example.org", role: "owner", memberships: [{ organisationId: "first", organisationName: "City of Trees", role: "owner" }], conversationRoles: [] });
  });

  test("of two who use a link at the same moment one gets in", async () => {
    const token = tokenOf(await accounts.oneTimeLink({ email: "mayor@example.org" }));
    const outcomes = await Promise.allSettled([accounts.redeem(token), accounts.redeem(token)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a link ends after three days, a session after thirty", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const token = tokenOf(await accounts.oneTimeLink({ email: "mayor@example.org" }));
    vi.setSystemTime(Date.now() + 3 * DAY + 1000);
    expect(await accounts.isLinkAlive(token)).toBe(false);
    await expect(accounts.redeem(token)).rejects.toThrow("sign-in-link-invalid");

    const cookie = await signIn("mayor@example.org");
    vi.setSystemTime(Date.now() + 29 * DAY);
    expect(await accounts.personOf({ cookie })).not.toBeNull();
    vi.setSystemTime(Date.now() + 2 * DAY);
    expect(await accounts.personOf({ cookie })).toBeNull();
  });

  test("signing out ends the session on the server, not only in the browser", async () => {
    const cookie = await signIn("mayor@example.org");
    expect((await accounts.signOut({ cookie }))[0]).toMatch(/Max-Age=0/);
    expect(await accounts.personOf({ cookie })).toBeNull();
    await expect(accounts.signOut({})).resolves.toBeDefined();
  });

  test("a cookie signed with another secret is nobody's", async () => {
    const other = createAccounts({ config: { ...config, secret: "another secret, also long enough 0123456789" }, store, publicUrl: () => "http://localhost" });
    expect(await other.personOf({ cookie: await signIn("mayor@example.org") })).toBeNull();
    expect(await accounts.personOf({ cookie: "hiroba.session_token=made-up.signature" })).toBeNull();
    expect(await accounts.personOf({})).toBeNull();
  });

  test("with https the cookie is Secure", async () => {
    const secure = createAccounts({ config: { ...config, publicUrl: "https://hiroba.example.org" }, store, publicUrl: () => "https://hiroba.example.org" });
    const cookies = await secure.redeem(tokenOf(await secure.oneTimeLink({ email: "mayor@example.org" })));
    expect(cookies[0]).toMatch(/^__Secure-hiroba\.session_token=.*; Secure/);
    expect(await secure.personOf({ cookie: cookieOf(cookies) })).not.toBeNull();
  });

  test("there is no link for an address nobody was invited with", async () => {
    await expect(accounts.oneTimeLink({ email: "stranger@example.org" })).rejects.toThrow("not-found");
  });
});
