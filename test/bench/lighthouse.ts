// npm run bench -- lighthouse [runs] [language]: what Lighthouse says of the participation page as a phone sees it (mobile
// preset: slow 4G simulated, processor slowed down four times), on the built client and the real server over loopback.
// Other work on the machine makes single runs slower, so the median of several is what counts (5 unless told).
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import lighthouse from "lighthouse";
import { launchBrowser } from "../support/chromium.ts";
import { spawnServer } from "../support/spawn-server.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";
import { measureFirstCard } from "./measure-first-card.ts";
import { printTable } from "./print-table.ts";

const [runs = "5", language = "ja"] = process.argv.slice(2);

/** What is promised of the page, and how each figure is read from a report. Times in milliseconds. */
const figures = [
  { name: "performance", promised: "≥ 95", audit: null, category: "performance" },
  { name: "accessibility", promised: "100", audit: null, category: "accessibility" },
  { name: "first card, as Lighthouse estimates", promised: "", audit: "largest-contentful-paint", category: null },
  { name: "first paint", promised: "", audit: "first-contentful-paint", category: null },
  { name: "speed index", promised: "", audit: "speed-index", category: null },
  { name: "blocked time", promised: "", audit: "total-blocking-time", category: null },
  { name: "layout shift", promised: "", audit: "cumulative-layout-shift", category: null },
] as const;

const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => { resolve(port); });
  });
});

const folder = await createTemporaryFolder();
const server = await spawnServer({ DATA_DIR: folder.path, DEMO: "on" });
const results: number[][] = [];
const firstCards: number[] = [];
let lcpElement = "";
let faults: readonly string[] = [];
try {
  const { conversations } = (await (await fetch(`${server.url}/api/v1/conversations`)).json()) as { readonly conversations: readonly { readonly id: string; readonly language: string; readonly isOpen: boolean }[] };
  const chosen = conversations.find((one) => one.isOpen && one.language === language) ?? conversations[0];
  const address = `${server.url}/c/${chosen?.id ?? ""}?lang=${language}`;
  for (let run = 0; run < Number(runs); run += 1) {
    // A browser of its own each time: Lighthouse leaves what a page has stored, and somebody new is measured.
    const port = await freePort();
    const browser = await launchBrowser([`--remote-debugging-port=${String(port)}`]);
    const outcome = await lighthouse(address, { port, output: "json", logLevel: "error", onlyCategories: ["performance", "accessibility"] }).finally(() => browser.close());
    if (outcome === undefined) throw new Error("Lighthouse gave no report");
    const { audits, categories } = outcome.lhr;
    results.push(figures.map(({ audit, category }) => (category === null ? (audits[audit]?.numericValue ?? NaN) : Math.round((categories[category]?.score ?? NaN) * 100))));
    lcpElement = /"snippet":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(audits["largest-contentful-paint-element"]?.details ?? {}))?.[1] ?? "";
    faults = Object.values(audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0).map(({ id }) => id);
    firstCards.push(await measureFirstCard(address));
    if (process.env["LIGHTHOUSE_JSON"] !== undefined) (await import("node:fs")).writeFileSync(process.env["LIGHTHOUSE_JSON"], JSON.stringify(outcome.lhr));
  }
  process.stdout.write(`${address}\n`);
} finally {
  await server.end("SIGTERM");
  await folder.remove();
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const show = (value: number, name: string): string => (name === "layout shift" ? value.toFixed(3) : value.toFixed(0));
const line = (name: string, promised: string, values: readonly number[]): string[] => [name, promised, show(median(values), name), ...values.map((value) => show(value, name))];
printTable(
  ["", "promised", "median", ...results.map((_, run) => `run ${String(run + 1)}`)],
  [
    ...figures.map(({ name, promised }, index) => line(name, promised, results.map((row) => row[index] ?? NaN))),
    line("first card painted on the slowed line", "≤ 1000 ms", firstCards),
  ],
);
process.stdout.write(`largest paint: ${lcpElement}\n${faults.length === 0 ? "" : `faults: ${faults.join(", ")}\n`}`);
