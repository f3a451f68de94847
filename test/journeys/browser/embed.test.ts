import { mkdir, writeFile } from "node:fs/promises";
import { SignJWT } from "jose";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createSite, renewSiteKey } from "../../../server/commands/manage-sites.ts";
import type { SiteTemplate } from "../../../server/contract/sites.ts";
import { contrast, type Rgb } from "../../../client/shared/contrast.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { chromiumFlags, findChromium, launchBrowser } from "../../support/chromium.ts";
import { snippet, startHostPage, type HostPage } from "../../support/host-page.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

let server: TestServer;
let browser: Browser;
const hosts: HostPage[] = [];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function hostWith(body: string, options: Parameters<typeof startHostPage>[1] = {}): Promise<HostPage> {
  const host = await startHostPage(body, options);
  hosts.push(host);
  return host;
}
async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: "en-GB", ...options });
  contexts.push(context);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const heard: [string, unknown][] = [];
    Object.assign(window, { heard });
    for (const name of ["ready", "vote", "statement", "placed", "finished"]) document.addEventListener(`hiroba:${name}`, (event) => heard.push([event.type, (event as CustomEvent).detail]));
  });
  await page.goto(url);
  return page;
}
const heard = (page: Page): Promise<[string, unknown][]> => page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
const types = async (page: Page): Promise<string[]> => (await heard(page)).map(([type]) => type.slice("hiroba:".length));
const tell = (page: Page, wish: HirobaWish, index = 0) =>
  page.evaluate(([wish, index]) => window.hiroba?.tell(document.querySelectorAll(".hiroba")[index] as Element, wish), [wish, index] as const);
const agree = { name: "Agree", exact: true } as const;
const template: SiteTemplate = {
  language: "en", descriptionMarkdown: "", moderationMode: "pre", whoMayWrite: "participants", statementMaxGraphemes: 140, isListed: false,
  readerIds: "any", keepsReaderIds: false, seeds: ["Trees.", "Benches."],
};
const script = (): string => `<script async src="${server.url}/embed.js"></script>`;

describe("a page of a registered site", () => {
  test("gets its conversation at the first view, once for two readers at the same moment; a page of nobody is told so", async () => {
    const { deps } = server.services;
    const host = await hostWith("");
    const site = await createSite(deps, { name: "A town", origins: [new URL(host.url).origin], mostPerDay: 10, template });
    const body = `${script()}<div class="hiroba" data-site="${site.id}"></div><div class="hiroba" data-site="${site.id}" data-page="other" data-title="Another question"></div>`;
    host.setBody(body);
    const [one, two] = await Promise.all([open(`${host.url}?secret=1`), open(host.url)]);
    await Promise.all([one, two].map((page) => page.frameLocator("iframe").nth(0).getByRole("heading", { name: "A town" }).waitFor()));
    await one.frameLocator("iframe").nth(1).getByRole("heading", { name: "Another question" }).waitFor();
    await one.frameLocator("iframe").nth(0).getByRole("button", agree).click();
    await one.frameLocator("iframe").nth(0).getByText("Saved.", { exact: true }).waitFor();
    const made = (await deps.store.conversations.list()).filter(({ topic }) => topic === "A town" || topic === "Another question");
    expect(made.map(({ topic, source, state }) => [topic, source, state]).sort()).toEqual([["A town", host.url, "open"], ["Another question", host.url, "open"]]);
    expect(await one.locator("iframe").nth(1).getAttribute("title")).toBe("Another question");

    const stranger = await hostWith(body, { hostname: "localhost" });
    const elsewhere = await open(stranger.url);
    await elsewhere.frameLocator("iframe").nth(0).getByText("Conversations of this site may only be opened from its own pages.").waitFor();
  });

  test("may say who reads: the same person in another browser; what it signed badly is said in words", async () => {
    const { deps } = server.services;
    const host = await hostWith("");
    const site = await createSite(deps, { name: "Members", origins: [new URL(host.url).origin], mostPerDay: 10, template: { ...template, readerIds: "signed" } });
    const { key } = await renewSiteKey(deps, site.id);
    const sign = (seconds: number) => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject("member-7").setAudience(site.id)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds).sign(new TextEncoder().encode(key));
    const div = (token: string) => `${script()}<div class="hiroba" data-site="${site.id}" ${token === "" ? "" : `data-xid-token="${token}"`}></div>`;
    host.setBody(div(await sign(600)));
    const page = await open(host.url);
    await page.frameLocator("iframe").getByRole("button", agree).click();
    await page.frameLocator("iframe").getByText("Saved.", { exact: true }).waitFor();
    expect(await page.locator("iframe").getAttribute("src")).toMatch(/#xid-token=/);
    const again = await open(host.url);
    await again.frameLocator("iframe").getByText("1 answered").waitFor();
    host.setBody(div(await sign(-60)));
    await (await open(host.url)).frameLocator("iframe").getByText("Please reload the page there.").waitFor();
    host.setBody(div(""));
    // The next reader of a shared device is not the one before.
    await page.reload();
    await page.frameLocator("iframe").getByText("Only people who are signed in on the organisers’ own site can take part.").waitFor();
  });
});

describe("what a host page may wish", () => {
  test("parts, language and look change in place; a statement is put on the screen; the focus goes in", async () => {
    const { id } = await buildConversation(server);
    const host = await hostWith(snippet(server.url, id, `data-show="vote,write"`));
    const page = await open(host.url);
    const frame = page.frameLocator("iframe");
    await expect.poll(() => types(page)).toContain("ready");
    const source = await page.locator("iframe").getAttribute("src");
    expect(await frame.getByRole("tab").count()).toBe(0);
    expect(await tell(page, { type: "configure", show: "vote results", language: "ja", theme: "dark" })).toBe(true);
    await frame.getByRole("tab", { name: "地図" }).waitFor();
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await frame.getByRole("button", { name: "自分の意見を書く" }).count()).toBe(0);
    await tell(page, { type: "goto", statementId: 9 });
    await expect.poll(() => frame.locator("#statement").innerText()).toBe("Statement number 9.");
    await tell(page, { type: "focus" });
    await expect.poll(() => frame.locator("#statement").evaluate((goal) => goal === document.activeElement)).toBe(true);
    // An attribute is a wish too.
    await page.locator(".hiroba").evaluate((div) => div.setAttribute("data-show", "write"));
    await frame.getByRole("textbox").waitFor();
    expect(await page.locator("iframe").getAttribute("src")).toBe(source);
    expect(await page.evaluate(() => window.hiroba?.tell(document.body, { type: "focus" }))).toBe(false);
  });

  test("colours are taken where they are colours, and made legible", async () => {
    const { id } = await buildConversation(server);
    const host = await hostWith(snippet(server.url, id, `data-accent="#ffe600" data-background="rgb(20, 40, 60)" data-text="red;} body{display:none" data-radius="0" data-font="serif"`));
    const page = await open(host.url);
    const frame = page.frameLocator("iframe");
    await frame.locator("#statement").waitFor();
    const colour = async (selector: string, property: string): Promise<Rgb> => {
      const value = await frame.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      return (/(\d+), (\d+), (\d+)/.exec(value) ?? []).slice(1, 4).map(Number) as unknown as Rgb;
    };
    await expect.poll(() => colour("body", "background-color")).toEqual([20, 40, 60]);
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(contrast(await colour("body", "color"), [20, 40, 60])).toBeGreaterThanOrEqual(4.5);
    expect(await colour(".about a", "color")).toEqual([255, 230, 0]);
    expect(await frame.locator(".answer").first().evaluate((button) => getComputedStyle(button).borderRadius)).toBe("0px");
    expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).toMatch(/^Georgia/);
    // On white the same yellow is too pale to read: it grows darker.
    await tell(page, { type: "configure", theme: "light", look: { accent: "#ffe600", background: "white" } });
    await expect.poll(async () => contrast(await colour(".about a", "color"), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
    expect(await colour("body", "background-color")).toEqual([255, 255, 255]);
    // Nothing of it is left when the host takes it away.
    await tell(page, { type: "configure", look: {} });
    await expect.poll(() => colour(".about a", "color")).toEqual([0, 23, 193]);
  });

  test("nobody but the page itself is heard, on either side", async () => {
    const { id } = await buildConversation(server);
    const stranger = await hostWith(`<script>onmessage = ({ data }) => { for (const frame of parent.frames) if (frame !== window) frame.postMessage(data, "*"); parent.postMessage(data, "*"); };</script>`, { hostname: "localhost" });
    const host = await hostWith(`${snippet(server.url, id)}<iframe id="stranger" src="${stranger.url}"></iframe>`);
    const page = await open(host.url);
    await expect.poll(() => types(page)).toContain("ready");
    const widget = page.locator(".hiroba iframe");
    const frame = /frame=(\w+)/.exec(await widget.getAttribute("src") ?? "")?.[1] ?? "";
    const before = await heard(page);
    // Another frame of the page that has learnt the id passes on what it likes, to the widget and to the page.
    const say = (message: object) => page.evaluate((sent) => (document.querySelector("#stranger") as HTMLIFrameElement).contentWindow?.postMessage(sent, "*"), { hiroba: 1, frame, ...message });
    await say({ type: "configure", theme: "dark", show: "map" });
    await say({ type: "vote", conversationId: id, statementId: 1 });
    await say({ type: "resize", height: 4000 });
    // The server's own origin in another window is not the frame either.
    await page.evaluate((message) => window.postMessage(message, "*"), { hiroba: 1, frame, type: "finished", conversationId: id });
    await page.waitForTimeout(300);
    expect(await heard(page)).toEqual(before);
    expect(await widget.contentFrame().locator("html").getAttribute("data-theme")).toBeNull();
    expect(await widget.contentFrame().getByRole("tab").count()).toBe(3);
    expect(await widget.evaluate((element) => element.clientHeight)).toBeLessThan(3000);
  });
});

describe("what a host page hears and does", () => {
  test("placed after seven answers and finished after the last, once each, never which way", async () => {
    const { id } = await buildConversation(server, { statements: Array.from({ length: 8 }, (_, index) => `Statement ${String(index + 1)}.`) });
    const host = await hostWith(snippet(server.url, id));
    const page = await open(host.url);
    const frame = page.frameLocator("iframe");
    for (let turn = 1; turn <= 8; turn += 1) {
      await frame.getByRole("button", { name: "Pass" }).click();
      await frame.getByText(`${String(turn)} answered`).waitFor();
    }
    await expect.poll(async () => (await types(page)).filter((type) => type !== "vote")).toEqual(["ready", "placed", "finished"]);
    expect(JSON.stringify(await heard(page))).not.toMatch(/pass/i);
    expect((await types(page)).indexOf("placed")).toBeGreaterThan(6);
  });

  test("a single-page app takes a widget away, brings it back, names another conversation, and pastes the script twice", async () => {
    const [first, second] = [await buildConversation(server, { settings: { topic: "First" } }), await buildConversation(server, { settings: { topic: "Second" } })];
    const host = await hostWith(`${script()}${snippet(server.url, first.id)}`);
    const page = await open(host.url);
    await page.frameLocator("iframe").getByRole("heading", { name: "First" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(1);
    await page.evaluate(() => {
      const div = document.querySelector(".hiroba");
      Object.assign(window, { kept: div });
      div?.remove();
    });
    expect(await page.locator("iframe").count()).toBe(0);
    await page.evaluate(() => document.body.append((window as unknown as { kept: Node }).kept));
    await page.frameLocator("iframe").getByRole("heading", { name: "First" }).waitFor();
    await page.locator(".hiroba").evaluate((div, id) => div.setAttribute("data-conversation", id), second.id);
    await page.frameLocator("iframe").getByRole("heading", { name: "Second" }).waitFor();
    await page.locator(".hiroba").evaluate((div) => { div.textContent = ""; });
    await page.frameLocator("iframe").getByRole("heading", { name: "Second" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(1);
  });

  test("under a policy that lets in one script and one frame, a site's page works too", async () => {
    const host = await hostWith("", { headers: { "content-security-policy": `default-src 'none'; script-src ${server.url}; frame-src ${server.url}`, "referrer-policy": "no-referrer" } });
    const site = await createSite(server.services.deps, { name: "Strict", origins: [new URL(host.url).origin], mostPerDay: 10, template });
    host.setBody(`${script()}<div class="hiroba" data-site="${site.id}" data-accent="#0a7"></div>`);
    const page = await open(host.url);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.reload();
    await page.frameLocator("iframe").getByRole("button", agree).click();
    await page.frameLocator("iframe").getByText("Saved.", { exact: true }).waitFor();
    expect(complaints.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
  });
});

test("a browser that blocks what third parties keep: the answers count, and the reader hears that they are kept for this visit", async () => {
  const { id } = await buildConversation(server);
  const folder = await createTemporaryFolder();
  // What "Block third-party cookies" in Chromium's settings writes.
  await mkdir(`${folder.path}/Default`, { recursive: true });
  await writeFile(`${folder.path}/Default/Preferences`, JSON.stringify({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }));
  const { executablePath } = await findChromium();
  const context = await chromium.launchPersistentContext(folder.path, { executablePath, args: [...chromiumFlags], locale: "en-GB" });
  contexts.push(context);
  const host = await hostWith(snippet(server.url, id), { hostname: "localhost" });
  const page = await context.newPage();
  await page.goto(host.url);
  const frame = page.frameLocator("iframe");
  await frame.getByText("you can see and change them during this visit only").waitFor();
  expect(await frame.locator("body").evaluate(() => {
    try {
      return typeof window.localStorage;
    } catch (error) {
      return (error as Error).name;
    }
  })).toBe("SecurityError");
  await frame.getByRole("button", agree).click();
  await frame.getByText("Saved.", { exact: true }).waitFor();
  expect((await server.services.deps.store.conversations.counts(id)).votes).toBe(1);
  expect(await frame.locator(".visit-note a").getAttribute("href")).toBe(`/c/${id}`);
  // On its own page the same browser keeps them.
  const own = await context.newPage();
  await own.goto(`${server.url}/c/${id}`);
  await own.getByRole("button", agree).click();
  await own.getByText("Saved.", { exact: true }).waitFor();
  await own.reload();
  await own.getByText("1 answered").waitFor();
  expect(await own.locator(".visit-note").count()).toBe(0);
  await context.close();
  await folder.remove();
});
