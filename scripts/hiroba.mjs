#!/usr/bin/env node
// npm run hiroba -- <command>: installs and builds what is missing, then becomes the command line.
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
// Only `serve` shows pages.
if (await ensureBuilt(process.argv[2] === "serve" ? {} : { only: ["server"] })) {
  process.setSourceMapsEnabled(true);
  await import("../dist/server/cli.mjs");
} else process.exitCode = 1;
