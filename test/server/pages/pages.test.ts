import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import type { Report } from "../../../server/contract/report.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const builtPage = (name: string): string =>
  `<!doctype html>\n<html lang="en" class="x">\n<head><meta charset="utf-8" /><meta name="robots" content="noindex" /><title>Hiroba</title></head>\n<body><div id="app">${name}</div></body>\n</html>\n`;

let server: TestServer;
let folder: Awaited<ReturnType<typeof createTemporaryFolder>>;
let http: Server;
let url: string;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => rawRequest("GET", url + path, { accept: "text/html", ...headers });
const policyOf = (answer: Awaited<ReturnType<typeof get>>): string => String(answer.headers["content-security-policy"]);

beforeAll(async () => {
  server = await startTestServer();
  folder = await createTemporaryFolder();
  for (const name of ["home", "widget", "console", "report", "sample"]) {
    await mkdir(join(folder.path, name), { recursive: true });
    await writeFile(join(folder.path, name, "index.html"), builtPage(name));
  }
  await mkdir(join(folder.path, "assets"));
  await writeFile(join(folder.path, "assets", "widget-abc123.js"), `export const long = "${"ab".repeat(2000)}";`);
  await writeFile(join(folder.path, "embed.js"), "(function(){})();");
  http = createServer(createApp(server.services, { clientDir: folder.path })).listen(0, "127.0.0.1");
  await new Promise((resolve) => http.once("listening", resolve));
  url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await new Promise((resolve) => http.close(resolve));
  await server.close();
  await folder.remove();
});

describe("language and head", () => {
  test("the page speaks ?lang, else the browser's language, else the conversation's", async () => {
    const { id } = await buildConversation(server, { settings: { language: "ja" } });
    const languageOf = async (path: string, headers = {}) => /<html lang="(\w+)"/.exec((await get(path, headers)).body)?.[1];
    expect(await languageOf(`/c/${id}?lang=en`, { "accept-language": "ja" })).toBe("en");
    expect(await languageOf(`/c/${id}`, { "accept-language": "fr, ja;q=0.8, en;q=0.5" })).toBe("ja");
    expect(await languageOf(`/c/${id}`, { "accept-language": "en-GB" })).toBe("en");
    expect(await languageOf(`/c/${id}`)).toBe("ja");
    expect(await languageOf("/")).toBe("en");
    // A stranger's page is written in its own language, whoever reads it.
    expect(await languageOf(`/sample/${id}`, { "accept-language": "en" })).toBe("ja");
    expect((await get("/")).headers.vary).toMatch(/Accept-Language/);
  });

  test("title and link preview carry the topic, escaped, and nothing else is changed", async () => {
    const { id } = await buildConversation(server, { settings: { topic: `<b>"Trees" & $& benches</b>`, descriptionMarkdown: "**Where** should <i>they</i> stand?\n\nSecond paragraph." } });
    const { body, status } = await get(`/c/${id}`);
    const escaped = "&lt;b&gt;&quot;Trees&quot; &amp; $&amp; benches&lt;/b&gt;";
    expect(status).toBe(200);
    expect(body).toContain(`<title>${escaped}</title>`);
    expect(body).toContain(`<meta property="og:title" content="${escaped}">`);
    expect(body).toContain(`<meta name="description" content="Where should &lt;i&gt;they&lt;/i&gt; stand? Second paragraph.">`);
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body).not.toContain("noindex");
    expect(body).toContain(`<html lang="en" dir="ltr" class="x">`);
    expect(body).toMatch(/<div id="app"><div class="widget .*<\/div>widget<\/div>/);
  });

  test("a draft keeps its topic to itself", async () => {
    const { id } = await buildConversation(server, { settings: { topic: "A secret plan", state: "draft" } });
    for (const path of [`/c/${id}`, `/embed/${id}`]) {
      const { body } = await get(path);
      expect(body).not.toContain("secret");
      expect(body).toContain("noindex");
    }
  });

  test("a long description is cut at 160 characters, whole characters only", async () => {
    const { id } = await buildConversation(server, { settings: { descriptionMarkdown: "𠮷".repeat(200) } });
    expect((await get(`/c/${id}`)).body).toContain(`content="${"𠮷".repeat(159)}…"`);
  });
});

describe("who may frame a page", () => {
  test("the widget: every site, or those the conversation names", async () => {
    const open = await buildConversation(server);
    const named = await buildConversation(server, { settings: { embedSites: ["https://news.example.org", "http://localhost:8080"] } });
    const any = await get(`/embed/${open.id}`);
    expect(policyOf(any)).toMatch(/frame-ancestors \*$/);
    expect(any.headers["x-frame-options"]).toBeUndefined();
    const some = await get(`/embed/${named.id}`);
    expect(policyOf(some)).toMatch(/frame-ancestors 'self' https:\/\/news\.example\.org http:\/\/localhost:8080$/);
    expect(some.headers["x-frame-options"]).toBeUndefined();
  });

  test("all other pages: only this server's own", async () => {
    const { id } = await buildConversation(server);
    for (const path of ["/", `/c/${id}`, `/sample/${id}`, "/console", "/console/people"]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(policyOf(answer)).toMatch(/default-src 'self'; script-src 'self'(?: 'sha256-[^']+')*;.*frame-ancestors 'self'$/);
      expect(policyOf(answer)).not.toMatch(/unsafe|upgrade-insecure/);
      expect(answer.headers["x-frame-options"]).toBe("SAMEORIGIN");
    }
  });

  test("a conversation that is not there says so inside the frame", async () => {
    const answer = await get("/embed/0000000000", { "accept-language": "ja" });
    expect(answer.status).toBe(404);
    expect(policyOf(answer)).toMatch(/frame-ancestors \*$/);
    expect(answer.body).toContain("ページが見つかりません");
  });
});

describe("addresses", () => {
  test("/sample leads to the reader's demonstration, or to what there is", async () => {
    const first = await get("/sample?lang=ja");
    expect(first.status).toBe(302);
    expect(first.headers.location).toMatch(/^\/sample\/[0-9a-z]{10}\?lang=ja$/);
    expect((await get(String(first.headers.location))).body).toContain(`<div id="app">sample</div>`);
  });

  test("a report is found by its conversation once published, and drafts are not indexed", async () => {
    const { id } = await buildConversation(server, { settings: { topic: "Buses" } });
    expect((await get(`/c/${id}/report`)).status).toBe(404);
    const body = { conversation: { topic: "Buses", language: "en" } } as unknown as Report;
    const report = { id: "reportaaaa", conversationId: id, createdAt: 1, status: "draft", snapshotHash: "", mapVersion: 1, body } as const;
    await server.services.deps.store.reports.create(report);
    const draft = await get("/report/reportaaaa");
    expect([draft.status, draft.headers["x-robots-tag"]]).toEqual([404, "noindex"]);
    expect(draft.body).not.toContain("Buses");
    await server.services.deps.store.reports.setStatus("reportaaaa", "published", 2);
    expect((await get(`/c/${id}/report?lang=ja`)).headers.location).toBe("/report/reportaaaa?lang=ja");
    expect((await get("/report/reportaaaa", { "accept-language": "ja" })).body).toContain("<title>報告書：Buses</title>");
  });

  test("nothing there: a page for people, JSON for programs, both in the reader's language", async () => {
    for (const path of ["/nothing", "/c/0000000000", "/report/none", "/c/%E0%A4%A"]) {
      const page = await get(path, { "accept-language": "ja" });
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(page.body).toContain("ページが見つかりません");
    }
    const json = await rawRequest("GET", `${url}/nothing`, { accept: "application/json", "accept-language": "ja" });
    expect([json.status, JSON.parse(json.body)]).toEqual([404, { error: { code: "not-found", message: "このアドレスには何もありません。" } }]);
    expect((await rawRequest("POST", `${url}/nothing`)).status).toBe(404);
  });
});

describe("files", () => {
  test("files with a hash are kept for ever and travel compressed; pages are asked for anew", async () => {
    const { headers } = await get("/assets/widget-abc123.js", { "accept-encoding": "br" });
    expect([headers["cache-control"], headers["content-encoding"]]).toEqual(["public, max-age=31536000, immutable", "br"]);
    const page = await get("/");
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect((await get("/", { "if-none-match": String(page.headers.etag) })).status).toBe(304);
    expect((await get("/assets/..%2fembed.js")).status).toBe(404);
  });

  test("the loader may be used by every site, and a new one arrives within minutes", async () => {
    const { status, headers, body } = await get("/embed.js");
    expect([status, body]).toEqual([200, "(function(){})();"]);
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8", "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
    });
  });

  test("a page built anew is served without a restart", async () => {
    const path = join(folder.path, "console", "index.html");
    await writeFile(path, builtPage("console, second build"));
    expect((await get("/console")).body).toContain("second build");
  });
});

test("without a built client the pages say how to build it, and the API works", async () => {
  const bare = createServer(createApp(server.services, { clientDir: join(folder.path, "nowhere") })).listen(0, "127.0.0.1");
  await new Promise((resolve) => bare.once("listening", resolve));
  const at = `http://127.0.0.1:${String((bare.address() as AddressInfo).port)}`;
  const page = await rawRequest("GET", `${at}/`, { accept: "text/html" });
  expect([page.status, page.body.includes("npm run build")]).toEqual([503, true]);
  expect((await rawRequest("GET", `${at}/embed.js`)).status).toBe(404);
  expect((await rawRequest("GET", `${at}/api/v1/conversations`)).status).toBe(200);
  await new Promise((resolve) => bare.close(resolve));
});
