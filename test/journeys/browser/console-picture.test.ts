import { expect, test } from "vitest";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { joinConversation } from "../../support/join-conversation.ts";
import { consoleWindows } from "../../support/open-console.ts";
import { startTestServer } from "../../support/start-test-server.ts";

test("the live picture says what is missing and moves with the votes, for analysts' eyes too, on a phone in Japanese", async () => {
  const server = await startTestServer();
  const browser = await launchBrowser();
  const { id } = await buildConversation(server);
  const windows = consoleWindows(browser, server);
  const { page } = await windows.signedIn("moderator");
  await page.goto(`${server.url}/console/conversations/${id}/participants`);
  await page.getByText("Nobody has voted yet.").waitFor();
  await page.getByText("0 people voted; a picture begins with 10.").waitFor();

  await castTwoCamps(server, id);
  for (let visit = 0; visit < 5; visit += 1) await fetch(`${server.url}/c/${id}`, { headers: { referer: "https://town.example/square" } });
  await server.maps.settled();
  // The votes above were cast past the live channel; this one is announced.
  await (await joinConversation(server, id)).vote(1, "agree");
  await page.getByRole("heading", { name: "Votes per participant" }).waitFor();
  await page.getByRole("row", { name: "town.example 5" }).waitFor();
  expect(await findFaults(page)).toEqual([]);

  const phone = await windows.signedIn("moderator", { locale: "ja", phone: true });
  await phone.page.goto(`${server.url}/console/conversations/${id}/participants`);
  await phone.page.getByRole("heading", { name: "1人あたりの投票数" }).waitFor();
  expect(await findFaults(phone.page)).toEqual([]);
  await browser.close();
  await server.close();
});
