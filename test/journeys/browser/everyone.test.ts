import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { participantMessages } from "../../../messages/participant.ts";
import { withoutReadings } from "../../../messages/readings.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  ({ id } = await buildConversation(server, { settings: { descriptionMarkdown: "What *should* it be?", topic: "広場《ひろば》をどうする" } }));
  await castTwoCamps(server, id);
  await server.maps.settled();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const narrow = { width: 320, height: 640 };

async function open(lang: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: narrow, locale: "en", ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/c/${id}?lang=${lang}`);
  await page.locator(".answer--agree:enabled").waitFor();
  return page;
}

/** Goes through every state of the page, and calls `look` in each. */
async function walk(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look("vote");
  for (let turn = 1; turn <= 8; turn += 1) {
    const before = await page.locator("#statement").innerText();
    await page.locator(".answer--agree").click();
    await page.waitForFunction((text) => document.querySelector("#statement")?.textContent !== text, before);
  }
  await page.locator(".about summary").click();
  await page.locator(".about .prose h2").first().waitFor();
  await look("voted, about");
  await page.locator(".write-button").click();
  await page.locator("form button[type=submit]").click();
  await page.locator(".field__error").waitFor();
  await look("write");
  await page.locator("#tab-map").click();
  await page.locator("button.opinion-map__group").first().click();
  await page.locator("#group-title").waitFor();
  await look("map");
  await page.locator("#tab-mine").click();
  await page.locator(".mine-choice").first().waitFor();
  await look("mine");
}

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons, links and fields smaller than 24 × 24 px; links inside sentences may be (WCAG 2.5.8). */
const smallTargets = (page: Page): Promise<readonly string[]> => page.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>("button, a[href], input:not([type=hidden]), select, textarea, summary")].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && !element.matches(".skip-link, p a, .prose a");
    return isShown && (width < 24 || height < 24);
  }).map((element) => element.outerHTML.slice(0, 100)));

describe("every language", () => {
  test.each(["ja-x-easy", "zh-Hant", "ko", "es", "pt"] as const)("%s: no fault, nothing missing, nothing wider than 320 px (400 % zoom) in any state", async (lang) => {
    const page = await open(lang);
    const messages = participantMessages[lang];
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([lang, "ltr"]);
    await walk(page, async (state) => {
      expect(await tooWide(page), state).toBe(0);
      expect(await smallTargets(page), state).toEqual([]);
      expect(await findViolations(page), state).toEqual([]);
      const text = await page.locator("body").innerText();
      expect(text, state).not.toMatch(/undefined|\[object|[\ufff9-\ufffb]/);
    });
    await page.getByText(withoutReadings(messages.parts.mine.title), { exact: true }).waitFor();
    await page.context().close();
  });

  test("plain Japanese is drawn with readings, named without them, and leaves what people wrote alone", async () => {
    const page = await open("ja-x-easy");
    await page.locator("#tab-mine").click();
    expect(await page.locator("ruby:has(rt)", { hasText: "ほぞん" }).first().innerText()).toMatch(/^保存\s*ほぞん$/);
    expect(await page.locator("h1").innerText()).toBe("広場《ひろば》をどうする");
    expect(await page.evaluate(() => [...document.querySelectorAll("[aria-label], [title]")].some((element) => /[\ufff9-\ufffb]/.test(element.outerHTML)))).toBe(false);
    await page.context().close();
  });

  test("the language is chosen by keyboard before voting, each under its own name, and stays chosen", async () => {
    const page = await open("en");
    const select = page.locator("select");
    expect(await select.locator("option").allInnerTexts()).toEqual(["English", "日本語", "やさしい日本語", "繁體中文", "한국어", "Español", "Português"]);
    expect(await select.locator("option").evaluateAll((options) => options.map((option) => option.getAttribute("lang")))).toEqual(["en", "ja", "ja-x-easy", "zh-Hant", "ko", "es", "pt"]);
    for (let press = 0; press < 5 && !(await select.evaluate((element) => element === document.activeElement)); press += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("Esp");
    await page.getByRole("button", { name: "En contra" }).waitFor();
    await page.goto(`${server.url}/c/${id}`);
    await page.getByRole("button", { name: "En contra" }).waitFor();
    await page.context().close();
  });
});

test("written from right to left, nothing overflows and the page is mirrored", async () => {
  const page = await open("en");
  await page.evaluate(() => { document.documentElement.dir = "rtl"; });
  await walk(page, async (state) => { expect(await tooWide(page), state).toBe(0); });
  const [title, select] = await Promise.all([page.locator("h1").boundingBox(), page.locator("select").boundingBox()]);
  expect(title?.x).toBeGreaterThan(select?.x ?? Infinity);
  // The bars follow the words: agree is drawn where the line begins.
  await page.locator("#tab-map").click();
  expect(await page.locator(".vote-bar").first().evaluate((bar) => getComputedStyle(bar).transform)).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  await page.context().close();
});

test("by keyboard alone from the first Tab: vote, tabs with arrows, Home and End, never under the tab bar", async () => {
  const page = await open("en");
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  const hidden: string[] = [];
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return "end";
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return element.contains(there) || there?.contains(element) === true ? null : element.outerHTML.slice(0, 80);
    });
    if (covered === "end") break;
    if (covered !== null) hidden.push(covered);
  }
  expect(hidden).toEqual([]);
  await page.locator("#tab-vote").focus();
  await page.keyboard.press("End");
  expect(await focused()).toBe("tab-mine");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("tab-vote");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  expect(await focused()).toBe("tab-vote");
  await page.context().close();
});

test.each([["light", 640], ["dark", 320]] as const)("in forced colours (%s) and with reduced motion, at %i px: edges and the choice are drawn", async (colorScheme, width) => {
  const page = await open("ja", { forcedColors: "active", reducedMotion: "reduce", colorScheme, viewport: { width, height: 450 } });
  await walk(page, async (state) => {
    expect(await tooWide(page), state).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length), state).toBe(0);
    if (state === "vote") expect(await page.locator(".answer--agree").evaluate((answer) => getComputedStyle(answer).borderTopWidth)).toBe("2px");
    if (state === "map") {
      const [hull, ground] = await page.locator(".opinion-map__hull").first().evaluate((path) => [getComputedStyle(path).stroke, getComputedStyle(document.body).backgroundColor]);
      expect(hull).not.toBe(ground);
    }
    if (state === "mine") expect(await page.locator(".mine-choice--chosen").first().evaluate((choice) => getComputedStyle(choice).borderTopWidth)).toBe("3px");
  });
  await page.context().close();
});

test("the live region says what was saved in the page's language, and the next statement in its own", async () => {
  const page = await open("pt");
  await page.locator(".answer--disagree").click();
  const region = page.locator("[role=status].visually-hidden");
  await page.waitForFunction(() => document.querySelector("[role=status].visually-hidden span[lang]") !== null);
  expect((await region.innerText()).replace(/\s+/g, " ").trim()).toBe(`Salvo: Discordo. Próxima: ${await page.locator("#statement").innerText()}`);
  expect(await region.locator("span[lang]").getAttribute("lang")).toBe("en");
  await page.context().close();
});

describe("the first card", () => {
  test("is there to read before the program, and is the one the program goes on with, without a request", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja" });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => { if (request.url().includes("/api/")) asked.push(request.url()); });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route("**/assets/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/c/${id}`, { waitUntil: "commit" });
    const early = await page.locator("#statement").innerText();
    expect([await page.locator(".answer--agree").innerText(), await page.locator(".answer:disabled").count()]).toEqual(["賛成", 3]);
    await page.locator("#statement").evaluate((element) => { element.dataset["early"] = "yes"; });
    release();
    await page.locator(".answer--agree:enabled").waitFor();
    expect(await page.locator("#statement[data-goal]").innerText()).toBe(early);
    expect(asked.filter((url) => /participation|conversations\/\w+$/.test(url))).toEqual([]);
    await page.locator(".answer--agree").click();
    await page.waitForFunction((text) => document.querySelector("#statement")?.textContent !== text, early);

    // Somebody who has been here waits for their own card.
    await page.goto(`${server.url}/c/${id}`, { waitUntil: "commit" });
    await page.locator(".answer--agree:enabled").waitFor();
    expect(await page.evaluate(() => document.documentElement.className)).toContain("known-reader");
    expect(await page.locator("#statement").innerText()).not.toBe(early);
    await context.close();
  });
});
