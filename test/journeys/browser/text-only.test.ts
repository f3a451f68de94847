import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findViolations } from "../../support/find-faults.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("a browser without JavaScript takes part: from the ordinary page to vote, undo, language, results and a statement", async () => {
  const { id } = await buildConversation(server);
  await castTwoCamps(server, id);
  await server.maps.settled();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "es-ES", viewport: { width: 320, height: 480 } });
  const page = await context.newPage();
  const votes = async () => (await server.services.deps.store.conversations.counts(id)).votes;
  const before = await votes();
  await page.goto(`${server.url}/c/${id}`);
  await page.getByRole("link", { name: "Página de solo texto" }).click();
  await page.getByRole("button", { name: "A favor" }).click();
  await page.getByText("Guardado: A favor.").waitFor();
  expect([page.url(), await votes()]).toEqual([`${server.url}/c/${id}/text`, before + 1]);
  await page.getByRole("button", { name: "Deshacer la última respuesta" }).click();
  await page.getByText("Deshecho.").waitFor();
  expect(await votes()).toBe(before);
  await page.getByRole("combobox").selectOption("pt");
  await page.getByRole("button", { name: "Mostrar" }).click();
  await page.getByRole("button", { name: "Discordo" }).click();
  await page.getByText("Salvo: Discordo.").waitFor();
  await page.getByRole("button", { name: "Resultados" }).click();
  await page.getByRole("table", { name: "Os grupos do mapa de opiniões" }).waitFor();
  await page.getByRole("button", { name: "Escrever minha opinião" }).click();
  await page.getByLabel("Sua opinião").fill("Mais sombra.");
  await page.getByRole("button", { name: "Enviar" }).click();
  await page.getByText("Sua opinião espera um moderador.").waitFor();
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test("axe finds nothing on the text pages, and nothing is wider than a narrow screen", async () => {
  const { id } = await buildConversation(server);
  await castTwoCamps(server, id);
  await server.maps.settled();
  const context = await browser.newContext({ locale: "ja", viewport: { width: 320, height: 480 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/c/${id}/text?lang=ja-x-easy`);
  for (const act of ["vote", "results", "mine", "write", "delete"]) {
    if (act !== "vote") await page.locator(`button[value=${act}]`).first().click();
    if (act === "vote") await page.locator("button[value^=agree]").click();
    await page.waitForLoadState();
    expect(await findViolations(page), act).toEqual([]);
    // Tables of many groups may scroll by themselves; the page does not.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), act).toBe(0);
    if (act === "write") await page.locator("button[value=mine]").first().click();
  }
  await context.close();
});
