// npm run bench -- draw [people] [draws]: what drawing the opinion map costs a browser's main thread, on the built client and the
// real server over loopback. The map is opened and left again; a frame has 16.7 ms at 60 a second.
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../support/chromium.ts";
import { buildConversation } from "../support/build-conversation.ts";
import { buildHugeMap } from "../support/build-huge-map.ts";
import { startTestServer } from "../support/start-test-server.ts";
import { printTable } from "./print-table.ts";

const [people = "100000", draws = "20"] = process.argv.slice(2);
const server = await startTestServer();
const browser = await launchBrowser();
try {
  const texts = Array.from({ length: 200 }, (_, index) => `広場についての意見、その${String(index + 1)}番目のもの。`);
  const { id } = await buildConversation(server, { settings: { language: "ja" }, statements: texts });
  await server.maps.settled();
  // Statements of the synthetic map count from 0, those of a conversation from 1.
  const huge = buildHugeMap(Number(people));
  const shift = (statementId: number | string): number => Number(statementId) + 1;
  await server.services.deps.store.maps.save(id, {
    ...huge,
    statements: huge.statements.map((one) => ({ ...one, id: shift(one.id) })),
    groups: huge.groups.map((group) => ({ ...group, representative: group.representative.map((one) => ({ ...one, statementId: shift(one.statementId) })) })),
  }, 0, Date.now());
  const answer = await (await fetch(`${server.url}/api/v1/conversations/${id}/map`)).text();

  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  const metrics = await page.context().newCDPSession(page);
  await metrics.send("Performance.enable");
  const read = async (): Promise<ReadonlyMap<string, number>> => new Map((await metrics.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  const draw = async (): Promise<void> => {
    await page.locator("#tab-map").click();
    await page.locator(".opinion-map__hull, .opinion-map__one-shape").first().waitFor();
  };
  const leave = async (): Promise<void> => {
    await page.locator("#tab-mine").click();
    await page.locator("#my-data").waitFor();
  };
  await page.goto(`${server.url}/c/${id}`);
  await page.locator(".vote-extras").waitFor();
  await draw();
  await leave();
  const parts = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "TaskDuration"] as const;
  const sums = new Map<string, number>();
  for (let turn = 0; turn < Number(draws); turn += 1) {
    const before = await read();
    await draw();
    const after = await read();
    for (const part of parts) sums.set(part, (sums.get(part) ?? 0) + ((after.get(part) ?? 0) - (before.get(part) ?? 0)) * 1000);
    await leave();
  }
  const shapes = await (async () => {
    await draw();
    return page.locator(".opinion-map__density path").count();
  })();
  process.stdout.write(`${people} people, ${String(shapes)} shapes of density; the map is ${String(answer.length)} bytes, ${String(gzipSync(answer).length)} on the wire\n`);
  printTable(["part", "ms a draw"], parts.map((part) => [part, ((sums.get(part) ?? 0) / Number(draws)).toFixed(1)]));
} finally {
  await browser.close();
  await server.close();
}
