import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { joinConversation } from "../../support/join-conversation.ts";
import { consoleWindows, type ConsoleWindows } from "../../support/open-console.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;
let windows: ConsoleWindows;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  windows = consoleWindows(browser, server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("two people at one queue see each other, hear of each other's decisions, and never decide twice", async () => {
  const { id } = await buildConversation(server, { settings: { topic: "Review" }, statements: ["A seed."] });
  const citizen = await joinConversation(server, id);
  for (let index = 1; index <= 6; index += 1) await citizen.write(`Idea number ${String(index)}.`);
  const ann = await windows.signedIn("organiser");
  const bob = await windows.signedIn("moderator");
  for (const { page } of [ann, bob]) {
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("6 waiting", { exact: true }).waitFor();
  }
  await bob.page.getByText(/has this statement open too\./).waitFor();
  expect(await findViolations(bob.page)).toEqual([]);

  // Ann accepts statement 2; Bob's list shows it at once, and her next statement is not the one Bob reads.
  await ann.page.keyboard.press("a");
  await ann.page.getByText("Statement 2 accepted.").waitFor();
  await bob.page.locator(".review-row", { hasText: "#2 " }).getByText(/decided by/).waitFor();

  // Bob's line is cut; Ann decides on 4 meanwhile; Bob, who saw it waiting, rejects it.
  await bob.page.locator('[data-row="4"]').click();
  await bob.context.setOffline(true);
  await server.services.deps.store.statements.moderate(id, [{ statementId: 4, moderation: "accepted" }], { personId: "somebody", at: Date.now() });
  await bob.context.setOffline(false);
  await bob.page.keyboard.press("r");
  await bob.page.getByRole("dialog").waitFor();
  await bob.page.keyboard.press("2");
  await bob.page.getByRole("alert").getByText("Statement 4: somebody else decided first; it is now “Accepted”. Your decision was not applied.").waitFor();
  expect((await server.services.deps.store.statements.find(id, 4))?.moderation).toBe("accepted");
  expect(await findViolations(bob.page)).toEqual([]);
  await bob.page.getByRole("button", { name: "Understood" }).click();
  await expect.poll(() => bob.page.getByRole("alert").count()).toBe(0);

  // The log tells what happened, in order, and is unbroken.
  await bob.page.getByText("Moderation log", { exact: true }).click();
  await bob.page.getByText("2 decisions. The chain is unbroken.").waitFor();
  expect(await bob.page.getByRole("table").getByRole("row").allInnerTexts()).toHaveLength(3);
  expect(await findViolations(bob.page)).toEqual([]);
  await Promise.all([ann.context.close(), bob.context.close()]);
});
