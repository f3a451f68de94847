// npm run bench [-- --large] [--only 1k×100,10k×500] [--no-dense] [--dense-limit seconds]
// Speed and memory of the opinion map, sparse against dense, and of the next map after more votes.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Measurement, Timing } from "./measure-map.ts";
import { printTable } from "./print-table.ts";
import { sizes, type BenchSize, type BenchTask } from "./sizes.ts";

const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    only: { type: "string" },
    "no-dense": { type: "boolean", default: false },
    "dense-limit": { type: "string", default: "240" },
  },
});
const denseLimitMs = Number(values["dense-limit"]) * 1000;
/** Beyond this many cells of the full matrix the dense path is refused (clustering/dense/dense-components.ts). */
const DENSE_CELLS = 100_000_000;
const only = values.only?.split(",").map((name) => name.trim().replace("x", "×"));
const chosen = sizes.filter(({ name, isLarge }) => (only === undefined ? values.large || !isLarge : only.includes(name)));

const rows: string[][] = [];
for (const size of chosen) {
  process.stderr.write(`measuring ${size.name} …\n`);
  const sparse = await measure(size, "sparse");
  const dense = values["no-dense"] || size.participants * size.statements >= DENSE_CELLS ? null : await measure(size, "dense", denseLimitMs);
  // Feeding an engine fifty million votes one by one would take longer than everything else together.
  const one = size.isLarge ? null : await measure(size, "one");
  const thousand = size.isLarge ? null : await measure(size, "thousand");
  rows.push([
    size.name,
    sparse === null ? "-" : sparse.votes.toLocaleString("en"),
    wall(sparse?.first), wall(sparse?.warm), cpu(sparse?.warm ?? sparse?.first),
    sparse === null ? "-" : `${String(sparse.peakMegabytes)} (${String(sparse.loadedMegabytes)})`,
    wall(dense?.first), dense === null ? "-" : String(dense.peakMegabytes),
    dense === null || sparse === null ? "-" : `${(dense.first.cpuSeconds / sparse.first.cpuSeconds).toFixed(1)}×`,
    both(one), both(thousand),
  ]);
}
printTable(
  ["size", "votes", "map s", "again s", "again CPU s", "peak MB (votes loaded)", "dense s", "dense MB", "dense/map CPU", "+1 vote s (CPU)", "+1000 votes s (CPU)"],
  rows,
);
process.stdout.write(`Node ${process.version}, one thread a map, each figure from a process of its own. "-": not run, refused for its size, or over the time limit.\n`);

/** Null when the child fails or takes longer than the limit. */
function measure(size: BenchSize, task: BenchTask, limitMs?: number): Promise<Measurement | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--expose-gc", join(import.meta.dirname, "measure-map.ts"), JSON.stringify([size, task])],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const timer = limitMs === undefined ? null : setTimeout(() => child.kill(), limitMs);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.once("close", (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve(code === 0 ? (JSON.parse(output) as Measurement) : null);
    });
  });
}

function wall(timing: Timing | null | undefined): string {
  return timing === null || timing === undefined ? "-" : figure(timing.seconds);
}

function cpu(timing: Timing | null | undefined): string {
  return timing === null || timing === undefined ? "-" : figure(timing.cpuSeconds);
}

function both(measured: Measurement | null): string {
  const timing = measured?.warm ?? measured?.first;
  return timing === undefined ? "-" : `${wall(timing)} (${cpu(timing)})`;
}

function figure(seconds: number): string {
  return seconds.toFixed(seconds < 1 ? 3 : 1);
}
