import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveTranslations } from "../../../server/commands/translate-statements.ts";
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

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.locator(".vote-extras").waitFor();
  return page;
}
const statement = (page: Page) => page.locator("#statement");
const saved = (page: Page) => page.locator(".status-line", { hasText: "Saved." }).waitFor();
const answered = (page: Page, count: number) => page.getByText(`${String(count)} answered`).waitFor();
const importance = (id: string) => server.services.deps.store.votes.importance(id);

describe("important to me", () => {
  test("is marked by keyboard before the answer, arrives with it, and is changed under Mine", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees."] });
    const page = await open(`/c/${id}`);
    const toggle = page.getByRole("button", { name: "Important to me" });
    await toggle.focus();
    await page.keyboard.press("Space");
    expect(await toggle.getAttribute("aria-pressed")).toBe("true");
    await page.getByText("It counts once you answer.").first().waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect((await importance(id)).size).toBe(0);
    await page.getByRole("button", { name: "Agree", exact: true }).click();
    await expect.poll(async () => (await importance(id)).get(1)).toBe(1);
    await page.getByRole("tab", { name: "Mine" }).click();
    const mine = page.locator(".mine-item .important-toggle");
    expect(await mine.getAttribute("aria-pressed")).toBe("true");
    await mine.click();
    await expect.poll(async () => (await importance(id)).size).toBe(0);
    // What counted stays: the vote itself.
    expect((await server.services.deps.store.conversations.counts(id)).votes).toBe(1);
    await page.context().close();
  });
});

describe("swiping", () => {
  const drag = async (page: Page, dx: number, dy: number): Promise<void> => {
    const box = await page.locator(".vote-card__statement").boundingBox();
    if (box === null) throw new Error("no statement on screen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = async (type: string, at: number): Promise<void> => {
      await page.locator(".vote-card__statement").dispatchEvent(type, {
        pointerId: 1, pointerType: "touch", isPrimary: true, bubbles: true, clientX: x + dx * at, clientY: y + dy * at,
      });
    };
    await page.evaluate(() => {
      // A made-up pointer cannot be captured.
      Element.prototype.setPointerCapture = () => undefined;
    });
    await touch("pointerdown", 0);
    for (const at of [0.2, 0.5, 1]) await touch("pointermove", at);
    await touch("pointerup", 1);
  };

  test("is off until it is switched on; then right agrees, left disagrees, up and a short way say nothing", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`, { hasTouch: true });
    await drag(page, 200, 0);
    await page.locator(".about summary").click();
    await page.getByRole("checkbox", { name: "Answer by swiping" }).check();
    await page.locator(".vote-card__statement--swiped").waitFor();
    await drag(page, 40, 0);
    await drag(page, 60, -200);
    await page.getByText("0 answered").waitFor();
    await drag(page, 200, 10);
    await answered(page, 1);
    await saved(page);
    await drag(page, -200, 10);
    await answered(page, 2);
    await expect.poll(async () => (await server.services.deps.store.conversations.counts(id)).votes).toBe(2);
    const tallies: number[] = [];
    for await (const batch of server.services.deps.store.votes.logAfter(id, 0)) tallies.push(...batch.map(({ score }) => score ?? 9));
    expect(tallies).toEqual([1, -1]);
    await page.context().close();
  });
});

describe("keys", () => {
  test("are shown on demand where there is a keyboard", async () => {
    const { id } = await buildConversation(server);
    const page = await open(`/c/${id}`, { viewport: { width: 1280, height: 900 } });
    const button = page.getByRole("button", { name: "Show keys" });
    await button.click();
    await page.getByText("A for agree, D for disagree, P for pass").first().waitFor();
    expect(await page.getByRole("button", { name: "Hide keys" }).getAttribute("aria-expanded")).toBe("true");
    await page.context().close();
  });
});

describe("a translated statement", () => {
  test.each([["en-GB", "I want shade.", "Translated from Japanese", "Show the original"], ["zh-TW", "我想要樹蔭。", null, null]] as const)("is read in the reader's language, marked, and switched to the original: %s", async (locale, text, label, button) => {
    const { id } = await buildConversation(server, { settings: { language: "ja" }, statements: ["日かげがほしい。"] });
    await saveTranslations(server.services.deps, id, { translations: [{ statementId: 1, language: "en", text: "I want shade." }, { statementId: 1, language: "zh-Hant", text: "我想要樹蔭。" }] }, "someone");
    const page = await open(`/c/${id}`, { locale });
    expect(await statement(page).innerText()).toBe(text);
    expect(await statement(page).getAttribute("lang")).toBe(locale === "en-GB" ? "en" : "zh-Hant");
    const toggle = page.locator(".translation-switch button");
    if (label !== null) await page.getByText(label).waitFor();
    if (button !== null) expect(await toggle.innerText()).toBe(button);
    expect(await findFaults(page)).toEqual([]);
    await toggle.click();
    expect([await statement(page).innerText(), await statement(page).getAttribute("lang")]).toEqual(["日かげがほしい。", "ja"]);
    await page.locator(".answer--agree").click();
    await page.locator("#tab-mine").click();
    await page.locator(".mine-item__statement", { hasText: text }).waitFor();
    await page.context().close();
  });
});

describe("writing", () => {
  test("a question, a second sentence and personal data are pointed out, a similar statement is offered, and nothing is refused", async () => {
    const { id } = await buildConversation(server, { settings: { language: "ja" }, statements: ["駅前広場に木をもっと植えてほしい。"] });
    const page = await open(`/c/${id}`, { locale: "ja-JP" });
    await page.locator(".write-button").click();
    const input = page.locator("#statement-text");
    await input.fill("駅前広場に木をもっと植えますか？");
    await page.getByText("質問になっているようです。").waitFor();
    await page.getByText("16／140文字").waitFor();
    await page.getByText("似た意見がすでにあります").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("group", { name: "駅前広場に木をもっと植えてほしい。" }).getByRole("button", { name: "賛成" }).click();
    await page.getByText("あなたの投票：賛成").waitFor();
    await input.fill("木を植えたい。ベンチもほしい。連絡は中央区本町1-2-3まで。");
    await page.getByText("文が二つ以上あるようです。").waitFor();
    await page.getByText("住所が入っているようです。").waitFor();
    await page.locator("form button[type=submit]").click();
    await page.getByText("意見は確認待ちです。").waitFor();
    await page.context().close();
  });
});

describe("a group on the map", () => {
  test("tells how my own answers compare with it and with the others", async () => {
    const { id } = await buildConversation(server);
    await castTwoCamps(server, id);
    await server.maps.settled();
    const page = await open(`/c/${id}`);
    for (let turn = 1; turn <= 7; turn += 1) {
      await page.locator(".answer--agree").click();
      await answered(page, turn);
    }
    await saved(page);
    await page.getByRole("tab", { name: "Map" }).click();
    await page.getByRole("button", { name: /^Group A, \d+ people$/ }).click();
    await page.getByRole("heading", { name: "How your answers compare" }).waitFor();
    const told = await page.locator("#compare-title + p").innerText();
    const [, of, , same] = /^Of the (\d+) statements that you and (Group A) answered, you answered (\d+) as most/.exec(told) ?? [];
    expect(Number(of)).toBe(7);
    await page.getByText("The same for every group").click();
    const counts = await page.locator(".likeness__row span.small").allInnerTexts();
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBe(`${String(same)} of 7 alike`);
    expect(await findFaults(page)).toEqual([]);
    await page.context().close();
  });
});
