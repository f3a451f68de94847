import { expect, test } from "vitest";
import { makeInvitations } from "../../../server/commands/manage-gates.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { startTestServer } from "../../support/start-test-server.ts";

test("on a phone in Japanese, by keyboard alone: the results without taking part, the work, a wrong code, the right one, a vote; and a QR code that says it all", async () => {
  const server = await startTestServer();
  const browser = await launchBrowser();
  const { deps } = server.services;
  const { id } = await buildConversation(server, { settings: { language: "ja" } });
  await castTwoCamps(server, id);
  await deps.store.gates.setRules(id, { work: "low", needsCode: true, needsList: false, needsSignIn: false });
  const { codes: [first = "", second = ""] } = await makeInvitations(deps, id, { label: "手紙", codes: 2, usesEach: 1, endsAt: null }, { id: "p", name: "P" });
  await server.maps.settled();

  const phone = async () => (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja-JP", hasTouch: true })).newPage();
  const page = await phone();
  await page.goto(`${server.url}/c/${id}`);
  await page.getByRole("heading", { name: "招待された方の対話です" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  // The heading has the focus, so that a screen reader says it; the next stop is the field.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("招待された方の対話です");
  await page.keyboard.press("Tab");
  await page.keyboard.type("abcde-fghjk");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "この招待コードは使えません" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("invitation-code");

  for (let tabs = 0; tabs < 5 && (await page.evaluate(() => document.activeElement?.textContent)) !== "参加せずに結果を見る"; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#map-title").waitFor();
  await page.getByRole("button", { name: "戻る" }).press("Enter");
  await page.locator("#invitation-code").waitFor();
  await page.locator("#invitation-code").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(first.toUpperCase());
  await page.keyboard.press("Enter");
  await page.locator(".answer--agree").waitFor();
  await page.locator(".answer--agree").focus();
  await page.keyboard.press("Enter");
  await page.locator(".status-line", { hasText: "保存しました。" }).waitFor();

  const other = await phone();
  await other.goto(`${server.url}/c/${id}#code=${second}`);
  await other.locator(".answer--agree").waitFor();
  expect(other.url()).toBe(`${server.url}/c/${id}`);
  await other.reload();
  await other.locator(".answer--agree").waitFor();
  expect((await deps.store.gates.batches(id))[0]?.used).toBe(2);
  await browser.close();
  await server.close();
});
