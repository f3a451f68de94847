import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { castFourCamps } from "../../support/cast-four-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { consoleWindows, type ConsoleWindows } from "../../support/open-console.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
let windows: ConsoleWindows;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  windows = consoleWindows(browser, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function fourCamps(topic: string): Promise<string> {
  const { id } = await buildConversation(server, { settings: { topic } });
  await server.maps.settled();
  await castFourCamps(server, id);
  await server.maps.settled();
  return id;
}
const axe = (page: Page, part = "body"): Promise<string[]> => findViolations(page, { within: part });
const letters = (page: Page): Promise<string[]> => page.locator(".opinion-map__letter").allTextContents();

describe("the number of groups", () => {
  test("an organiser looks at two groups, fixes them, opens one, and gives the choice back", async () => {
    const id = await fourCamps("Groups");
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${id}/map`);
    await page.getByText("The method chooses 4 by itself.").waitFor();
    expect(await letters(page)).toHaveLength(4);
    await page.getByRole("radio", { name: "2 groups" }).check();
    await page.getByText("You are looking at 2 groups. Everybody else still sees 4.").waitFor();
    expect(await letters(page)).toHaveLength(2);
    await page.getByText("is tested only once it is fixed").waitFor();

    await page.getByRole("button", { name: "Open Group A into sub-groups" }).click();
    await page.getByText("Group A1,", { exact: false }).waitFor();
    await expect.poll(() => axe(page)).toEqual([]);

    await page.getByRole("button", { name: "Fix 2 groups for everybody" }).click();
    await page.getByText("The organisers fixed the number of groups at 2. The method by itself would choose 4.").waitFor();
    expect((await server.services.deps.store.conversations.find(id))?.groupCount).toBe(2);
    await page.getByRole("button", { name: "Let the method choose again" }).click();
    await expect.poll(async () => (await server.services.deps.store.conversations.find(id))?.groupCount).toBe(null);
    await page.getByText("The organisers fixed", { exact: false }).waitFor({ state: "detached" });
    await context.close();
  });

  test("a moderator may look, not fix", async () => {
    const id = await fourCamps("Looking");
    const { context, page } = await windows.signedIn("moderator", { phone: true, locale: "ja" });
    await windows.goTo(page, `/console/conversations/${id}/map`);
    await page.getByRole("radio", { name: "3グループ" }).check();
    await page.getByText("3グループに分けて見ています。").waitFor();
    expect(await page.getByRole("button", { name: "全員の表示を" }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axe(page)).toEqual([]);
    await context.close();
  });

  test("a citizen looks at another number on a phone, by keyboard, and comes back to the default", async () => {
    const id = await fourCamps("The square");
    const { context, page } = await windows.open({ phone: true });
    await page.goto(`${server.url}/c/${id}`);
    await page.getByRole("tab", { name: "Map" }).click();
    await page.getByRole("radio", { name: "4 groups" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("You are looking at 3 groups. Everybody else still sees 4.").waitFor();
    expect(await letters(page)).toHaveLength(3);
    expect(await axe(page, ".map-tab")).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => letters(page)).toHaveLength(4);
    await context.close();
  });
});
