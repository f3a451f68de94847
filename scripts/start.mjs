#!/usr/bin/env node
// npm start: installs and builds what is missing, then becomes the server (same process, so Ctrl-C and signals reach it).
import { spawn } from "node:child_process";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, root } from "./lib/project.mjs";

const options = process.argv.slice(2);
await ensureInstalled();
if (options.includes("--watch")) watch();
else if (!(await ensureBuilt())) process.exitCode = 1;
else if (options.length > 0) await becomeCli(["serve", ...options]);
else {
  process.setSourceMapsEnabled(true);
  await import("../dist/server/main.mjs");
}

/** `--help`, and the answer to options we do not know, come from the command line. */
async function becomeCli(args) {
  process.argv.splice(2, Infinity, ...args);
  await import("../dist/server/cli.mjs");
}

/** npm run dev: the server restarts and the client is rebuilt when a file changes. */
function watch() {
  const start = (script, args) => spawn(process.execPath, [inRoot("node_modules", script), ...args], { cwd: root, stdio: "inherit" });
  const children = [
    start("vite/bin/vite.js", ["build", "--watch", "--outDir", inRoot("dist", "client"), "--logLevel", "warn"]),
    start("tsx/dist/cli.mjs", ["watch", "--clear-screen=false", "server/main.ts"]),
  ];
  // A terminal's Ctrl-C reaches the children by itself; a signal sent to this process alone is passed on.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => children.forEach((child) => child.kill("SIGTERM")));
  for (const child of children) child.once("exit", () => children.forEach((other) => other.kill("SIGTERM")));
}
