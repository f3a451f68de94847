import { launchBrowser } from "../support/chromium.ts";

/** Lighthouse's slow 4G line as it is applied to a real browser: latency of a request in ms, kilobits a second, processor slowed down. */
const slowLine = { latencyMs: 562.5, downKbit: 1_474.56, upKbit: 675, processor: 4 } as const;

/**
 * Milliseconds until the statement of the first card is painted, somebody new, on a line and a processor that are really
 * slowed down; Lighthouse's own figure is an estimate from an unslowed load, and counts programs that come after the paint.
 */
export async function measureFirstCard(address: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 412, height: 823 } })).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    const bytes = (kilobits: number): number => (kilobits * 1024) / 8;
    await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: slowLine.latencyMs, downloadThroughput: bytes(slowLine.downKbit), uploadThroughput: bytes(slowLine.upKbit) });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowLine.processor });
    await page.goto(address);
    await page.locator("#statement").waitFor();
    return await page.evaluate(() => new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const paint = list.getEntries().findLast((entry) => (entry as PerformanceEntry & { readonly element?: Element }).element?.id === "statement");
        if (paint !== undefined) resolve(paint.startTime);
      }).observe({ type: "largest-contentful-paint", buffered: true });
    }));
  } finally {
    await browser.close();
  }
}
