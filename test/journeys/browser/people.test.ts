import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { ask } from "../../support/join-conversation.ts";
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

test("an owner invites a person, changes their role, removes them, and makes a token that works until it is revoked", async () => {
  const { id } = await buildConversation(server);
  const { context, page } = await windows.signedIn();
  await windows.goTo(page, "/console/people");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect.poll(() => page.getByRole("alert").innerText()).toContain("Enter a name.");
  await page.getByLabel("Name", { exact: true }).fill("Kenji");
  await page.getByLabel("E-mail").fill("kenji@example.org");
  await page.getByLabel("Organiser", { exact: true }).check();
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await page.getByLabel("One-time sign-in link").inputValue();
  const kenji = await windows.open();
  await kenji.page.goto(link);
  await kenji.page.locator(".console-header__me", { hasText: "Organiser" }).waitFor();

  await page.getByLabel("Role of Kenji").selectOption("analyst");
  await expect.poll(() => page.locator("[role=status]", { hasText: "Kenji is now: Analyst." }).count()).toBe(1);
  await kenji.page.reload();
  await kenji.page.locator(".console-header__me", { hasText: "Analyst" }).waitFor();
  expect(await kenji.page.getByRole("link", { name: "New conversation" }).count()).toBe(0);

  await page.getByRole("button", { name: "Remove Kenji" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect.poll(() => page.getByLabel("Role of Kenji").count()).toBe(0);
  await kenji.page.reload();
  await kenji.page.getByRole("heading", { name: "Sign in to the console" }).waitFor();
  await kenji.context.close();

  await page.getByText("Make a token").first().click();
  await page.getByLabel("What it is for").fill("data portal");
  await page.getByRole("button", { name: "Make a token" }).click();
  const authorization = `Bearer ${await page.getByRole("textbox", { name: "API token", exact: true }).inputValue()}`;
  const read = () => ask<OrganiserConversation>(server, "GET", `/console/conversations/${id}`, { headers: { authorization } });
  expect((await read()).body.id).toBe(id);
  await page.getByRole("button", { name: "Revoke data portal" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
  await expect.poll(() => page.getByRole("button", { name: "Revoke data portal" }).count()).toBe(0);
  expect((await read()).status).toBe(401);
  await context.close();
});

test.each(["en", "ja"])("a guest sees one conversation and a second organisation its own; nothing overflows or fails axe (%s)", async (locale) => {
  const { id } = await buildConversation(server, { settings: { topic: `Trees ${locale}` } });
  const { accounts, deps: { store } } = server.services;
  const { person } = await accounts.ensureOwner();
  const guest = await accounts.findOrAdd({ name: `Guest ${locale}`, email: `guest-${locale}@example.org` });
  await store.organisations.setConversationRole(id, guest.id, "analyst");
  const { context, page } = await windows.signedIn("owner", { locale, phone: locale === "ja" });
  await windows.goTo(page, `/console/conversations/${id}/settings/access`);
  await page.getByText(guest.email).waitFor();
  expect(await findFaults(page)).toEqual([]);

  await store.organisations.create({ id: `harbour${locale}`, name: "Harbours", createdAt: Date.now() }, person.id);
  await windows.goTo(page, "/console");
  await page.locator(".organisation-switch").selectOption({ label: "Harbours" });
  await expect.poll(() => page.locator(".conversation-line").count()).toBe(0);
  await windows.goTo(page, "/console/people");
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
  expect(await findFaults(page)).toEqual([]);
  // An address of the first organisation leads back to it.
  await windows.goTo(page, `/console/conversations/${id}`);
  await expect.poll(() => page.locator(".organisation-switch").inputValue()).toBe("first");
  await context.close();

  const visitor = await windows.open({ locale });
  await visitor.page.goto(await accounts.oneTimeLink(guest));
  await visitor.page.locator(".conversation-line").waitFor();
  expect(await visitor.page.locator(".conversation-line").allInnerTexts()).toEqual([expect.stringContaining(`Trees ${locale}`)]);
  expect(await visitor.page.locator(".console-header__nav a").evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(["/console", "/console/account"]);
  await visitor.context.close();
});
