// npm run eval: how far the report can be trusted, measured; prints one table and ends with 1 when a target is missed.
// A local fake model answers, so it costs nothing; see docs/report.md for a run with a real one.
import { printTable } from "../bench/print-table.ts";
import { measure } from "./measure.ts";

const metrics = await measure({ seeds: 3, languages: ["en", "ja"], people: 240, planted: 60, real: Infinity, attacks: 30, statements: 1_000 }, (what) => process.stderr.write(`${what} …\n`));
printTable(["metric", "value", "target", "met"], metrics.map(({ name, value, target, isMet }) => [name, value, target ?? "", target === null ? "" : isMet ? "yes" : "NO"]));
for (const { name, isMet, details = [] } of metrics) if (!isMet) process.stdout.write([`\n${name}:`, ...details.map((detail) => `  ${detail}`), ""].join("\n"));
process.exitCode = metrics.every(({ isMet }) => isMet) ? 0 : 1;
