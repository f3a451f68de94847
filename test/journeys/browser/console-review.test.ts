import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
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

/** Statement ids by state, as the server holds them. */
const stateOf = async (conversationId: string, id: number): Promise<string> => {
  const statement = await server.services.deps.store.statements.find(conversationId, id);
  return statement === null ? "gone" : statement.moderation === "accepted" && statement.isMeta ? "meta" : statement.moderation;
};
const eventually = (read: () => Promise<string>) => expect.poll(read, { timeout: 10_000 });

describe("reviewing", () => {
  const pendingConversation = async (count: number): Promise<string> => {
    const conversation = await buildConversation(server, { settings: { topic: "Review" }, statements: ["A seed."] });
    const citizen = await joinConversation(server, conversation.id);
    for (let index = 1; index <= count; index += 1) await citizen.write(`Idea number ${String(index)}.`);
    return conversation.id;
  };

  test("twenty statements by keyboard alone: accept, reject with a reason, meta, back to waiting, undo", async () => {
    const id = await pendingConversation(20);
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("20 waiting", { exact: true }).waitFor();
    const { keyboard } = page;

    await keyboard.press("a");
    await page.getByText("Statement 2 accepted.").waitFor();
    await keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await keyboard.press("2");
    await page.getByText("Statement 3 rejected.").waitFor();
    await keyboard.press("m");
    await page.getByText("Statement 4 accepted as about participants.").waitFor();
    await eventually(() => stateOf(id, 4)).toBe("meta");
    expect([await stateOf(id, 2), await stateOf(id, 3)]).toEqual(["accepted", "rejected"]);
    expect((await server.services.deps.store.statements.find(id, 3))?.reason).toBe("not about the topic of this conversation.");

    await keyboard.press("z");
    await page.getByText("Undone: 1 statement as before.").waitFor();
    await eventually(() => stateOf(id, 4)).toBe("pending");
    await keyboard.press("k");
    await keyboard.press("u");
    await page.getByText("Statement 3 is waiting again.").waitFor();
    await eventually(() => stateOf(id, 3)).toBe("pending");

    // Faster than the server answers: every decision arrives, in order.
    for (let left = 19; left > 0; left -= 1) await keyboard.press("a");
    await page.getByText("That was the last one in this list.").waitFor();
    await eventually(async () => String((await server.services.deps.store.conversations.counts(id)).statements.pending)).toBe("0");
    await page.getByText("0 waiting", { exact: true }).waitFor();
    await context.close();
  });

  test("by keyboard alone: a slip is corrected, a statement split, and both are undone; every step without barriers", async () => {
    const id = await pendingConversation(2);
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("2 waiting", { exact: true }).waitFor();
    const { keyboard } = page;
    const barriers = async () => (await new AxeBuilder({ page }).analyze()).violations;

    await keyboard.press("e");
    await page.getByLabel("Corrected text").fill("Idea nmber 1.");
    expect(await barriers()).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Correct" }).focus();
    await keyboard.press("Enter");
    await page.getByText("Statement 2 corrected.").waitFor();
    await page.locator(".reading-pane").getByText("As its author wrote it:").waitFor();

    await keyboard.press("e");
    await page.getByLabel("Split into several statements").focus();
    await keyboard.press("Space");
    await page.getByLabel("Statement 1", { exact: true }).fill("One half.");
    await page.getByLabel("Statement 2", { exact: true }).fill("The other half.");
    await keyboard.press("Tab");
    await page.getByRole("dialog").getByRole("button", { name: "Split" }).focus();
    await keyboard.press("Enter");
    await page.getByText("Statement 2 split into 2 statements.").waitFor();
    await page.locator(".lineage").getByText("The other half.").waitFor();
    expect(await barriers()).toEqual([]);
    expect([await stateOf(id, 2), await stateOf(id, 4), await stateOf(id, 5)]).toEqual(["rejected", "accepted", "accepted"]);

    await keyboard.press("z");
    await eventually(() => stateOf(id, 2)).toBe("pending");
    await eventually(() => stateOf(id, 4)).toBe("gone");
    await keyboard.press("z");
    await eventually(async () => (await server.services.deps.store.statements.find(id, 2))?.text ?? "").toBe("Idea number 1.");
    await context.close();
  });

  test("letters typed into the search field are no decisions, and the field finds statements", async () => {
    const id = await pendingConversation(12);
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("12 waiting", { exact: true }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("number 11");
    await page.getByText("1 waiting", { exact: true }).waitFor();
    expect(await stateOf(id, 2)).toBe("pending");
    await page.keyboard.press("Escape");
    await page.getByText("12 waiting", { exact: true }).waitFor();
    await context.close();
  });

  test("several at once: says what will happen to how many, and one undo brings all back", async () => {
    const id = await pendingConversation(5);
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByLabel("Select all 5 loaded").check();
    await page.getByRole("button", { name: "Accept 5" }).click();
    await page.getByRole("dialog").getByText("5 statements will be shown to participants.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await page.getByText("5 statements accepted.").waitFor();
    await eventually(() => stateOf(id, 6)).toBe("accepted");
    await page.keyboard.press("z");
    await page.getByText("Undone: 5 statements as before.").waitFor();
    await eventually(async () => String((await server.services.deps.store.conversations.counts(id)).statements.pending)).toBe("5");
    await context.close();
  });

  test("hundreds at once, loaded or not: says exactly what was done, and one undo brings all back", async () => {
    const { id } = await buildConversation(server, { settings: { topic: "Review" }, statements: Array.from({ length: 250 }, (_, index) => `Seed ${String(index + 1)}.`) });
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByRole("button", { name: /^Accepted/ }).click();
    await page.getByRole("button", { name: "Select all 250" }).click();
    await server.services.deps.store.statements.moderate(id, [{ statementId: 7, moderation: "rejected" }], { personId: "somebody", at: Date.now() });
    await page.getByRole("button", { name: "Put 250 back to waiting" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Put back" }).click();
    await page.getByRole("dialog").getByText("249 statements changed.").waitFor();
    await page.getByRole("dialog").getByText(/^1 statement: somebody else decided first/).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("z");
    await eventually(async () => JSON.stringify((await server.services.deps.store.conversations.counts(id)).statements)).toContain('"pending":0,"accepted":249,"rejected":1');
    await context.close();
  });

  test("a decision the server did not take is taken back with a sentence, and can be tried again", async () => {
    const id = await pendingConversation(3);
    const { context, page } = await windows.signedIn("moderator");
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByText("3 waiting", { exact: true }).waitFor();
    await page.route("**/moderation", (route) => route.abort());
    await page.keyboard.press("a");
    await page.getByText("The decision was not saved and has been taken back.").waitFor();
    await page.getByText("3 waiting", { exact: true }).waitFor();
    expect(await stateOf(id, 2)).toBe("pending");
    await page.unroute("**/moderation");
    await page.getByRole("button", { name: "Try again" }).click();
    await eventually(() => stateOf(id, 2)).toBe("accepted");
    await context.close();
  });

  test("by thumb: the statement takes the place of the list and the next one follows", async () => {
    const id = await pendingConversation(3);
    const { context, page } = await windows.signedIn("moderator", { phone: true });
    await windows.goTo(page, `/console/conversations/${id}/statements`);
    await page.getByRole("button", { name: "Idea number 1." }).click();
    expect(await page.locator(".review-list").isVisible()).toBe(false);
    await page.locator(".reading-pane").getByRole("button", { name: "Accept" }).click();
    await page.getByRole("heading", { name: "Statement 3" }).waitFor();
    await page.getByRole("button", { name: "Back to the list" }).click();
    expect(await page.locator(".review-list").isVisible()).toBe(true);
    await eventually(() => stateOf(id, 2)).toBe("accepted");
    await context.close();
  });
});
