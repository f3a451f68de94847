import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setReportAccess } from "../../../server/commands/set-report-access.ts";
import { writeReport } from "../../../server/commands/write-report.ts";
import { loadDemonstrations } from "../../../server/demo/load-demonstration.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
let conversationId: string;
/** A published report of the English demonstration. */
let published: string;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  const { deps } = server.services;
  const loaded = await loadDemonstrations(deps);
  const english = await Promise.all(loaded.map(async (one) => ({ one, conversation: await deps.store.conversations.find(one.conversationId) })));
  conversationId = english.find(({ conversation }) => conversation?.language === "en")?.one.conversationId ?? "";
  published = (await writeReport(deps, conversationId, { publish: true })).id;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function signedIn(lang: "en" | "ja" = "en", size = { width: 1280, height: 900 }): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: size });
  const [name = "", value = ""] = (await server.signIn()).split("=", 2);
  await context.addCookies([{ name, value: decodeURIComponent(value), url: server.url }]);
  const page = await context.newPage();
  await page.addInitScript((language) => { window.localStorage.setItem("hiroba:language", language); }, lang);
  return { context, page };
}

describe("reviewing in the console", () => {
  test("a sentence is edited with the check running, kept against it only with a reason, and readers see the mark", async () => {
    const { id } = await writeReport(server.services.deps, conversationId, { publish: false });
    const { context, page } = await signedIn();
    await page.goto(`${server.url}/console/conversations/${conversationId}/report/${id}`);
    await page.getByRole("heading", { name: "Key findings" }).waitFor();
    await page.getByRole("button", { name: /^Edit: / }).first().click();
    await page.getByText("The votes support this wording.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    const area = page.getByLabel("Sentence", { exact: true });
    const before = await area.inputValue();
    await area.fill(before.replace("Most people in every group agree", "All 12 citizens agree"));
    await page.getByText("It has a number typed by hand. Insert the value instead.").waitFor();
    const save = page.getByRole("button", { name: "Save as staff wording" });
    expect(await save.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("Reason to keep it all the same").fill("The council's own words.");
    await save.click();
    await page.getByText("The sentence is saved.").waitFor();
    expect(await page.locator("#edit-log ~ ol > li").count()).toBe(1);
    await page.getByRole("button", { name: /^Approve this section ?: Common ground$/ }).click();
    await page.getByText(/^✓ Approved by/).waitFor();

    await page.goto(`${server.url}/report/${id}?lang=en`);
    await page.locator(".model-mark--staff").first().waitFor();
    await page.locator(".findings .evidence-button").first().click();
    await page.getByText("Reason given: The council's own words.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  test.each([["en", 1280], ["ja", 390]] as const)("review and versions have no accessibility fault in %s at %i pixels, and nothing is wider than the screen", async (lang, width) => {
    const { context, page } = await signedIn(lang, { width, height: 844 });
    for (const path of [`/report`, `/report/${published}`]) {
      await page.goto(`${server.url}/console/conversations/${conversationId}${path}`);
      await page.locator("main h2").nth(1).waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await context.close();
  });
});

describe("a protected report", () => {
  test("asks for its password in the reader's language, with the keyboard alone, and opens", async () => {
    const { deps } = server.services;
    await setReportAccess(deps, conversationId, { password: "cherry blossom" });
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/report/${published}?lang=ja`);
    expect(await page.locator("h1").innerText()).toBe("この報告書は保護されています");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "English" }).click();
    await page.keyboard.type("wrong password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Password").getAttribute("aria-invalid")).toBe("true");
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Password").fill("cherry blossom");
    await page.keyboard.press("Enter");
    await page.locator("main#report h2").first().waitFor();
    await context.close();
    await setReportAccess(deps, conversationId, { password: null });
  });
});

describe("taking a report away", () => {
  test("the downloads list every file with its size; a figure comes as a picture", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/report/${published}?lang=en`);
    const list = page.locator(".downloads > li");
    await expect.poll(() => list.count()).toBeGreaterThan(13);
    expect(await page.getByText("HTML, ").innerText()).toMatch(/HTML, \d+ kB/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^This figure as a file.*\(SVG\)$/ }).first().click()]);
    expect(download.suggestedFilename()).toBe(`hiroba-${published}-agreement.svg`);
    await context.close();
  });

  test("the HTML file opens without a network and without scripts, with its evidence and no accessibility fault", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hiroba-offline-"));
    const path = join(folder, "report.html");
    await writeFile(path, await (await fetch(`${server.url}/api/v1/reports/${published}/files/report.html?lang=en`)).text());
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await context.setOffline(true);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`file://${path}`);
    expect(await page.locator("h1").innerText()).toBe("How should we use the square in front of the station?");
    await page.locator("summary", { hasText: "Votes and intervals" }).first().click();
    expect(await page.locator("details[open] table").first().isVisible()).toBe(true);
    expect(await page.locator("svg.picture").count()).toBe(5);
    expect(asked).toEqual([`file://${path}`]);
    await context.close();
    // Axe runs a script of its own.
    const checking = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 700 } });
    const checked = await checking.newPage();
    await checked.goto(`file://${path}`);
    expect(await findViolations(checked)).toEqual([]);
    expect(await checked.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await checking.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe("reading", () => {
  test("another language keeps the reader's place", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/report/${published}?lang=en`);
    await page.locator("#uncertain").waitFor();
    await page.locator("#uncertain").evaluate((heading) => heading.scrollIntoView({ block: "start", behavior: "instant" }));
    const top = () => page.locator("#uncertain").evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
    const before = await top();
    await page.locator(".language-switch__choice[lang=ja]").evaluate((button) => (button as HTMLButtonElement).click());
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("ja");
    expect(Math.abs((await top()) - before)).toBeLessThan(40);
    await context.close();
  });

  test("filters narrow the table, and only those that would do so are offered", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/report/${published}?lang=en#statements`);
    const filter = page.locator(".statements-tools select").first();
    await filter.selectOption("meta");
    await page.getByText("Statements 1–3 of 3").waitFor();
    expect(await filter.locator("option").allInnerTexts()).not.toContain("In English");
    await context.close();
  });

  test("two versions are compared; a report that follows the conversation is labelled and links to the published one", async () => {
    const { deps } = server.services;
    const next = await writeReport(deps, conversationId, { publish: true });
    await setReportAccess(deps, conversationId, { isLive: true });
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/report/${next.id}?compare=${published}&lang=en`);
    await page.getByText("The two versions say the same.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${server.url}/c/${conversationId}/report/live?lang=en`);
    await page.getByText("Live report: it follows the conversation").waitFor();
    expect(await page.getByRole("link", { name: "The published report" }).getAttribute("href")).toBe(`/report/${next.id}`);
    await context.close();
  });
});
