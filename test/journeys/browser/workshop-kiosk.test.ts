import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { KioskOpened } from "../../../server/contract/workshop.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { ask } from "../../support/join-conversation.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe("a shared tablet in a workshop", () => {
  let server: TestServer;
  let browser: Browser;
  let organiser: Record<string, string>;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launchBrowser();
    organiser = { cookie: await server.signIn("organiser") };
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const openKiosk = async (id: string): Promise<KioskOpened> =>
    (await ask<KioskOpened>(server, "POST", `/console/conversations/${id}/kiosks`, { body: { label: "Hall", hours: 2, idleSeconds: 60 }, headers: organiser })).body;
  const tablet = async (viewport = { width: 1024, height: 768 }): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: "en" });
    contexts.push(context);
    const page = await context.newPage();
    // Time passes as usual, and can be let pass at once.
    await page.clock.install();
    return page;
  };
  const begin = async (page: Page): Promise<void> => {
    await page.locator(".kiosk__languages").waitFor();
    await page.locator(".kiosk__begin").click();
    await page.locator(".answer").first().waitFor();
  };
  const statement = (page: Page): Promise<string | null> => page.locator("#statement").textContent();
  const answer = async (page: Page, which: number): Promise<void> => {
    const before = await statement(page);
    await page.locator(".answer").nth(which).click();
    await page.waitForFunction((old) => document.querySelector("#statement")?.textContent !== old, before);
  };
  const finish = async (page: Page): Promise<void> => {
    await page.locator(".kiosk__finish").click();
    await page.locator(".kiosk--end").waitFor();
  };
  const nextPerson = async (page: Page): Promise<void> => {
    await page.locator(".kiosk__finish").click();
    await page.locator(".kiosk__languages").waitFor();
  };
  const peopleKept = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith("hiroba:tablet:")));
  const sources = (id: string) => server.services.deps.store.kiosks.sources(id);
  const arrived = async (id: string, participants: number, votes: number): Promise<void> => {
    await expect.poll(async () => (await sources(id)).kiosk, { timeout: 15_000 }).toEqual({ participants, votes });
  };

  test("two people after one another are two participants, and nothing of the first is left for the second", async () => {
    const { id } = await buildConversation(server);
    const { link, code } = await openKiosk(id);
    const page = await tablet();
    await page.goto(link);
    await begin(page);
    expect(page.url()).not.toContain(code);
    for (let vote = 0; vote < 3; vote += 1) await answer(page, 0);
    await finish(page);
    expect(await page.locator(".kiosk__head").textContent()).toContain("Your 3 answers count.");
    await nextPerson(page);
    await arrived(id, 1, 3);
    await expect.poll(() => peopleKept(page)).toEqual([]);

    await begin(page);
    expect(await page.locator(".progress-line").textContent()).toContain("0 answered · 10 left");
    await answer(page, 1);
    await finish(page);
    await nextPerson(page);
    await arrived(id, 2, 4);
    expect((await sources(id)).online.participants).toBe(0);
  });

  test("who walks away is asked, then the tablet is ready for the next person; who is still there goes on", async () => {
    const { id } = await buildConversation(server);
    const { link } = await openKiosk(id);
    const page = await tablet();
    await page.goto(link);
    await begin(page);
    await answer(page, 0);
    await page.clock.fastForward(61_000);
    const question = page.getByRole("alertdialog");
    await question.waitFor();
    expect(await question.textContent()).toContain("Are you still there?");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("I am still here");
    expect(await findViolations(page)).toEqual([]);
    const before = await statement(page);
    await page.keyboard.press("Enter");
    await question.waitFor({ state: "detached" });
    expect(await statement(page)).toBe(before);
    await page.clock.fastForward(61_000);
    await question.waitFor();
    await page.clock.fastForward(16_000);
    await page.locator(".kiosk__languages").waitFor();
    await arrived(id, 1, 1);
    await expect.poll(() => peopleKept(page)).toEqual([]);
  });

  test("offline, two people vote one after the other; everything arrives once, each vote as its own person's, also after a reload", async () => {
    const { id } = await buildConversation(server);
    const { link } = await openKiosk(id);
    const page = await tablet();
    await page.goto(link);
    await page.locator(".kiosk__languages").waitFor();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    for (const votes of [4, 2]) {
      await begin(page);
      for (let vote = 0; vote < votes; vote += 1) await answer(page, vote % 3);
      await finish(page);
      await nextPerson(page);
    }
    expect(await page.locator(".kiosk__waiting").textContent()).toBe("Answers of 2 people wait to be sent.");
    expect((await sources(id)).kiosk).toEqual({ participants: 0, votes: 0 });
    await page.context().setOffline(false);
    await page.reload();
    await arrived(id, 2, 6);
    await expect.poll(() => peopleKept(page), { timeout: 15_000 }).toEqual([]);
  });

  test("a reload in the middle goes on with the same person; without a valid code nobody begins", async () => {
    const { id } = await buildConversation(server);
    const { link, kiosk } = await openKiosk(id);
    const page = await tablet();
    await page.goto(`${server.url}/c/${id}/kiosk`);
    await page.getByLabel("Code").fill("wrong-code");
    await page.getByRole("button", { name: "Set up" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("does not work here");
    await page.goto("about:blank");
    await page.goto(link);
    await begin(page);
    await answer(page, 0);
    await answer(page, 1);
    await arrived(id, 1, 2);
    await page.reload();
    await page.locator(".answer").first().waitFor();
    expect(await page.locator(".progress-line").textContent()).toContain("2 answered · 8 left");
    await ask(server, "DELETE", `/console/conversations/${id}/kiosks/${String(kiosk.number)}`, { headers: organiser });
    await finish(page);
    await nextPerson(page);
    await page.reload();
    await page.getByRole("heading", { name: "This tablet is no longer set up" }).waitFor();
  });

  test.each([["ja", { width: 1024, height: 768 }, "タッチして始める", "終わる"], ["en", { width: 390, height: 844 }, "Touch to begin", "I am finished"]] as const)("in %s every screen is free of accessibility problems, and the end shows the map", async (language, viewport, start, end) => {
    const { id } = await buildConversation(server, { settings: { language } });
    await castTwoCamps(server, id);
    await server.maps.settled();
    const { link } = await openKiosk(id);
    const page = await tablet(viewport);
    await page.goto(link);
    await page.getByRole("button", { name: start }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await begin(page);
    expect(await findViolations(page)).toEqual([]);
    await answer(page, 0);
    await page.getByRole("button", { name: end }).click();
    await page.locator("svg").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    // Another language for one person is not the next one's.
    await nextPerson(page);
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("button", { name: "Toque para empezar" }).click();
    await page.getByRole("button", { name: "He terminado" }).click();
    await page.getByRole("button", { name: "Siguiente persona" }).click();
    await page.getByRole("button", { name: start }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  });
});
