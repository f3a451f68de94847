#!/usr/bin/env node
// npm run bench [-- arguments]: speed and memory of the opinion map; see test/bench/ for what is measured.
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/project.mjs";

await ensureInstalled();
const { code } = await run(process.execPath, ["--import", "tsx", "--expose-gc", "test/bench/map.ts", ...process.argv.slice(2)]);
process.exitCode = code;
