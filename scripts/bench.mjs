#!/usr/bin/env node
// npm run bench [-- arguments]: speed and memory of the opinion map (test/bench/map.ts).
// npm run bench -- doubt: what the assessment says of planted and real conversations, and its cost (test/bench/doubt.ts).
// npm run bench -- draw: what drawing the map of 100,000 people costs a browser (test/bench/draw.ts).
// npm run bench -- fairness: how soon a small conversation gets its new map beside a huge one (test/bench/fairness.ts).
// npm run bench -- report: how long a report without a model takes, up to 2,000 statements (test/bench/report.ts).
// npm run bench -- review: the review queue with 10,000 waiting statements, and scrolling through it (test/bench/review.ts).
// npm run bench -- routing: how many votes it takes to place people and to find consensus (test/bench/routing.ts).
// npm run bench -- lighthouse: what Lighthouse says of the participation page (test/bench/lighthouse.ts).
// npm run bench -- comments: seconds for a report of 10,000 free comments without a model (test/bench/comments.ts).
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/project.mjs";

await ensureInstalled();
const [first, ...rest] = process.argv.slice(2);
if (["draw", "lighthouse", "review"].includes(first) && !(await ensureBuilt({ only: ["client"] }))) process.exit(1);
const [file, args] = ["comments", "doubt", "draw", "fairness", "lighthouse", "report", "review", "routing"].includes(first) ? [`${first}.ts`, rest] : ["map.ts", process.argv.slice(2)];
const { code } = await run(process.execPath, ["--import", "tsx", "--expose-gc", `test/bench/${file}`, ...args]);
process.exitCode = code;
