import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { questions as ja } from "../../../messages/ja/questions.ts";
import { changeQuestions } from "../../../server/commands/change-questions.ts";
import { readyAnswers } from "../../../server/contract/question-words.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { consoleWindows } from "../../support/open-console.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  ({ id } = await buildConversation(server, { settings: { language: "ja", topic: "広場をどうしますか" } }));
  const { deps } = server.services;
  await changeQuestions(deps, id, {
    askAfter: 2,
    questions: (["age", "gender"] as const).map((kind) => ({ id: kind, kind, wording: {}, answers: readyAnswers[kind].map((one) => ({ id: one, wording: {} })), isRetired: false })),
  });
  // 12 women and 12 men, half of each for and against the first statement.
  for (let person = 0; person < 24; person += 1) {
    const who = { conversationId: id, participantId: `person-${String(person)}`, requestId: randomUUID() };
    await deps.store.votes.cast({ ...who, statementId: 1, score: person % 2 === 0 ? 1 : -1, castAt: deps.clock() });
    await deps.store.answers.give({ ...who, answers: [{ questionId: "gender", answerId: person < 12 ? "woman" : "man" }], at: deps.clock() });
  }
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Presses Tab until the element has the focus: everything is reached by keyboard. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} was not reached`);
}

test("on a phone, in Japanese, by keyboard: the card comes after two votes, one question is left open, and Mine shows and deletes the answers", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja" });
  const page = await context.newPage();
  await page.goto(`${server.url}/c/${id}`);
  await page.locator(".answer--agree:enabled").waitFor();
  for (const _ of [1, 2]) {
    const before = await page.locator("#statement").innerText();
    expect(await page.locator(".questions-card").count()).toBe(0);
    await page.locator(".answer--agree").press("Enter");
    await page.waitForFunction((text) => document.querySelector("#statement")?.textContent !== text, before);
  }
  await page.locator(".questions-card").waitFor();
  expect(await page.locator(".questions-card li").allInnerTexts()).toEqual(ja.consent);
  // Voting goes on whether it is answered or not.
  expect(await page.locator(".answer--agree:enabled").count()).toBe(1);
  expect(await findFaults(page)).toEqual([]);

  await tabTo(page, ".questions-card button");
  await page.keyboard.press("Enter");
  await page.locator("#asked-age").waitFor();
  await tabTo(page, "#asked-gender");
  await page.keyboard.press("ArrowDown");
  expect(await findFaults(page)).toEqual([]);
  await tabTo(page, ".questions-card button[type=submit]");
  await page.keyboard.press("Enter");
  await page.getByText(ja.saved).waitFor();

  await page.reload();
  await page.locator(".answer--agree:enabled").waitFor();
  await page.locator("#tab-mine").click();
  await page.locator("#my-answers").waitFor();
  expect(await page.locator("#asked-gender").inputValue()).toBe("woman");
  expect(await page.locator("#asked-age").inputValue()).toBe("");
  expect(await page.locator(".questions-card").count()).toBe(0);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: ja.remove }).press("Enter");
  await page.getByText(ja.removed).waitFor();
  expect([...await server.services.deps.store.answers.answered(id)]).toEqual(["gender"]);
  await context.close();
});

test("an organiser sees rounded numbers and what is left out, adds a question, and enters the population", async () => {
  const windows = consoleWindows(browser, server);
  const { page, context } = await windows.signedIn("organiser");
  await windows.goTo(page, `/console/conversations/${id}/participants/answers`);
  const table = page.locator("table").first();
  await table.waitFor();
  expect((await table.locator("tbody tr").allInnerTexts()).map((row) => row.split(/\t|\n/).slice(0, 3).map((cell) => cell.trim()))).toEqual([
    ["Woman", "10", "50%"], ["Man", "10", "50%"], ["Another", "under 5", "–"], ["Prefer not to say", "under 5", "–"],
  ]);
  await page.getByText("By statement (1)").click();
  expect(await findFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "Own question" }).click();
  await page.getByRole("button", { name: "Save the questions" }).click();
  await page.locator(".error-summary").waitFor();
  await page.locator("#question-own-1-text").fill("車を使いますか");
  await page.locator("#question-own-1-answers").fill("はい\nいいえ");
  await page.getByRole("button", { name: "Save the questions" }).click();
  await page.getByText("The questions are saved.").waitFor();

  const census = page.locator("section.card", { hasText: "What is your gender?" }).locator("details", { hasText: "Compare with the population" });
  await census.locator("summary").click();
  for (const [answer, share] of [["woman", "51"], ["man", "48"], ["another", "1"]] as const) await page.locator(`#census-gender-${answer}`).fill(share);
  await page.locator("#census-gender-source").fill("Population register");
  await page.locator("#census-gender-dated").fill("2025");
  await census.getByRole("button", { name: "Save the shares" }).press("Enter");
  await page.getByText("−1 points").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await context.close();
});
