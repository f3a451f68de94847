import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask } from "../../support/join-conversation.ts";
import { startOidcProvider, type RunningProvider } from "../../support/oidc-provider.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createWalker, passProvider } from "../../support/walk-through.ts";

describe.each(databases)("taking part only after signing in with the identity provider, on %s", (database) => {
  let provider: RunningProvider;
  let server: TestServer;
  beforeAll(async () => {
    provider = await startOidcProvider({ redirectUri: () => `${server.url}/participate/oidc/callback` });
    server = await startTestServer({ database, environment: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret } });
    for (const name of ["ann", "bob"]) provider.accounts.set(name, { email: `${name}@example.org`, isEmailVerified: true, name });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  const begin = (id: string, headers: Record<string, string> = {}) => ask<Participation & ErrorBody>(server, "POST", `/conversations/${id}/participation`, { body: {}, headers });
  const asking = async (): Promise<string> => {
    const { id } = await buildConversation(server);
    await server.services.deps.store.gates.setRules(id, { work: "off", needsCode: false, needsList: false, needsSignIn: true });
    return id;
  };
  /** Where the browser ends up after signing in as this person. */
  const signIn = async (id: string, name: string): Promise<string> => {
    const walker = createWalker();
    const address = await passProvider(walker, `${server.url}/participate/oidc/start/${id}`, name, `${server.url}/participate/oidc/callback`);
    return (await walker.step(address)).location ?? "";
  };
  const resume = async (id: string, location: string): Promise<string> => {
    const { body } = await ask<Participation>(server, "POST", `/conversations/${id}/resume`, { body: { code: /#device=(.+)$/.exec(location)?.[1] ?? "" } });
    return body.token;
  };
  const vote = (id: string, token: string, statementId: number) =>
    ask<ErrorBody>(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId, vote: "agree" }, headers: { "hiroba-participant": token } });

  test("who has not signed in is asked to; who has is one participant on every device, and nobody the provider's name leads to", async () => {
    const id = await asking();
    expect((await begin(id)).body.error.code).toBe("sign-in-needed");
    const back = await signIn(id, "ann");
    expect(back).toMatch(new RegExp(`/c/${id}\\?show=mine#device=`));
    const token = await resume(id, back);
    expect((await begin(id, { "hiroba-participant": token })).status).toBe(200);
    expect((await vote(id, token, 1)).status).toBe(200);
    const again = await resume(id, await signIn(id, "ann"));
    expect((await begin(id, { "hiroba-participant": again })).body.votes).toHaveLength(1);
    expect((await vote(id, await resume(id, await signIn(id, "bob")), 1)).status).toBe(200);
    const people = await server.services.deps.store.origins.traces(id);
    expect(people).toHaveLength(2);
  });

  test("the same person is somebody else in another conversation", async () => {
    const [one, other] = [await asking(), await asking()];
    const subjects = await Promise.all([one, other].map(async (id) => {
      const token = await resume(id, await signIn(id, "ann"));
      return (JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { sub: string }).sub;
    }));
    expect(subjects[0]).toMatch(/^o-/);
    expect(subjects[0]).not.toBe(subjects[1]);
    expect(subjects.join(" ")).not.toContain("ann");
  });

  test("a journey that does not fit leads back to the page, which asks again", async () => {
    const id = await asking();
    const walker = createWalker();
    const address = await passProvider(walker, `${server.url}/participate/oidc/start/${id}`, "ann", `${server.url}/participate/oidc/callback`);
    // Another browser, without the cookie.
    expect((await createWalker().step(address)).location).toMatch(/\/$/);
    expect((await walker.step(address.replace(/state=[^&]+/u, "state=other"))).location).toMatch(new RegExp(`/c/${id}$`));
  });
});
