import { expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { consoleWindows } from "../../support/open-console.ts";
import { startTestServer } from "../../support/start-test-server.ts";

const PASSWORD = "plane trees 7";

test("a draft is made ready by its list, tried behind a password by somebody in Japanese, and opens without the tester's vote", async () => {
  const server = await startTestServer();
  const browser = await launchBrowser();
  const { store } = server.services.deps;
  const { id } = await buildConversation(server, { settings: { state: "draft" } });
  const windows = consoleWindows(browser, server);
  const { page } = await windows.signedIn("organiser");

  // The list says what is missing and leads there.
  await page.goto(`${server.url}/console/conversations/${id}`);
  await page.getByText("2 points are not ready.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Complete the privacy page" }).press("Enter");
  await page.getByLabel("Whom to ask").focus();
  await page.keyboard.type("privacy@town.example");
  await page.keyboard.press("Enter");
  await page.getByText("Saved", { exact: false }).first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.goto(`${server.url}/console/conversations/${id}`);
  await page.getByText("1 point is not ready.").waitFor();

  await page.getByRole("button", { name: "Begin a preview" }).press("Enter");
  await page.getByLabel("Password of the preview").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("The preview has begun.").waitFor();
  await page.keyboard.press("Escape");

  // A tester on a phone, in Japanese.
  const tester = (await windows.open({ locale: "ja", phone: true })).page;
  await tester.goto(`${server.url}/c/${id}`);
  await tester.getByRole("heading", { name: "公開前の試用ページ" }).waitFor();
  expect(await findFaults(tester)).toEqual([]);
  await tester.getByLabel("パスワード").fill("wrong password");
  await tester.keyboard.press("Enter");
  await tester.getByRole("alert").waitFor();
  await tester.getByLabel("パスワード").fill(PASSWORD);
  await tester.keyboard.press("Enter");
  await tester.getByText("公開前の試用ページです。").waitFor();
  await tester.getByRole("button", { name: "賛成", exact: true }).press("Enter");
  await expect.poll(async () => (await store.conversations.counts(id)).votes).toBe(1);

  // Opening names what is still missing, and takes the tester's vote away.
  await page.getByRole("button", { name: "Open for votes" }).press("Enter");
  const question = page.getByRole("dialog");
  await question.getByText("Moderation policy").waitFor();
  await question.getByRole("button", { name: "Open anyway" }).press("Enter");
  await question.waitFor({ state: "detached" });
  await expect.poll(async () => (await store.conversations.counts(id)).votes).toBe(0);

  await tester.goto(`${server.url}/c/${id}/privacy`);
  await tester.getByText("privacy@town.example").waitFor();
  expect(await findFaults(tester)).toEqual([]);
  await browser.close();
  await server.close();
});
