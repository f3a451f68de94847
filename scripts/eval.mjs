#!/usr/bin/env node
// npm run eval: how far the report can be trusted: citations, votes, numbers and quotations judged by a second count,
// what is found of what was planted, mutations, attacks, cost (test/eval/main.ts). Ends with 1 when a target is missed.
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/project.mjs";

await ensureInstalled();
const { code } = await run(process.execPath, ["--import", "tsx", "test/eval/main.ts"]);
process.exitCode = code;
