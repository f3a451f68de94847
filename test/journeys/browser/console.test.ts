import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
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

describe("an organiser", () => {
  test("signs in once with a link, creates a conversation, seeds it, opens it and copies the embed code", async () => {
    const { context, page } = await windows.open();
    const link = await server.signInLink();
    await page.goto(link);
    await expect.poll(() => page.title()).toBe("Conversations – Hiroba console");

    await page.getByRole("link", { name: "New conversation" }).first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.getByRole("button", { name: "Create draft" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("Enter a topic.");
    await page.getByLabel("Topic").fill("How should we use the square?");
    await page.getByLabel("Description (optional)").fill("**Why** we ask <script>alert(1)</script>");
    await page.getByRole("button", { name: "Show preview" }).click();
    await page.locator(".prose strong", { hasText: "Why" }).waitFor();
    expect(await page.locator(".prose script").count()).toBe(0);
    await page.getByRole("button", { name: "Create draft" }).click();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();

    await page.getByRole("link", { name: "Add statements" }).click();
    await page.getByLabel("Statements, one per line").fill("More benches.\nMore trees.\n\nMore benches.\nFewer cars.");
    await page.getByText("3 statements will be added.").waitFor();
    await page.getByText("Line 4: same text as line 1").waitFor();
    await page.getByRole("button", { name: "Add 3 statements" }).click();
    await page.getByText("3 statements added.").waitFor();

    await page.getByRole("navigation", { name: "This conversation" }).getByRole("link", { name: "Overview" }).click();
    await page.getByText("3 statements to vote on.").waitFor();
    await page.getByRole("button", { name: "Open for votes" }).click();
    await page.getByRole("dialog").getByText("Everybody with the address can vote on 3 statements").waitFor();
    // No policy and nobody to ask is said here; opening all the same has its own name.
    await expect.poll(() => page.getByRole("dialog").getByRole("listitem").count()).toBe(2);
    await page.getByRole("dialog").getByRole("button", { name: "Open anyway" }).click();
    await page.getByText("The conversation is open.", { exact: true }).waitFor();

    await page.locator(".copy-field", { hasText: "Embed code" }).getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `<script async src="${server.url}/embed.js"></script>\n<div class="hiroba" data-conversation="${id}"></div>`,
    );

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await page.goto(link);
    await page.getByRole("alert").getByText("This link no longer works").waitFor();
    await context.close();
  });

  test("sees votes and new statements arrive without loading the page", async () => {
    const conversation = await buildConversation(server, { settings: { topic: "Live" } });
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${conversation.id}`);
    await page.getByText("Nobody has voted yet.").waitFor();
    const citizen = await joinConversation(server, conversation.id);
    await citizen.vote(1, "agree");
    await page.getByText("1 participant voted.").waitFor();
    await citizen.write("A fountain.");
    await page.getByText("1 statement waits for a decision.").waitFor();
    await context.close();
  });

  test("changes settings, is told what is wrong, and is asked before losing changes", async () => {
    const conversation = await buildConversation(server, { settings: { topic: "Settings" } });
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${conversation.id}/settings`);
    await page.getByLabel("Smallest group with figures").fill("1");
    await page.getByLabel("Sites that may embed it").fill("https://www.example.org/page");
    await page.getByRole("button", { name: "Save settings" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("Enter a whole number from 2 to 50.");
    await page.getByLabel("Smallest group with figures").fill("７");

    await page.getByRole("link", { name: "Map" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Stay here" }).click();
    expect(await page.getByLabel("Smallest group with figures").inputValue()).toBe("７");
    await page.getByRole("button", { name: "Save settings" }).click();
    await page.getByText("The settings are saved.").waitFor();
    const saved = await server.services.deps.store.conversations.find(conversation.id);
    expect(saved).toMatchObject({ minGroupSize: 7, embedSites: ["https://www.example.org"] });
    await page.getByRole("link", { name: "Map" }).click();
    await page.getByRole("heading", { level: 1, name: "Opinion map" }).waitFor();
    await context.close();
  });

  test("writes a report as a draft, publishes it, and takes it back", async () => {
    const conversation = await buildConversation(server, { settings: { topic: "Report" } });
    await castTwoCamps(server, conversation.id);
    await server.maps.settled();
    const { context, page } = await windows.signedIn();
    await windows.goTo(page, `/console/conversations/${conversation.id}/report`);
    await page.getByText("No report yet").waitFor();
    await page.getByRole("button", { name: "Write a new version" }).click();
    await page.getByText("Version 1 is written.").waitFor();
    const address = await page.getByRole("link", { name: "Open Version 1" }).getAttribute("href");
    const asCitizen = (): Promise<number> => fetch(`${server.url}/api/v1${(address ?? "").replace("/report/", "/reports/")}`).then((answer) => answer.status);
    expect(await asCitizen()).toBe(404);
    await page.getByRole("button", { name: "Publish Version 1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText("Version 1 is published.").waitFor();
    expect(await asCitizen()).toBe(200);
    await page.getByRole("button", { name: "Withdraw Version 1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("Version 1 is withdrawn.").waitFor();
    expect(await asCitizen()).toBe(404);
    await context.close();
  });
});

describe("a moderator", () => {
  test("is invited by a link to hand over, and finds no way to settings, people or publishing", async () => {
    const conversation = await buildConversation(server, { settings: { topic: "For moderators" } });
    const { context, page } = await windows.signedIn();
    await page.getByRole("link", { name: "People" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Mori");
    await page.getByLabel("E-mail").fill("mori@example.org");
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const link = await page.getByLabel("One-time sign-in link").inputValue();
    await context.close();

    const mori = await windows.open();
    await mori.page.goto(link);
    await mori.page.locator(".console-header__me", { hasText: "Moderator" }).waitFor();
    expect(await mori.page.getByRole("link", { name: "New conversation" }).count()).toBe(0);
    expect(await mori.page.getByRole("link", { name: "People" }).count()).toBe(0);
    await windows.goTo(mori.page, "/console/people");
    await mori.page.getByText("Only owners see and invite people.").waitFor();
    await windows.goTo(mori.page, `/console/conversations/${conversation.id}`);
    await mori.page.getByText("Organisers open and close conversations.").waitFor();
    expect(await mori.page.getByRole("button", { name: "Close", exact: true }).count()).toBe(0);
    await windows.goTo(mori.page, `/console/conversations/${conversation.id}/settings`);
    expect(await mori.page.getByLabel("Topic").isDisabled()).toBe(true);
    expect(await mori.page.getByRole("button", { name: "Save settings" }).count()).toBe(0);
    await windows.goTo(mori.page, `/console/conversations/${conversation.id}/statements`);
    expect(await mori.page.getByRole("button", { name: "Add statements" }).count()).toBe(0);
    const refused = await mori.page.evaluate((id) => fetch(`/api/v1/console/conversations/${id}`, { method: "PATCH", headers: { "Content-Type": "application/json" }, body: "{}" }).then((answer) => answer.status), conversation.id);
    expect(refused).toBe(403);
    await mori.context.close();
  });
});

describe("every screen", () => {
  test.each(["en", "ja"])("has no accessibility violation and says its language (%s)", async (locale) => {
    const conversation = await buildConversation(server, { settings: { topic: "駅前広場をどう使いますか", language: "ja" } });
    await castTwoCamps(server, conversation.id);
    const citizen = await joinConversation(server, conversation.id);
    await citizen.write("木陰のベンチを増やしてほしい。");
    await server.maps.settled();
    const { context, page } = await windows.signedIn("owner", { locale });
    const one = `/console/conversations/${conversation.id}`;
    const paths = ["/console", "/console/new", "/console/people", one, `${one}/statements`, `${one}/map`, `${one}/report`, `${one}/settings`, "/console/nowhere"];
    const titles = new Set<string>();
    const check = async (where: string): Promise<void> => {
      expect(await findViolations(page), where).toEqual([]);
      expect(await page.getAttribute("html", "lang")).toBe(locale);
    };
    for (const path of paths) {
      await windows.goTo(page, path);
      await page.waitForLoadState("networkidle");
      titles.add(await page.title());
      await check(path);
    }
    expect(titles.size).toBe(paths.length);
    await windows.goTo(page, `${one}/statements`);
    expect(await page.locator(".reading-pane__text").getAttribute("lang")).toBe("ja");
    await page.keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await check("reject dialog");
    await context.clearCookies();
    await windows.goTo(page, "/console");
    await check("sign-in page");
    await context.close();
  });
});
