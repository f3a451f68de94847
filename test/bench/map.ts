// npm run bench [-- --large] [--only 1k×100,10k×500] [--no-dense] [--dense-limit seconds]
// Speed and memory of the opinion map, sparse against dense, and of the next map after more votes. Within a minute on a
// quiet machine; --large adds a million people, and the dense path where it takes longest.
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
  const isDenseRun = !values["no-dense"] && (!size.isDenseLarge || values.large) && size.participants * size.statements < DENSE_CELLS;
  const dense = isDenseRun ? await measure(size, "dense", denseLimitMs) : null;
  // Feeding an engine fifty million votes one by one would take longer than everything else together.
  const later = size.isLarge ? null : await measure(size, "later");
  rows.push([
    size.name,
    sparse === null ? "-" : sparse.votes.toLocaleString("en"),
    both(sparse?.map), both(sparse?.mapAgain),
    sparse === null ? "-" : `${String(sparse.peakMegabytes)} (${String(sparse.loadedMegabytes)})`,
    both(dense?.map), dense === null ? "-" : String(dense.peakMegabytes),
    dense?.map === undefined || sparse?.map === undefined ? "-" : `${(dense.map.cpuSeconds / sparse.map.cpuSeconds).toFixed(0)}×`,
    both(later?.oneVote), both(later?.thousandVotes),
  ]);
}
printTable(
  ["size", "votes", "first map", "again", "peak MB (votes loaded)", "dense", "dense MB", "dense/map", "+1 vote", "+1000 votes"],
  rows,
);
process.stdout.write(`Node ${process.version}, one thread a map, each column from a process of its own; seconds (processor seconds); the best of several
runs but for "first map" and "dense", which are a fresh process's first; dense/map compares those two. "-": not run, refused for its size, or over the time limit.
`);

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

function both(timing: Timing | null | undefined): string {
  return timing === null || timing === undefined ? "-" : `${figure(timing.seconds)} (${figure(timing.cpuSeconds)})`;
}

function figure(seconds: number): string {
  return seconds.toFixed(seconds < 1 ? 3 : 1);
}
