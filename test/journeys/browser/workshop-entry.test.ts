import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatSheetCode } from "../../../server/contract/sheet-code.ts";
import type { BallotPrinting } from "../../../server/contract/workshop.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { ask } from "../../support/join-conversation.ts";
import { consoleWindows, type ConsoleWindows } from "../../support/open-console.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe("entering what was filled in on paper", () => {
  let server: TestServer;
  let browser: Browser;
  let windows: ConsoleWindows;
  let organiser: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launchBrowser();
    windows = consoleWindows(browser, server);
    organiser = { cookie: await server.signIn("organiser") };
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const code = (sheet: number): string => formatSheetCode({ sheet, copy: 1 });
  const withSheets = async (language = "en") => {
    const { id } = await buildConversation(server, { settings: { language }, statements: ["Trees.", "Benches.", "Shade."] });
    await ask<BallotPrinting>(server, "POST", `/console/conversations/${id}/printings`, { body: { sheets: 10, locale: "en", isLarge: false }, headers: organiser });
    return id;
  };
  const paper = async (id: string) => (await server.services.deps.store.kiosks.sources(id)).paper;
  const type = async (page: Page, keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test("three sheets by keyboard only: one with a correction, one with words, and one that was typed already", async () => {
    const id = await withSheets();
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    await page.getByLabel("Sheet number").focus();

    // A digit too many is no sheet's number.
    await page.keyboard.type(`${code(1)}7`);
    await page.keyboard.press("Enter");
    expect(await page.locator("#sheet-number-error").textContent()).toContain("no sheet number");
    await page.keyboard.type(code(1));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `Sheet ${code(1)}` }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Statement 1 of 3: Trees. not marked");
    await type(page, ["1", "2", "Backspace", "3", "a"]);
    expect(await page.locator(".entry__check").textContent()).toBe("Agree 2 · disagree 0 · pass 1 · not marked 0");
    await page.keyboard.press("Enter");
    await page.getByText(`Sheet ${code(1)} is saved: 2 agree, 0 disagree, 1 pass.`).first().waitFor();

    await page.waitForFunction(() => document.activeElement?.id === "sheet-number");
    await page.keyboard.type(code(2));
    await page.keyboard.press("Enter");
    await page.locator(".entry-row--current").waitFor();
    await type(page, ["d", "0", "d"]);
    await page.waitForFunction(() => document.activeElement?.id === "entry-text");
    await page.keyboard.type("A fountain.");
    await page.keyboard.press("Enter");
    await page.getByText(`Sheet ${code(2)} is saved`).first().waitFor();

    // The first one again is recognised.
    await page.waitForFunction(() => document.activeElement?.id === "sheet-number");
    await page.keyboard.type(code(1));
    await page.keyboard.press("Enter");
    await page.getByText("This sheet was entered").waitFor();
    await page.keyboard.type(code(3));
    await page.keyboard.press("Enter");
    await page.locator(".entry-row--current").waitFor();
    await type(page, ["p", "p", "p", "Enter"]);
    await page.getByText("3 sheets entered in this sitting.").waitFor();
    // The writer agrees with what they wrote: 3 + 2 + 1 + 3.
    expect(await paper(id)).toEqual({ participants: 3, votes: 9 });

    await page.getByText("3 sheets, 8 votes, 1 statement written by hand").waitFor();
    await windows.goTo(page, `/console/conversations/${id}`);
    await page.getByText("0 people online, 0 at a tablet, 3 on paper.").waitFor();
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("From a workshop participant").first().waitFor();

    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    await page.getByRole("button", { name: "Take back: Batch 1, typed" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
    await page.getByText("Taken back by").waitFor();
    expect(await paper(id)).toEqual({ participants: 0, votes: 0 });
    await context.close();
  });

  test("typed twice, a difference stops the hands until it is decided", async () => {
    const id = await withSheets();
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    await page.getByLabel("Type every sheet twice").check();
    await page.getByLabel("Sheet number").fill(code(4));
    await page.keyboard.press("Enter");
    await page.locator(".entry-row--current").waitFor();
    await type(page, ["1", "1", "1", "Enter"]);
    await page.getByText("Second time:").waitFor();
    await type(page, ["1", "2"]);
    await page.getByText("The first time it was: Agree.").waitFor();
    await type(page, ["2", "1", "Enter"]);
    await page.getByText(`Sheet ${code(4)} is saved: 2 agree, 1 disagree, 0 pass.`).first().waitFor();
    expect(await paper(id)).toEqual({ participants: 1, votes: 3 });
    await context.close();
  });

  test("a file with an error is named by its row and stored nowhere; mended, in Shift_JIS, it is previewed and taken", async () => {
    const id = await withSheets();
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    const choose = (name: string, buffer: Buffer) => page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer });
    await choose("hall.csv", Buffer.from(`sheet,1,2,3\n${code(1)},1,1,1\n${code(2)},9,2,2\n`));
    await page.getByText("Row 3: “9” under “1” is none of 1, 2, 3 or empty.").waitFor();
    expect(await page.getByRole("button", { name: "Enter these sheets" }).count()).toBe(0);
    expect(await paper(id)).toEqual({ participants: 0, votes: 0 });
    expect(await findViolations(page)).toEqual([]);

    // "賛成" as Japanese Excel saves it: 8E 5E 90 AC.
    const mended = Buffer.concat([Buffer.from(`sheet,1,2,3\r\n${code(1)},`), Buffer.from([0x8e, 0x5e, 0x90, 0xac]), Buffer.from(`,1,1\r\n${code(2)},2,2,\r\n`)]);
    await choose("hall.csv", mended);
    await page.getByText("2 sheets: 3 agree, 2 disagree, 0 pass.").waitFor();
    await page.getByRole("button", { name: "Enter these sheets" }).click();
    await page.getByText("2 sheets with 5 votes entered.").first().waitFor();
    expect(await paper(id)).toEqual({ participants: 2, votes: 5 });
    await choose("hall-again.csv", mended);
    await page.getByText("This file was entered before. Nothing has changed.").waitFor();
    expect(await paper(id)).toEqual({ participants: 2, votes: 5 });
    await context.close();
  });

  test("in Japanese, on a narrow screen: sheets are printed, a code is made, and no screen has accessibility problems", async () => {
    const { id } = await buildConversation(server, { settings: { language: "ja" }, statements: ["木を植える。", "나무"] });
    const { context, page } = await windows.signedIn("organiser", { locale: "ja", phone: true });
    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    await page.getByText("意見1件に、印刷できない文字があります。").waitFor();
    await page.getByLabel("用紙の枚数（人数分）").fill("3");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "番号をつけて作る" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^sheets-.*\.pdf$/);
    await page.getByText(`用紙${code(1)}〜${code(3)}`).waitFor();
    await page.getByRole("button", { name: "コードを作る" }).click();
    await page.getByRole("img", { name: "リンクのQRコード" }).waitFor();
    expect(await page.getByLabel("コード入りのリンク").inputValue()).toMatch(new RegExp(`/c/${id}/kiosk#code=[a-z0-9]{10}$`));
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });

  test("a moderator sees what was entered, and can neither print nor enter", async () => {
    const id = await withSheets();
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/workshop`);
    await page.getByRole("heading", { name: "What was entered" }).waitFor();
    expect(await page.getByLabel("Sheet number").count()).toBe(0);
    await context.close();
  });
});
