import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { consoleWindows, type ConsolePage, type ConsoleWindows } from "../../support/open-console.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

const townLife = join(import.meta.dirname, "../../support/comments/town-life-en.csv");

let server: TestServer;
let browser: Browser;
let windows: ConsoleWindows;
let organiser: ConsolePage;
let reportPath = "";

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  windows = consoleWindows(browser, server);
  organiser = await windows.signedIn();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function expectAccessible(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([]);
}

describe("an organiser with a file of comments", () => {
  test("is told what a faulty file has wrong, sees what a good one holds, and gets a draft report", async () => {
    const { page } = organiser;
    await windows.goTo(page, "/console");
    await page.getByRole("link", { name: "New from comments" }).click();
    await page.getByRole("heading", { level: 1, name: "New from comments" }).waitFor();
    await page.getByLabel("File of comments").setInputFiles({ name: "votes.csv", mimeType: "text/csv", buffer: Buffer.from("voter,vote\n1,1\n") });
    await page.getByText("No column holds the comments.").waitFor();
    await page.getByLabel("File of comments").setInputFiles({ name: "few.csv", mimeType: "text/csv", buffer: Buffer.from("id,comment\n1,More buses please\n2,\n") });
    await page.getByText("Line 3: holds no comment and is left out").waitFor();
    await page.getByLabel("File of comments").setInputFiles(townLife);
    await page.getByText("120 comments from 120 rows, by 28 people (UTF-8).").waitFor();
    await page.getByRole("button", { name: "Make the report" }).click();
    await expect.poll(() => page.getByRole("alert").first().innerText()).toContain("Write the question people answered.");
    await page.getByLabel("The question people answered").fill("What would make everyday life in our town better?");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make the report" }).click();
    await page.getByRole("heading", { level: 1, name: "Comments and claims" }).waitFor();
    await page.getByText("draft", { exact: true }).waitFor();
    await page.getByRole("button", { name: /^Publish/ }).click();
    await page.getByText("published", { exact: true }).waitFor();
    reportPath = await page.getByRole("link", { name: /^Open/ }).getAttribute("href") ?? "";
    expect(reportPath).toMatch(/^\/report\/[0-9a-z]{10}$/);
  });

  test("opens the most central claim of each topic for voting, with the keyboard", async () => {
    const { page } = organiser;
    await page.getByRole("button", { name: /^Choose the most central claim/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^\d+ claims chosen$/).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make them statements" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^\d+ statements made; 0 existed already\./).waitFor();
    await page.getByRole("link", { name: "To the statements" }).click();
    await page.getByRole("navigation", { name: "This conversation" }).getByRole("link", { name: "Comments" }).waitFor();
  });
});

describe("the report of comments", () => {
  test("counts add up, a claim opens its comment with the quote marked, and personal data is masked", async () => {
    const { page } = await windows.open();
    await windows.goTo(page, reportPath);
    await page.getByText("120 comments by 28 people").waitFor();
    const cells = await page.locator("section", { has: page.locator("#audit") }).locator("td.number").allInnerTexts();
    const counts = cells.map(Number);
    expect(counts).toHaveLength(5);
    expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(counts[4]);
    await page.getByLabel("Search claims and comments").fill("save our swimming");
    await page.getByText("Claims 1–1 of 1").waitFor();
    const claim = page.locator("section", { has: page.locator("#claims") }).locator("li.claim");
    await claim.getByText("6 comments by 4 people").waitFor();
    await claim.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await claim.locator("mark").first().innerText()).toMatch(/^Save our swimming pool!/);
    expect(await page.locator("body").innerText()).not.toContain("greta.lind");
    await page.context().close();
  });

  test.each([
    { locale: "ja", width: 320, colorScheme: "light" }, { locale: "en", width: 1280, colorScheme: "dark" },
  ] as const)("is accessible at $width px in $locale, $colorScheme", async ({ locale, width, colorScheme }) => {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await windows.goTo(page, reportPath);
    await expectAccessible(page);
    await context.close();
  });

  test("on paper every claim of a topic is there and nothing is a button", async () => {
    const context = await browser.newContext({ locale: "en" });
    const page = await context.newPage();
    await windows.goTo(page, reportPath);
    const topics = page.locator("section", { has: page.locator("#topics") });
    const onScreen = await topics.locator("li.claim").count();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => topics.locator("li.claim").count()).toBeGreaterThan(onScreen);
    expect(await page.locator("button:visible").count()).toBe(0);
    await context.close();
  });
});
