import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moderateStatements } from "../../../server/commands/moderate-statements.ts";
import { seedStatements } from "../../../server/commands/seed-statements.ts";
import { updateConversation } from "../../../server/commands/update-conversation.ts";
import type { MyData } from "../../../server/contract/my-data.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
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

const newContext = (locale = "en-GB"): Promise<BrowserContext> => browser.newContext({ viewport: { width: 390, height: 844 }, locale, acceptDownloads: true });
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.locator(".vote-extras, #my-data").first().waitFor();
  return page;
}
const answer = async (page: Page, times: number): Promise<void> => {
  for (let turn = 1; turn <= times; turn += 1) {
    await page.locator(".answer--agree").click();
    await page.locator(".progress-line", { hasText: String(turn) }).waitFor();
  }
  await page.locator(".status-line", { hasText: /Saved\.|保存しました。/ }).waitFor();
};
const write = async (page: Page, text: string): Promise<void> => {
  await page.locator(".write-button").click();
  await page.locator("#statement-text").fill(text);
  await page.locator("form button[type=submit]").click();
  await page.locator(".notice--success").waitFor();
};
/** The last visit was longer ago than a visit lasts. */
const waitAnHour = (page: Page, id: string): Promise<void> => page.evaluate((key) => {
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
  localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() - 3_600_000 }));
}, `hiroba:visit:${id}`);

test.each([["en-GB", "Waiting for a moderator.", "Not published: two ideas."], ["ja-JP", "確認待ちです。", "掲載していません：two ideas."]])(
  "a statement of mine tells what became of it, and coming back tells what changed meanwhile: %s",
  async (locale, waiting, rejected) => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const context = await newContext(locale);
    const page = await open(context, `/c/${id}`);
    await answer(page, 1);
    await write(page, "A fountain and a kiosk.");
    await page.locator("#tab-mine").click();
    await page.getByText(waiting).first().waitFor();
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), `hiroba:visit:${id}`)).toContain("pending");

    await moderateStatements(server.services.deps, id, [{ statementId: 3, moderation: "rejected", reason: "two ideas." }], { id: "someone", name: "Someone" });
    await seedStatements(server.services.deps, id, { texts: ["Shade.", "Water."] });
    await waitAnHour(page, id);
    await page.reload();
    const since = page.locator(".since");
    await since.waitFor();
    expect(await since.locator("li").count()).toBe(2);
    await since.getByText("A fountain and a kiosk.").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await since.getByRole("button").last().click();
    await since.waitFor({ state: "detached" });
    await page.locator("#tab-mine").click();
    await page.getByText(rejected).waitFor();
    await context.close();
  },
);

test("under later moderation a statement of mine is published at once, and Mine says so", async () => {
  const { id } = await buildConversation(server, { settings: { moderationMode: "post", moderationPolicyMarkdown: "Be *kind*." } });
  const context = await newContext();
  const page = await open(context, `/c/${id}`);
  await page.locator(".write-button").click();
  await page.getByText("What is published").first().click();
  await page.locator("form em", { hasText: "kind" }).waitFor();
  await page.locator("form .row button").last().click();
  await write(page, "More shade.");
  await page.locator("#tab-mine").click();
  await page.getByText("Published. A moderator may still look at it.").waitFor();
  expect(await page.getByText("Waiting for a moderator.").count()).toBe(0);
  await context.close();
});

test("my data is a file, and a link makes a second browser me; a link that is no longer valid leads on", async () => {
  const { id } = await buildConversation(server);
  const context = await newContext();
  const page = await open(context, `/c/${id}`);
  await page.getByRole("button", { name: "Important to me" }).click();
  await answer(page, 2);
  await page.getByRole("tab", { name: "Mine" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my data as a file" }).click();
  const data = JSON.parse(readFileSync(await (await download).path(), "utf8")) as MyData;
  expect(data.votes.map(({ vote, isImportant }) => [vote, isImportant]).sort()).toEqual([["agree", false], ["agree", true]]);

  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Link for your other device").inputValue();
  const other = await newContext();
  const second = await other.newPage();
  await second.goto(link);
  await second.getByText("2 answered").waitFor();
  expect(second.url()).toBe(`${server.url}/c/${id}`);

  const lost = await other.newPage();
  await lost.goto(`${server.url}/c/${id}?show=mine#device=nonsense`);
  await lost.getByText("This link is no longer valid").waitFor();
  await lost.getByRole("link", { name: "Open the conversation here without it" }).click();
  await lost.locator("#statement").waitFor();
  await other.close();
  await context.close();
});

test("deleting me takes my votes out of the next map", async () => {
  const { id } = await buildConversation(server);
  await castTwoCamps(server, id);
  const context = await newContext();
  const page = await open(context, `/c/${id}`);
  await answer(page, 7);
  await server.maps.settled();
  const participants = async () => (await server.services.deps.store.maps.latest(id))?.map.counts.participants;
  expect(await participants()).toBe(25);
  await page.getByRole("tab", { name: "Mine" }).click();
  await page.getByRole("button", { name: "Delete me from this conversation" }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("0 answered").waitFor();
  await expect.poll(async () => {
    await server.maps.settled();
    return participants();
  }).toBe(24);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("hiroba:visit")))).toEqual([]);
  await context.close();
});

test("everything answered shows what has come out so far; a closed conversation too", async () => {
  const { id } = await buildConversation(server);
  await castTwoCamps(server, id);
  await server.maps.settled();
  const context = await newContext();
  const page = await open(context, `/c/${id}`);
  await answer(page, 10);
  await page.getByRole("heading", { name: "What has come out so far" }).waitFor();
  await page.getByText("Statement number 1.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await updateConversation(server.services.deps, id, { state: "closed" });
  await page.reload();
  await page.getByRole("heading", { name: "This conversation has ended" }).waitFor();
  await page.getByRole("heading", { name: "What has come out so far" }).waitFor();
  await context.close();
});
