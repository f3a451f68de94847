import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { consoleWindows } from "../../support/open-console.ts";
import { startHostPage } from "../../support/host-page.ts";
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

test("an organiser registers a site from a conversation that exists, pastes its code, and finds the page's conversation with a link to it", async () => {
  await buildConversation(server, { settings: { topic: "A model", moderationMode: "post" }, statements: ["Trees.", "Benches."] });
  const host = await startHostPage("");
  const { page, context } = await consoleWindows(browser, server).signedIn();
  await page.getByRole("link", { name: "Sites" }).click();
  await page.getByRole("link", { name: "Register a site" }).click();
  await page.getByRole("button", { name: "Register a site" }).click();
  await page.getByRole("link", { name: "Enter a name of at most 100 characters." }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel("Name of the site").fill("The town");
  await page.getByLabel("Where its pages lie").fill(`${host.url}some/page`);
  await page.getByLabel("Take over from a conversation").selectOption({ label: "A model" });
  await page.getByText("Taken over from “A model”.").waitFor();
  await page.getByRole("button", { name: "Register a site" }).click();
  await page.getByRole("heading", { name: "The town", exact: true }).waitFor();
  expect(await findViolations(page)).toEqual([]);

  // The key is there once.
  await page.getByRole("button", { name: "Make a key" }).click();
  expect(await page.getByLabel("Key", { exact: true }).inputValue()).toMatch(/^[\w-]{43}$/);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByText("There is a key, made on").waitFor();
  expect(await page.getByLabel("Key", { exact: true }).count()).toBe(0);

  host.setBody(await page.getByLabel("The same two lines on every page").inputValue());
  const reader = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await reader.goto(`${host.url}news/42`);
  await reader.frameLocator("iframe").getByRole("button", { name: "Agree", exact: true }).click();
  await reader.frameLocator("iframe").getByText("Saved.", { exact: true }).waitFor();

  await page.getByRole("link", { name: "Conversations", exact: true }).click();
  await page.getByRole("link", { name: "A town" }).waitFor();
  expect(await page.getByRole("link", { name: `From ${new URL(host.url).host}/news/42` }).getAttribute("href")).toBe(`${host.url}news/42`);
  const made = (await server.services.deps.store.conversations.list()).find(({ topic }) => topic === "A town");
  expect(made).toMatchObject({ moderationMode: "post", state: "open" });

  // Whose answers count is said in the settings of each conversation.
  await page.goto(`${server.url}/console/conversations/${made?.id ?? ""}/settings/readers`);
  await page.getByText("This is the conversation of a page of the site “The town”.").waitFor();
  await page.getByLabel("Only those of people who are signed in on your site").check();
  await page.getByText("Saved.", { exact: true }).waitFor();
  expect(await server.services.deps.store.readerIds.rules(made?.id ?? "")).toEqual({ readerIds: "signed", keepsReaderIds: false });
  await context.close();
  await host.close();
});
