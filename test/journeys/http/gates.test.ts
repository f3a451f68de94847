import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { Gates, InvitationsMade, SolvedWork, WorkChallenge } from "../../../server/contract/gates.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import type { SigningKey } from "../../../server/contract/reader-ids.ts";
import type { KioskOpened } from "../../../server/contract/workshop.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

/** As the widget does it: see client/widget/solve-work.ts, which has a test of its own. */
export async function solve(challenge: WorkChallenge): Promise<SolvedWork> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  return { challenge, solution: { counter: solution?.counter ?? 0, derivedKey: solution?.derivedKey ?? "" } };
}

describe.each(databases)("what is asked of newcomers, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let skew = 0;
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => Date.now() + skew });
    organiser = { cookie: await server.signIn("organiser") };
  });
  afterAll(() => server.close());

  const tell = <Body>(method: string, path: string, body?: unknown) => ask<Body & ErrorBody>(server, method, `/console/conversations/${path}`, { ...(body !== undefined && { body }), headers: organiser });
  const begin = (id: string, body: object = {}, headers: Record<string, string> = {}) => ask<Participation & ErrorBody>(server, "POST", `/conversations/${id}/participation`, { body, headers });
  const codeOf = ({ status, body }: { readonly status: number; readonly body: ErrorBody }) => (status === 200 ? "in" : body.error.code);
  const vote = async (id: string, token: string) => codeOf(await ask<ErrorBody>(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId: 1, vote: "agree" }, headers: { "hiroba-participant": token } }));
  const gated = async (rules: object): Promise<string> => {
    const { id } = await buildConversation(server);
    expect((await tell<Gates>("PATCH", `${id}/gates`, rules)).status).toBe(200);
    return id;
  };
  const invite = async (id: string, more: object = {}) => (await tell<InvitationsMade>("POST", `${id}/invitations`, { label: "Letters", codes: 3, usesEach: 1, endsAt: null, ...more })).body;
  const workOf = async (id: string) => solve((await ask<WorkChallenge>(server, "GET", `/conversations/${id}/work`)).body);

  test("without rules nobody is asked for anything", async () => {
    const { id } = await buildConversation(server);
    expect(codeOf(await begin(id))).toBe("in");
    expect((await ask(server, "GET", `/conversations/${id}/work`)).body.error.code).toBe("not-found");
  });

  describe("an invitation code", () => {
    test("lets one person in, who needs none on the next visit; reading needs none at all", async () => {
      const id = await gated({ needsCode: true });
      const { codes: [code = "", other = ""], link } = await invite(id);
      expect([code, link]).toEqual([expect.stringMatching(/^[a-z2-9]{5}-[a-z2-9]{5}$/), `${server.url}/c/${id}#code=`]);
      expect(codeOf(await begin(id))).toBe("invitation-needed");
      expect((await ask(server, "GET", `/conversations/${id}/map`)).status).toBe(200);
      expect((await ask(server, "GET", `/conversations/${id}/statements`)).status).toBe(200);
      const { body: { token } } = await begin(id, { code });
      expect(codeOf(await begin(id, {}, { "hiroba-participant": token }))).toBe("in");
      expect(await vote(id, token)).toBe("in");
      expect(codeOf(await begin(id, { code }))).toBe("invitation-invalid");
      // As typed by hand.
      expect(codeOf(await begin(id, { code: ` ${other.toUpperCase().replace("-", " ")} ` }))).toBe("in");
      const { batches } = (await tell<Gates>("GET", `${id}/gates`)).body;
      expect(batches).toMatchObject([{ number: 1, codes: 3, used: 2, usesEach: 1 }]);
    });

    test("of two who bring it at once, one is let in", async () => {
      const id = await gated({ needsCode: true });
      const { codes: [code = ""] } = await invite(id);
      const answers = await Promise.all([1, 2, 3, 4].map(() => begin(id, { code, attempt: randomUUID() })));
      expect(answers.map(codeOf).sort()).toEqual(["in", "invitation-invalid", "invitation-invalid", "invitation-invalid"]);
    });

    test("asked for again by the same device, because the answer was lost, it is the same person and the code counts once", async () => {
      const id = await gated({ needsCode: true });
      const { codes: [code = ""] } = await invite(id);
      const attempt = randomUUID();
      const tokens = [(await begin(id, { code, attempt })).body.token, (await begin(id, { code, attempt })).body.token];
      expect(await vote(id, tokens[0] ?? "")).toBe("in");
      expect((await ask<Participation>(server, "GET", `/conversations/${id}/me`, { headers: { "hiroba-participant": tokens[1] ?? "" } })).body.votes).toHaveLength(1);
      expect((await tell<Gates>("GET", `${id}/gates`)).body.batches[0]?.used).toBe(1);
    });

    test("works as often as it may, here and nowhere else, until it expires or is revoked", async () => {
      const [id, elsewhere] = [await gated({ needsCode: true }), await gated({ needsCode: true })];
      const { codes: [code = ""] } = await invite(id, { codes: 1, usesEach: 2, endsAt: Date.now() + 60_000 });
      expect(codeOf(await begin(elsewhere, { code }))).toBe("invitation-invalid");
      expect(codeOf(await begin(id, { code }))).toBe("in");
      skew = 61_000;
      expect(codeOf(await begin(id, { code }))).toBe("invitation-invalid");
      skew = 0;
      expect((await tell<Gates>("DELETE", `${id}/invitations/1`)).body.batches[0]?.revokedAt).not.toBeNull();
      expect(codeOf(await begin(id, { code }))).toBe("invitation-invalid");
      expect((await tell("DELETE", `${id}/invitations/9`)).body.error.code).toBe("invitation-batch-not-found");
    });

    test("who voted before codes were asked for goes on; who only looked is asked", async () => {
      const { id } = await buildConversation(server);
      const [voter, looker] = [await joinConversation(server, id), await joinConversation(server, id)];
      await voter.vote(1, "agree");
      await tell("PATCH", `${id}/gates`, { needsCode: true });
      expect((await voter.vote(2, "agree")).status).toBe(200);
      expect((await looker.vote(1, "agree")).body.error.code).toBe("invitation-needed");
      expect((await looker.write("A fountain.")).body.error.code).toBe("invitation-needed");
    });

    test("shared tablets have a code of their own and ask for no other", async () => {
      const id = await gated({ needsCode: true, work: "low" });
      const { body: { code } } = await tell<KioskOpened>("POST", `${id}/kiosks`, { label: "Hall", hours: 2, idleSeconds: 60 });
      const { body } = await ask<Participation>(server, "POST", `/conversations/${id}/kiosk/participation`, { body: { code, person: randomUUID() } });
      expect(await vote(id, body.token)).toBe("in");
    });
  });

  test("the text-only page asks for the code in its form, and says what else is missing", async () => {
    const id = await gated({ needsCode: true });
    const { codes: [code = ""] } = await invite(id);
    const send = async (fields: Record<string, string>) => {
      const answer = await fetch(`${server.url}/c/${id}/text`, { method: "POST", body: new URLSearchParams({ page: randomUUID(), do: "vote", ...fields }) });
      return { status: answer.status, html: await answer.text() };
    };
    const asked = await (await fetch(`${server.url}/c/${id}/text`)).text();
    expect(asked).toContain('name="code"');
    expect(await send({ code: "wrong-code" })).toMatchObject({ status: 403, html: expect.stringContaining("not valid here") });
    const page = randomUUID();
    const inside = await send({ code, page });
    expect([inside.status, inside.html.includes('name="code"')]).toEqual([200, false]);
    expect((await send({ code, page })).status).toBe(200);
    const token = /name="token" value="([^"]+)"/.exec(inside.html)?.[1] ?? "";
    expect((await send({ token, do: "agree:1" })).status).toBe(200);
    await tell("PATCH", `${id}/gates`, { work: "low" });
    expect((await send({})).html).toContain("small task");
  });

  describe("proof of work", () => {
    test("a solved challenge lets one person in, once", async () => {
      const id = await gated({ work: "low" });
      expect(codeOf(await begin(id))).toBe("proof-of-work-needed");
      const work = await workOf(id);
      const answers = await Promise.all([1, 2].map(() => begin(id, { work })));
      expect(answers.map(codeOf).sort()).toEqual(["in", "proof-of-work-invalid"]);
      expect(codeOf(await begin(id, { work }))).toBe("proof-of-work-invalid");
    });

    test("not in another conversation, not after ten minutes, not with a wrong or an easier solution", async () => {
      const [id, elsewhere] = [await gated({ work: "low" }), await gated({ work: "low" })];
      const work = await workOf(id);
      expect(codeOf(await begin(elsewhere, { work }))).toBe("proof-of-work-invalid");
      expect(codeOf(await begin(id, { work: { ...work, solution: { ...work.solution, derivedKey: "00".repeat(32) } } }))).toBe("proof-of-work-invalid");
      const { parameters } = work.challenge;
      expect(codeOf(await begin(id, { work: { ...work, challenge: { ...work.challenge, parameters: { ...parameters, expiresAt: parameters.expiresAt + 9 } } } }))).toBe("proof-of-work-invalid");
      skew = 10 * 60_000 + 1_000;
      expect(codeOf(await begin(id, { work }))).toBe("proof-of-work-invalid");
      skew = 0;
      await tell("PATCH", `${id}/gates`, { work: "normal" });
      expect(codeOf(await begin(id, { work }))).toBe("proof-of-work-invalid");
    });

    test("comes before the code, and a wrong code uses the work up", async () => {
      const id = await gated({ work: "low", needsCode: true });
      const { codes: [code = ""] } = await invite(id);
      expect(codeOf(await begin(id))).toBe("proof-of-work-needed");
      const work = await workOf(id);
      // Missing is not wrong: the work is kept for when the code is there.
      expect(codeOf(await begin(id, { work }))).toBe("invitation-needed");
      expect(codeOf(await begin(id, { work, code: "wrong-code" }))).toBe("invitation-invalid");
      expect(codeOf(await begin(id, { work, code }))).toBe("proof-of-work-invalid");
      expect(codeOf(await begin(id, { work: await workOf(id), code }))).toBe("in");
    });
  });

  test("with a list, only people take part whom the site has signed for and who are on it, also those who voted before", async () => {
    const { id } = await buildConversation(server);
    const before = await joinConversation(server, id);
    await before.vote(1, "agree");
    const { body: { key } } = await tell<SigningKey>("POST", `${id}/reader-ids/key`, {});
    const signed = (reader: string) => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject(reader).setAudience(id).setExpirationTime("5m").sign(new TextEncoder().encode(key));
    expect((await tell<Gates>("PATCH", `${id}/gates`, { needsList: true })).body.listed).toBe(0);
    expect((await tell<Gates>("POST", `${id}/allow-list`, { ids: ["ann", "bob", "ann"] })).body.listed).toBe(2);
    expect(codeOf(await begin(id))).toBe("signed-id-required");
    expect(codeOf(await begin(id, { externalId: "ann" }))).toBe("signed-id-required");
    expect(codeOf(await begin(id, { externalIdToken: await signed("eve") }))).toBe("not-on-the-list");
    const { body: { token } } = await begin(id, { externalIdToken: await signed("ann") });
    expect(await vote(id, token)).toBe("in");
    expect((await before.vote(2, "agree")).body.error.code).toBe("signed-id-required");
  });
});
