#!/usr/bin/env node
// npm start: installs and builds what is missing, then becomes the server (same process, so Ctrl-C and signals reach it).
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, root } from "./lib/project.mjs";

await ensureInstalled();
if (process.argv.includes("--watch")) watch();
else if (await ensureBuilt()) {
  process.setSourceMapsEnabled(true);
  await import("../dist/server/main.mjs");
} else process.exitCode = 1;

/** npm run dev: the server restarts and the client is rebuilt when a file changes. */
function watch() {
  // What watching leaves in dist/client is not what a stamp says it is.
  rmSync(inRoot("dist", "client.stamp"), { force: true });
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
