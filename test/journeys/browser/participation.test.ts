import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { updateConversation } from "../../../server/commands/update-conversation.ts";
import { buildConversation, tenStatements } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
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

const phone = { width: 390, height: 844 };

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}
const statement = (page: Page) => page.locator("#statement");
const answered = (page: Page, count: number) => page.getByText(`${String(count)} answered`).waitFor();
const savedVotes = async (conversationId: string) => (await server.services.deps.store.conversations.counts(conversationId)).votes;

describe("voting", () => {
  test("asks one statement at a time, saves each answer, and undoes the last", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    const first = await statement(page).innerText();
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await answered(page, 1);
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(await statement(page).innerText()).not.toBe(first);
    expect(await savedVotes(id)).toBe(1);
    await page.getByRole("button", { name: "Undo the last answer" }).click();
    expect(await statement(page).innerText()).toBe(first);
    await answered(page, 0);
    await expect.poll(() => savedVotes(id)).toBe(0);
    await page.context().close();
  });

  test("comes to an end after ten different statements, and remembers them after a reload", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    const asked: string[] = [];
    for (let turn = 1; turn <= 10; turn += 1) {
      asked.push(await statement(page).innerText());
      await page.getByRole("button", { name: "Pass" }).click();
      await answered(page, turn);
    }
    expect([...asked].sort()).toEqual([...tenStatements].sort());
    await page.getByRole("heading", { name: "You have answered everything" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "You have answered everything" }).waitFor();
    expect(await savedVotes(id)).toBe(10);
    await page.context().close();
  });

  test("goes by keyboard alone, and the live region reads what comes next", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    await statement(page).waitFor();
    for (let press = 0; press < 8 && !(await page.getByRole("button", { name: "Agree", exact: true }).evaluate((button) => button === document.activeElement)); press += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("d");
    await answered(page, 1);
    const region = page.locator("[role=status]");
    await expect.poll(async () => (await region.innerText()).trim()).toBe(`Saved: Disagree. Next: ${await statement(page).innerText()}`);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Disagree");
    await page.keyboard.press("Enter");
    await answered(page, 2);
    await page.keyboard.press("z");
    await answered(page, 1);
    await page.context().close();
  });

  test("keeps votes through an offline line and a killed page, each exactly once", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Disagree" }).click();
    await page.locator(".status-line", { hasText: "Not sent yet: 1 vote." }).waitFor();
    await page.close();
    await page.context().setOffline(false);
    expect(await savedVotes(id)).toBe(1);
    const again = await page.context().newPage();
    await again.goto(`${server.url}/c/${id}`);
    await answered(again, 2);
    await expect.poll(() => savedVotes(id)).toBe(2);
    await page.context().close();
  });

  test("keeps votes through answers of 500 and a lost answer, each exactly once", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    let turn = 0;
    await page.route("**/votes", async (route) => {
      turn += 1;
      if (turn === 1) await route.fulfill({ status: 500, contentType: "application/json", body: "{\"error\":{\"code\":\"internal\",\"message\":\"\"}}" });
      else if (turn === 2) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await page.locator(".status-line", { hasText: "Not sent yet: 1 vote." }).waitFor();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(turn).toBe(3);
    expect(await savedVotes(id)).toBe(1);
    await page.context().close();
  });

  test("a vote after the end is refused with a reason, and the page says that it is over", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    await statement(page).waitFor();
    await updateConversation(server.services.deps, id, { state: "closed" });
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await page.getByRole("heading", { name: "This conversation has ended" }).waitFor();
    await page.getByText("One answer was not counted.").first().waitFor();
    await page.context().close();
  });
});

describe("mine", () => {
  test("lists my answers to change and withdraw, and my statements with what became of them", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    const first = await statement(page).innerText();
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await answered(page, 1);
    await page.getByRole("button", { name: "Write your own statement" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Write your statement first.").waitFor();
    await page.getByLabel("Your statement").fill("x".repeat(290));
    await page.getByText("10 characters too long").waitFor();
    await page.getByLabel("Your statement").fill("The square needs shade.");
    await page.getByText("23 of 280 characters").waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("is waiting for a moderator").waitFor();
    await page.getByRole("tab", { name: "Mine" }).click();
    await page.getByText("Waiting for a moderator.").waitFor();
    const mine = page.getByRole("group", { name: `Your answer to: ${first}` });
    await mine.getByRole("radio", { name: "Pass" }).check();
    await page.getByText("Changed to: Pass.").first().waitFor();
    await mine.getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("Withdrawn.").first().waitFor();
    // The author's own agreement stays.
    await expect.poll(() => savedVotes(id)).toBe(1);
    await page.context().close();
  });

  test("a statement somebody has written already gets my agreement", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    await page.getByRole("button", { name: "Write your own statement" }).click();
    await page.getByLabel("Your statement").fill("Statement number 3.");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Somebody has already written this.").waitFor();
    await page.getByRole("button", { name: "Back to voting" }).click();
    await answered(page, 1);
    await page.context().close();
  });
});

describe("the map", () => {
  test("says what is missing, appears when others vote, and opens a group by keyboard", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`);
    for (let turn = 1; turn <= 7; turn += 1) {
      await page.getByRole("button", { name: "Agree", exact: true }).click();
      await answered(page, turn);
    }
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Map" }).click();
    await page.locator(".opinion-map__sentence").waitFor();
    await castTwoCamps(server, id);
    await page.locator(".map-tab__place", { hasText: /nearest to Group [AB]/ }).waitFor();
    await page.locator(".opinion-map__you").waitFor();
    await page.getByRole("button", { name: /^Group A, \d+ people$/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Group A, \d+ people$/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("group-title");
    await page.getByText("The map as a table").click();
    expect(await page.getByRole("table").getByRole("row").count()).toBe(3);
    await page.context().close();
  });
});

describe("everyone", () => {
  test.each([["en", "light", phone], ["ja", "dark", phone], ["ja", "light", { width: 1280, height: 800 }], ["en", "dark", { width: 320, height: 640 }]] as const)(
    "axe finds nothing in any state: %s, %s, %o",
    async (locale, colorScheme, viewport) => {
      const { id } = await buildConversation(server, { settings: { language: locale, descriptionMarkdown: "What *should* it be?" } });
      await castTwoCamps(server, id);
      await server.maps.settled();
      const empty = await buildConversation(server, { statements: [], settings: { language: locale, topic: "Empty" } });
      const closed = await buildConversation(server, { settings: { language: locale, topic: "Closed", state: "closed" } });
      const page = await open(`/c/${id}`, { locale, colorScheme, viewport });
      const found: Record<string, readonly string[]> = {};
      const look = async (name: string): Promise<void> => {
        found[name] = await findViolations(page);
        // Nothing is wider than the screen.
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0);
      };
      await statement(page).waitFor();
      await look("vote");
      for (let turn = 0; turn < 8; turn += 1) await page.locator(".answer--agree").click();
      await page.locator(".about summary").click();
      await page.locator(".about .prose h2").first().waitFor();
      await look("voted, about");
      await page.locator(".write-button").click();
      await page.locator("form button[type=submit]").click();
      await look("write, error");
      await page.locator("#tab-map").click();
      await page.locator("button.opinion-map__group").first().click();
      await page.locator("#group-title").waitFor();
      await look("map, group");
      await page.locator("#tab-mine").click();
      await page.locator(".mine-choice").first().waitFor();
      await look("mine");
      await page.goto(`${server.url}/c/${empty.id}`);
      await page.locator(".message-panel h2").waitFor();
      await look("empty");
      await page.goto(`${server.url}/c/${closed.id}`);
      await page.locator(".message-panel h2").waitFor();
      await look("closed");
      await page.goto(`${server.url}/`);
      await page.locator(".home-card").first().waitFor();
      await look("home");
      await page.route("**/api/v1/**", (route) => route.abort());
      await page.goto(`${server.url}/c/${id}`);
      await page.locator(".message-panel .button--primary").waitFor();
      await look("failed");
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      await page.context().close();
    },
  );

  test("the page follows the reader's language, the address and the switch; statements keep theirs", async () => {
    const { id } = await buildConversation(server, { settings: { language: "ja", topic: "広場をどうする" }, statements: ["日かげがほしい。"] });
    const page = await open(`/c/${id}`);
    await statement(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await statement(page).getAttribute("lang")).toBe("ja");
    await page.getByLabel("Language").selectOption("ja");
    await page.getByRole("button", { name: "賛成" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
    await page.reload();
    await page.getByRole("button", { name: "わからない" }).waitFor();
    await page.goto(`${server.url}/c/${id}?lang=en`);
    await page.getByRole("button", { name: "Disagree" }).waitFor();
    await page.context().close();
  });
});
