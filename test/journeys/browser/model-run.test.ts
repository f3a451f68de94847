import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../support/chromium.ts";
import { startFakeLlm, type Behaviour, type FakeLlm } from "../../support/fake-llm.ts";
import { findViolations } from "../../support/find-faults.ts";
import { consoleWindows, type ConsoleWindows } from "../../support/open-console.ts";
import { buildDividedConversation } from "../../support/report-jobs.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let browser: Browser;
let server: TestServer;
let llm: FakeLlm;
let windows: ConsoleWindows;
let behave: Behaviour = () => null;

beforeAll(async () => {
  llm = await startFakeLlm((...seen) => behave(...seen), { delayMs: 20 });
  server = await startTestServer({ environment: { LLM_BASE_URL: llm.baseUrl, LLM_MODEL: "fake", LLM_PRICE_INPUT: "2", LLM_PRICE_OUTPUT: "8" } });
  browser = await launchBrowser();
  windows = consoleWindows(browser, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await llm.close();
});

const expectNoAxe = async (page: Page): Promise<void> => { expect(await findViolations(page)).toEqual([]); };

test("what it would take, then progress by unit, cancelled and gone on with by keyboard, then the draft; nothing for axe", async () => {
  const id = await buildDividedConversation(server);
  const { page, context } = await windows.signedIn();
  await windows.goTo(page, `/console/conversations/${id}/report`);
  const panel = page.getByRole("region", { name: "Let the language model word a report" });

  await panel.getByRole("button", { name: "What would it take?" }).press("Enter");
  await panel.getByRole("rowheader", { name: "Portraits of the groups" }).waitFor();
  expect(await panel.innerText()).toContain("The model has not been asked anything yet.");
  expect(await panel.innerText()).toMatch(/about \$\d/u);
  expect(llm.requests).toHaveLength(0);
  await expectNoAxe(page);

  await panel.getByLabel("Most tokens to use").fill("0");
  expect(await panel.innerText()).toContain("Enter a whole number from 1.");
  await panel.getByLabel("Most tokens to use").fill("500000");

  behave = (_task, number) => (number > 6 ? { kind: "silence" } : null);
  await panel.getByRole("button", { name: "Start", exact: true }).press("Enter");
  await panel.getByText(/^[1-9]\d* of \d+ parts done$/u).waitFor();
  await expectNoAxe(page);
  await panel.getByRole("button", { name: "Cancel" }).press("Enter");
  await panel.getByText("you can go on from there", { exact: false }).waitFor();
  behave = () => null;
  await panel.getByRole("button", { name: "Go on" }).press("Enter");
  await panel.getByText("The report is written. Read it before you publish it.").waitFor();
  await expectNoAxe(page);
  await page.getByRole("heading", { name: /^Version 1/u }).waitFor();
  await panel.getByRole("link", { name: "Open the report" }).click();
  await page.locator(".model-mark").first().waitFor();
  await context.close();
});

test("on a phone, in Japanese, nothing runs over and axe finds nothing", async () => {
  const id = await buildDividedConversation(server);
  const { page, context } = await windows.signedIn("organiser", { locale: "ja", phone: true });
  await windows.goTo(page, `/console/conversations/${id}/report`);
  const panel = page.getByRole("region", { name: "報告書の文章を言語モデルに任せる" });
  await panel.getByRole("button", { name: "どのくらいかかるか調べる" }).click();
  await panel.getByRole("rowheader", { name: "グループの紹介文" }).waitFor();
  await expectNoAxe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await panel.getByRole("button", { name: "始める" }).click();
  await panel.getByText("報告書ができました。公開する前に読んでください。").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});
