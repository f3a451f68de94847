#!/usr/bin/env node
// npm run build [-- [client] [server] [--force]]
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
const only = ["client", "server"].filter((name) => process.argv.includes(name));
process.exitCode = (await ensureBuilt({ force: process.argv.includes("--force"), ...(only.length > 0 && { only }) })) ? 0 : 1;
