import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemonstrations } from "../../../server/demo/load-demonstration.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
/** Report of the English and of the Japanese demonstration. */
let reportOf: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  const { deps } = server.services;
  const loaded = await loadDemonstrations(deps);
  const written = await Promise.all(loaded.map(async ({ conversationId }) => {
    const [report] = await deps.store.reports.list(conversationId);
    return [(await deps.store.conversations.find(conversationId))?.language ?? "", report?.id ?? ""] as const;
  }));
  reportOf = Object.fromEntries(written);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(language: "en" | "ja", { width = 1280, height = 900, colorScheme = "light", hash = "", lang = language as string }: {
  readonly width?: number; readonly height?: number; readonly colorScheme?: "light" | "dark"; readonly hash?: string; readonly lang?: string;
} = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${server.url}/report/${reportOf[language] ?? ""}?lang=${lang}${hash}`);
  await page.locator("main#report h2").first().waitFor();
  return page;
}

describe("the report", () => {
  test.each([["en", "light"], ["ja", "light"], ["en", "dark"]] as const)("has no accessibility fault in %s, %s, with evidence open", async (language, colorScheme) => {
    const page = await open(language, { colorScheme });
    await page.locator(".evidence-button").evaluateAll((all) => { for (const button of all.slice(0, 8)) (button as HTMLButtonElement).click(); });
    await page.locator("main details").evaluateAll((all) => { for (const details of all) details.setAttribute("open", ""); });
    // Drawings are one image each, with a name.
    const without = ["svg.picture > *"];
    // Dark differs in colours alone, Japanese in everything but colours; contrast is the slow one.
    const part = colorScheme === "dark" ? { rules: ["color-contrast"] } : language === "ja" ? { notRules: ["color-contrast"] } : {};
    expect(await findViolations(page, { without, ...part })).toEqual([]);
    await page.context().close();
  });

  test("says in its language what it is about; statements keep their own", async () => {
    const page = await open("ja", { lang: "en" });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe("Key findings");
    expect(await page.locator(".quote").first().getAttribute("lang")).toBe("ja");
    await page.getByRole("button", { name: "日本語" }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe("わかったこと");
    expect(await page.title()).toMatch(/^報告書：/u);
    await page.context().close();
  });

  test("a finding opens its evidence from the keyboard, and the evidence leads to the statement in the table", async () => {
    const page = await open("en");
    const button = page.locator(".findings .evidence-button").first();
    await button.focus();
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    const panel = page.locator(`[id="${(await button.getAttribute("aria-controls")) ?? ""}"]`);
    expect(await panel.innerText()).toContain("95% interval");
    expect(await panel.locator(".votes-table tbody tr").count()).toBe(4);
    const link = panel.getByRole("link", { name: /^Statement #/u });
    const anchor = ((await link.getAttribute("href")) ?? "").slice(1);
    await link.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(anchor);
    await page.context().close();
  });

  test("the swarm of statements is one stop of the tab key; arrows walk through it and the line below reads it out", async () => {
    const page = await open("en");
    const dots = page.locator(".swarm a");
    expect(await dots.count()).toBe(42);
    expect(await page.locator(".swarm a[tabindex='0']").count()).toBe(1);
    await page.locator(".swarm a[tabindex='0']").focus();
    await page.keyboard.press("Home");
    const id = await page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset["statement"]);
    await expect.poll(() => page.locator(".swarm__reading").innerText()).toContain(`#${id ?? ""} `);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset["statement"])).not.toBe(id);
    expect(await page.locator(".swarm a[tabindex='0']").count()).toBe(1);
    await page.context().close();
  });

  test("a permanent link to a statement opens the table at it", async () => {
    const page = await open("en", { hash: "#S45" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("S45");
    expect(await page.locator("#S45").isVisible()).toBe(true);
    await page.context().close();
  });

  test("the table is sorted, searched and turned", async () => {
    const page = await open("en");
    const table = page.getByRole("table", { name: "Table of all statements" });
    const column = async (index: number): Promise<number[]> =>
      (await table.locator(`tbody tr > :nth-child(${String(index)}) > span:last-child`).allInnerTexts()).map((text) => Number.parseFloat(text));
    await table.getByRole("button", { name: "Disagree" }).click();
    const falling = await column(5);
    expect(falling).toHaveLength(25);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(await table.locator("th[aria-sort=descending]").count()).toBe(1);
    await table.getByRole("button", { name: "Disagree" }).click();
    const rising = await column(5);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));

    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Statements 26–45 of 45").waitFor();
    await page.getByLabel("Search the statements").fill("TOILET");
    await page.getByText("Statements 1–1 of 1").waitFor();
    await page.getByLabel("Search the statements").fill("zeppelin");
    await page.getByText("No statement has these words.").waitFor();
    await page.context().close();
  });

  test.each([320, 390, 768, 1100])("nothing is wider than a screen of %i pixels", async (width) => {
    for (const language of ["en", "ja"] as const) {
      const page = await open(language, { width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    }
  });

  test("paper shows all evidence and every statement", async () => {
    const page = await open("en");
    expect(await page.locator(".statements-table tbody tr").count()).toBe(25);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".statements-table tbody tr").count()).toBe(45);
    expect(await page.locator(".findings .evidence").first().isVisible()).toBe(true);
    expect(await page.locator(".evidence-button").first().isVisible()).toBe(false);
    expect((await page.pdf({ format: "A4", preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
    await page.context().close();
  });

  test("a report that is not there says so", async () => {
    const page = await (await browser.newContext()).newPage();
    const answer = await page.goto(`${server.url}/report/0000000000`);
    expect(answer?.status()).toBe(404);
    await page.context().close();
  });
});
