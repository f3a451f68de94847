#!/usr/bin/env node
// npm run screenshots [-- folder]: pictures of every surface, phone and desktop, English and Japanese, into docs/images.
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/project.mjs";

await ensureInstalled();
if (await ensureBuilt()) {
  const { code } = await run(process.execPath, ["--import", "tsx", "test/support/take-screenshots.ts", ...process.argv.slice(2)]);
  process.exitCode = code;
} else process.exitCode = 1;
