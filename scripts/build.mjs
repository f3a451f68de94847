#!/usr/bin/env node
// npm run build [-- --force]
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
process.exitCode = (await ensureBuilt({ force: process.argv.includes("--force") })) ? 0 : 1;
