#!/usr/bin/env node
// npm run hiroba -- <command>: installs and builds what is missing, then becomes the command line.
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
if (await ensureBuilt()) {
  process.setSourceMapsEnabled(true);
  await import("../dist/server/cli.mjs");
} else process.exitCode = 1;
