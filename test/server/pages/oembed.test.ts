import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ask = (query: Record<string, string>) => rawRequest("GET", `${server.url}/oembed?${new URLSearchParams(query).toString()}`);

describe("oEmbed", () => {
  test("an address of a conversation is answered with a frame, no wider and no higher than asked", async () => {
    const { id } = await buildConversation(server, { settings: { topic: `"Trees" & <benches>` } });
    const { status, headers, body } = await ask({ url: `${server.url}/c/${id}`, maxwidth: "500", maxheight: "400" });
    expect([status, headers["access-control-allow-origin"]]).toEqual([200, "*"]);
    expect(headers["content-type"]).toMatch(/^application\/json/);
    const answer = JSON.parse(body) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: "1.0", type: "rich", title: `"Trees" & <benches>`, provider_name: "Hiroba", provider_url: server.url, width: 500, height: 400 });
    expect(answer["html"]).toContain(`<iframe src="${server.url}/embed/${id}" title="&quot;Trees&quot; &amp; &lt;benches&gt;" width="500" height="400"`);
    const free = JSON.parse((await ask({ url: `${server.url}/embed/${id}?lang=ja`, maxwidth: "wide" })).body) as Record<string, unknown>;
    expect([free["width"], free["height"]]).toEqual([720, 640]);
    expect(JSON.parse((await ask({ url: `${server.url}/c/${id}`, lang: "ja" })).body)).toMatchObject({ html: expect.stringContaining(`/embed/${id}?lang=ja"`) as string });
  });

  test("the same as XML, escaped", async () => {
    const { id } = await buildConversation(server, { settings: { topic: "Trees & benches" } });
    const { headers, body } = await ask({ url: `${server.url}/c/${id}`, format: "xml" });
    expect(headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect(body).toContain("<title>Trees &amp; benches</title>");
    expect(body).toContain(`<html>&lt;iframe src=&quot;${server.url}/embed/${id}&quot;`);
    expect(body).not.toMatch(/<iframe/);
  });

  test("what is not there, not public, not ours or not known is refused as oEmbed says", async () => {
    const { id } = await buildConversation(server, { settings: { state: "draft" } });
    const open = await buildConversation(server);
    expect((await ask({ url: `${server.url}/c/${id}` })).status).toBe(401);
    expect((await ask({ url: `${server.url}/c/2222222222` })).status).toBe(404);
    expect((await ask({ url: `https://elsewhere.example/c/${open.id}` })).status).toBe(404);
    expect((await ask({ url: `${server.url}/c/${open.id}/report` })).status).toBe(404);
    expect((await ask({ url: "not an address" })).status).toBe(404);
    expect((await ask({ url: `${server.url}/c/${open.id}`, format: "yaml" })).status).toBe(501);
    expect((await ask({})).status).toBe(400);
  });

  test("the page says where to ask", async () => {
    const { id } = await buildConversation(server, { settings: { topic: "Trees" } });
    const { body } = await rawRequest("GET", `${server.url}/c/${id}`, { accept: "text/html" });
    const address = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)" title="Trees">/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect((await rawRequest("GET", address)).status).toBe(200);
    expect((await rawRequest("GET", `${server.url}/embed/${id}`, { accept: "text/html" })).body).not.toContain("oembed");
    const draft = await buildConversation(server, { settings: { topic: "Secret", state: "draft" } });
    expect((await rawRequest("GET", `${server.url}/c/${draft.id}`, { accept: "text/html" })).body).not.toContain("oembed");
  });
});
