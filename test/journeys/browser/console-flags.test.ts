import { expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { joinConversation } from "../../support/join-conversation.ts";
import { consoleWindows } from "../../support/open-console.ts";
import { startTestServer } from "../../support/start-test-server.ts";

test("a moderator reads what was noticed, sets a hint aside, and decides about two similar statements by keyboard", async () => {
  const server = await startTestServer({ environment: { WEBHOOK_PRIVATE_ADDRESSES: "on" } });
  const browser = await launchBrowser();
  try {
    const { id } = await buildConversation(server, { statements: ["Trees give shade on hot days in the square.", "Trees give so much shade on hot days in the square.", "The square needs a drinking fountain near the old market.", "The square needs a drinking fountain near the old markets."] });
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await citizen.write("Mr Tanaka, 090-1234-5678, is a bastard");
    await server.services.screening.settled();
    const windows = consoleWindows(browser, server);
    const { page } = await windows.signedIn();

    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.locator(".reading-pane .flag-mark", { hasText: "090-1234-5678" }).waitFor();
    expect(await page.locator(".review-row .flag-tag").allTextContents()).toEqual(["Personal data?", "Abusive word?"]);
    await page.getByText("Marked in the text: name of a person, telephone number.").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Nothing to it: Abusive word?" }).press("Enter");
    await page.getByText("saw nothing in it.").waitFor();
    expect(await page.locator(".review-row .flag-tag").allTextContents()).toEqual(["Personal data?"]);

    await windows.goTo(page, `/console/conversations/${id}/statements/similar`);
    await page.getByRole("heading", { name: "#3 and #4" }).waitFor();
    await page.getByText("2 pairs").waitFor();
    expect(await page.locator("mark").allTextContents()).toEqual(expect.arrayContaining(["so much "]));
    await page.getByText("1 agree, 0 disagree, 0 pass").waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Reject #4" }).press("Enter");
    await page.getByText("#4 is rejected.").waitFor();
    expect(await page.locator("[data-pair]:focus").textContent()).toBe("#1 and #2");
    await page.getByRole("button", { name: "Keep both" }).press("Enter");
    await page.getByText("No similar statements").waitFor();
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await page.getByRole("heading", { name: "#1 and #2" }).waitFor();
    const rejected = await server.services.deps.store.statements.find(id, 4);
    expect([rejected?.moderation, rejected?.reason]).toEqual(["rejected", "nearly the same as statement #3, “The square needs a drinking fountain near the old market.”, which came first. You can vote on that one."]);

    await windows.goTo(page, `/console/conversations/${id}/settings/moderation`);
    await page.getByLabel("Address of a webhook").fill("http://127.0.0.1:9/");
    await page.getByLabel("Mail addresses").fill("nobody");
    await page.getByRole("button", { name: "Save reminders" }).click();
    await page.getByText("Enter addresses like name@example.org, at most ten.").waitFor();
    await page.getByLabel("Mail addresses").fill("");
    await page.getByRole("button", { name: "Save reminders" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("not delivered (nobody answered)").waitFor();
    expect(await findFaults(page)).toEqual([]);

    const phone = await windows.signedIn("moderator", { locale: "ja", phone: true });
    await windows.goTo(phone.page, `/console/conversations/${id}/statements/similar`);
    await phone.page.getByRole("button", { name: "両方を残す" }).waitFor();
    expect(await findFaults(phone.page)).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
}, 60_000);
