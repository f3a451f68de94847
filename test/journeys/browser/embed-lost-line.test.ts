import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createConversation } from "../../../server/commands/create-conversation.ts";
import { randomChance } from "../../../server/random-chance.ts";
import { createSqliteStore } from "../../../server/store/create-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { buildConversation, tenStatements } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { snippet, startHostPage, type HostPage } from "../../support/host-page.ts";
import { spawnServer, type SpawnedServer } from "../../support/spawn-server.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

// A vote that was tapped is never lost and never counted twice, whatever breaks in between.
let browser: Browser;
const contexts: BrowserContext[] = [];
const hosts: HostPage[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(() => browser.close());

async function embed(serverUrl: string, id: string): Promise<{ readonly context: BrowserContext; readonly open: () => Promise<Page> }> {
  const host = await startHostPage(snippet(serverUrl, id));
  hosts.push(host);
  const context = await browser.newContext({ viewport: { width: 600, height: 900 }, locale: "en-GB" });
  contexts.push(context);
  return {
    context,
    open: async () => {
      const page = await context.newPage();
      await page.goto(host.url);
      return page;
    },
  };
}
const inside = (page: Page) => page.frameLocator("iframe");
const agree = (page: Page) => inside(page).getByRole("button", { name: "Agree", exact: true });
const answered = (page: Page, count: number) => inside(page).getByText(`${String(count)} answered`).waitFor();
/** The widget tries again after 1, 2, 4 … seconds. */
const saved = (page: Page) => inside(page).getByText("Saved.", { exact: true }).waitFor({ timeout: 70_000 });
const notSent = (page: Page, count: number) => inside(page).locator(".status-line", { hasText: `Not sent yet: ${count === 1 ? "1 vote" : `${String(count)} votes`}.` }).waitFor();
async function vote(page: Page, from: number, to: number): Promise<void> {
  for (let turn = from; turn <= to; turn += 1) {
    await agree(page).click();
    await answered(page, turn);
  }
}

/** Every line of the vote log as "participant/statement", to see what is missing and what is there twice. */
async function logOf(store: Store, id: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const batch of store.votes.logAfter(id, 0)) lines.push(...batch.map((event) => `${String(event.participantNumber)}/${String(event.statementId)}`));
  return lines;
}

describe("the whole server is killed", () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>;
  let server: SpawnedServer;
  let store: Store;
  beforeAll(async () => {
    folder = await createTemporaryFolder();
    store = await createSqliteStore(`${folder.path}/hiroba.sqlite`);
    server = await spawnServer({ DATA_DIR: folder.path });
  });
  afterAll(async () => {
    await server.end("SIGKILL");
    await store.close();
    await folder.remove();
  });

  async function openConversation(): Promise<string> {
    const now = Date.now();
    const { id } = await createConversation({ store, clock: () => now, chance: randomChance } as Parameters<typeof createConversation>[0], { topic: "The square", language: "en" });
    await store.statements.addSeeds(id, tenStatements.map((text) => ({ text, language: "en", author: "organiser", moderation: "accepted", isMeta: false, createdAt: now })));
    await store.conversations.update(id, { state: "open" });
    return id;
  }
  const restart = async (): Promise<void> => {
    server = await spawnServer({ DATA_DIR: folder.path, PORT: new URL(server.url).port });
  };

  test("while the reader votes: what was tapped meanwhile arrives once when it is back, and the screen says which is which", async () => {
    const id = await openConversation();
    const { open } = await embed(server.url, id);
    const page = await open();
    await vote(page, 1, 1);
    await saved(page);
    await server.end("SIGKILL");
    await vote(page, 2, 3);
    await notSent(page, 2);
    await restart();
    // By itself, a few seconds later; nobody has to do anything.
    await saved(page);
    await vote(page, 4, 4);
    await saved(page);
    const log = await logOf(store, id);
    expect([log.length, new Set(log).size]).toEqual([4, 4]);
  });

  test("the line is cut, the page is killed in the middle, the server too: the next visit brings every vote, once", async () => {
    const id = await openConversation();
    const { context, open } = await embed(server.url, id);
    const page = await open();
    await vote(page, 1, 1);
    await saved(page);
    await context.setOffline(true);
    await vote(page, 2, 3);
    await notSent(page, 2);
    // The renderer dies at once: nothing can be sent or tidied up any more.
    const line = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    void line.send("Page.crash").catch(() => undefined);
    await crashed;
    await page.close();
    await server.end("SIGKILL");
    await restart();
    expect(await logOf(store, id)).toHaveLength(1);
    await context.setOffline(false);
    const again = await open();
    await answered(again, 3);
    await expect.poll(async () => (await logOf(store, id)).length).toBe(3);
    const log = await logOf(store, id);
    expect(new Set(log).size).toBe(3);
    expect(new Set(log.map((line) => line.split("/")[0])).size).toBe(1);
    expect(await inside(again).getByText("Not sent yet").count()).toBe(0);
  });
});

describe("what happens to one request", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  const log = (id: string) => logOf(server.services.deps.store, id);
  const votes = "**/api/v1/conversations/*/votes";

  test("a 500, then an answer that is lost after the vote was written: counted once each, and said so", async () => {
    const { id } = await buildConversation(server);
    const { open } = await embed(server.url, id);
    const page = await open();
    let fault: "none" | "500" | "answer lost" = "500";
    await page.route(votes, async (route) => {
      if (fault === "500") await route.fulfill({ status: 500, body: "{}" });
      else if (fault === "answer lost") {
        await route.fetch();
        await route.abort("connectionreset");
      } else await route.continue();
    });
    await vote(page, 1, 1);
    await notSent(page, 1);
    expect(await log(id)).toHaveLength(0);
    fault = "none";
    await saved(page);
    expect(await log(id)).toHaveLength(1);
    fault = "answer lost";
    await vote(page, 2, 2);
    await notSent(page, 1);
    // It is written already; the reader only does not know yet, and sends it again.
    expect(await log(id)).toHaveLength(2);
    fault = "none";
    await saved(page);
    const lines = await log(id);
    expect([lines.length, new Set(lines).size]).toEqual([2, 2]);
  });

  test("a double tap is one vote, and the next card waits to be read", async () => {
    const { id } = await buildConversation(server);
    const { open } = await embed(server.url, id);
    const page = await open();
    await agree(page).dblclick();
    await saved(page);
    await answered(page, 1);
    expect(await log(id)).toHaveLength(1);
  });

  test("a clock that is wrong by decades, and jumps while votes wait, changes neither their order nor their number", async () => {
    const { id } = await buildConversation(server);
    const { context, open } = await embed(server.url, id);
    const setClock = (frame: Frame | Page, year: number) => frame.evaluate((year) => {
      const shift = new Date(year, 0).getTime() - performance.timeOrigin;
      Date.now = () => performance.timeOrigin + performance.now() + shift;
    }, year);
    await context.addInitScript(() => {
      const shift = new Date(1999, 0).getTime() - performance.timeOrigin;
      Date.now = () => performance.timeOrigin + performance.now() + shift;
    });
    const page = await open();
    await vote(page, 1, 1);
    await saved(page);
    await context.setOffline(true);
    await vote(page, 2, 2);
    for (const frame of page.frames()) await setClock(frame, 2099);
    await vote(page, 3, 3);
    await notSent(page, 2);
    await page.close();
    await context.setOffline(false);
    const again = await open();
    await answered(again, 3);
    await expect.poll(async () => (await log(id)).length).toBe(3);
    expect(new Set(await log(id)).size).toBe(3);
    // The server's clock is the one that counts.
    for await (const batch of server.services.deps.store.votes.logAfter(id, 0)) for (const { castAt } of batch) expect(Math.abs(castAt - Date.now())).toBeLessThan(600_000);
  });
});
