import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { snippet, startHostPage, type HostPage } from "../../support/host-page.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Heard {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A host page in a window of its own; what its divs dispatch is in `heard`. */
async function openHost(host: HostPage, options: BrowserContextOptions = {}, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  const heard: Heard[] = [];
  await page.exposeFunction("hear", (type: string, detail: Heard["detail"]) => heard.push({ type, detail }));
  await page.addInitScript(() => {
    const { hear } = window as unknown as { hear?: (type: string, detail: unknown) => void };
    for (const name of ["ready", "vote", "statement", "resize"]) document.addEventListener(`hiroba:${name}`, (event) => hear?.(event.type, (event as CustomEvent).detail));
  });
  await prepare(page);
  await page.goto(host.url);
  const of = (type: string) => heard.filter((event) => event.type === `hiroba:${type}`);
  return { page, heard, of };
}

const height = (page: Page, index = 0) => page.locator("iframe").nth(index).evaluate((frame) => frame.clientHeight);
const contentHeight = (page: Page) => page.frameLocator("iframe").locator("#app").evaluate((app) => Math.ceil(app.getBoundingClientRect().height));
const votesOf = async (id: string) => (await server.services.deps.store.conversations.counts(id)).votes;

describe("the widget in a page of another origin", () => {
  test("votes where the browser blocks the storage of third parties; the host hears that, not which way", async () => {
    const { id } = await buildConversation(server);
    const host = await startHostPage(snippet(server.url, id), { hostname: "localhost" });
    const { page, of } = await openHost(host, {}, async (page) => page.addInitScript((origin) => {
      // What Chromium does under "block third-party cookies": the property itself throws.
      if (location.origin === origin) Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }, server.url));
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "Agree", exact: true }).click();
    await frame.getByText("Saved.", { exact: true }).waitFor();
    await frame.getByRole("button", { name: "Pass" }).click();
    await frame.getByText("2 answered").waitFor();
    await expect.poll(() => votesOf(id)).toBe(2);
    await expect.poll(() => of("vote").length).toBe(2);
    expect(of("ready").map(({ detail }) => detail)).toEqual([{ conversationId: id }]);
    expect(Object.keys(of("vote")[0]?.detail ?? {}).sort()).toEqual(["conversationId", "statementId"]);
    expect(await page.locator("iframe").getAttribute("title")).toBe("Hiroba: vote on statements and see the opinion map");
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
    await host.close();
  });

  test("is as high as its content: grows, shrinks, survives a turned phone, and comes to rest", async () => {
    const { id } = await buildConversation(server);
    const host = await startHostPage(snippet(server.url, id));
    const { page, of } = await openHost(host);
    const frame = page.frameLocator("iframe");
    await frame.locator("#statement").waitFor();
    await expect.poll(async () => (await height(page)) - (await contentHeight(page))).toBe(0);
    const before = await height(page);
    await frame.getByText("About this conversation").click();
    await frame.locator(".about .prose h2").first().waitFor();
    await expect.poll(() => height(page)).toBeGreaterThan(before + 100);
    await frame.getByText("About this conversation").click();
    await expect.poll(() => height(page)).toBe(before);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await height(page)) - (await contentHeight(page))).toBe(0);
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(async () => (await height(page)) - (await contentHeight(page))).toBe(0);
    const told = of("resize").length;
    await page.waitForTimeout(500);
    expect(of("resize")).toHaveLength(told);
    expect(told).toBeLessThan(20);
    await page.context().close();
    await host.close();
  });

  test("several on one page and one added later each show their own conversation, language and theme", async () => {
    const [one, other, late] = [await buildConversation(server, { settings: { topic: "First" } }), await buildConversation(server, { settings: { topic: "Second" } }), await buildConversation(server, { settings: { topic: "Third" } })];
    const host = await startHostPage(snippet(server.url, one.id) + `<div class="hiroba" data-conversation="${other.id}" data-lang="ja" data-theme="dark" data-show="vote" data-start-height="300"></div>`);
    const { page } = await openHost(host);
    const frames = page.locator("iframe");
    await expect.poll(() => frames.count()).toBe(2);
    await frames.nth(0).contentFrame().getByRole("heading", { name: "First" }).waitFor();
    const second = frames.nth(1).contentFrame();
    await second.getByRole("button", { name: "賛成" }).waitFor();
    expect(await second.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await second.getByRole("tab").count()).toBe(0);
    await page.evaluate((id) => {
      const div = document.createElement("div");
      div.className = "hiroba";
      div.dataset["conversation"] = id;
      document.body.append(div);
    }, late.id);
    await frames.nth(2).contentFrame().getByRole("heading", { name: "Third" }).waitFor();
    // A host that changes its mind is followed.
    await page.locator(".hiroba").nth(0).evaluate((div) => div.setAttribute("data-lang", "ja"));
    await frames.nth(0).contentFrame().getByRole("button", { name: "賛成" }).waitFor();
    await page.context().close();
    await host.close();
  });

  test("works under a strict policy of the host, and ignores strangers' messages", async () => {
    const { id } = await buildConversation(server);
    const host = await startHostPage(snippet(server.url, id), {
      headers: { "content-security-policy": `default-src 'none'; script-src ${server.url}; frame-src ${server.url}` },
    });
    const { page, of } = await openHost(host);
    await page.frameLocator("iframe").locator("#statement").waitFor();
    await expect.poll(async () => (await height(page)) - (await contentHeight(page))).toBe(0);
    const before = await height(page);
    await page.evaluate(() => window.postMessage({ hiroba: 1, frame: "", type: "resize", height: 9999 }, "*"));
    await page.frameLocator("iframe").locator("#app").evaluate(() => window.parent.postMessage({ hiroba: 1, frame: "guessed", type: "vote", conversationId: "x", statementId: 1 }, "*"));
    await page.waitForTimeout(200);
    expect(await height(page)).toBe(before);
    expect(of("vote")).toEqual([]);
    await page.context().close();
    await host.close();
  });

  test("the same external id is the same participant in another browser", async () => {
    const { id } = await buildConversation(server);
    const host = await startHostPage(snippet(server.url, id, "data-xid=\"member-7\""));
    const { page } = await openHost(host);
    await page.frameLocator("iframe").getByRole("button", { name: "Agree", exact: true }).click();
    await page.frameLocator("iframe").getByText("Saved.", { exact: true }).waitFor();
    await page.context().close();
    const { page: elsewhere } = await openHost(host);
    await elsewhere.frameLocator("iframe").getByText("1 answered").waitFor();
    await elsewhere.context().close();
    await host.close();
  });

  test("the sample page shows what a host hears", async () => {
    const { id } = await buildConversation(server);
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${server.url}/sample/${id}`);
    await page.frameLocator("iframe").getByRole("button", { name: "Disagree" }).click();
    await page.getByText(/^hiroba:vote \{"conversationId"/).waitFor();
    await context.close();
  });
});
