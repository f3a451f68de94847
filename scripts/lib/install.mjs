// Makes node_modules what package-lock.json says, and says readably why when it cannot.
import { existsSync, readFileSync } from "node:fs";
import { inRoot, run, runNpm, say } from "./project.mjs";

const oldestNode = [20, 19];

/** Installs from the lock file when something is missing or of another version; otherwise takes a few milliseconds. */
export async function ensureInstalled() {
  checkNode();
  const missing = firstMissingPackage();
  if (missing !== null) {
    say(`Installing packages (${missing}). The first time this compiles SQLite and takes a minute or two.`);
    const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund"], { quiet: true });
    if (code !== 0) fail("npm ci did not succeed.", output);
  }
  if (missing !== null || !existsSync(inRoot("node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node"))) await checkSqlite();
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Hiroba needs Node ${oldestNode.join(".")} or newer; this is ${process.version}.`);
}

/** The first package of the lock file that is not installed in that version, or null. */
function firstMissingPackage() {
  const installed = readLock(inRoot("node_modules", ".package-lock.json"));
  if (installed === null) return "none are installed yet";
  for (const [path, wanted] of Object.entries(readLock(inRoot("package-lock.json")) ?? {})) {
    if (path === "" || wanted.optional || wanted.devOptional || wanted.peer) continue;
    if (wanted.dev && process.env.NODE_ENV === "production") continue;
    if (installed[path]?.version !== wanted.version) return `${path.replace(/^.*node_modules\//, "")} ${wanted.version} is not`;
  }
  return null;
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** SQLite is compiled on install; a machine without a compiler finds out here and not at the first query. */
async function checkSqlite() {
  const open = `const Database = require("better-sqlite3"); new Database(":memory:").close();`;
  if ((await run(process.execPath, ["-e", open], { capture: true })).code === 0) return;
  say("SQLite is not built for this Node; building it.");
  const { output } = await runNpm(["rebuild", "better-sqlite3"], { quiet: true });
  const second = await run(process.execPath, ["-e", open], { capture: true });
  if (second.code === 0) return;
  fail(
    [
      `SQLite (better-sqlite3) could not be built for Node ${process.version} on ${process.platform}-${process.arch}.`,
      "It needs a C++ compiler, make and Python 3: on Debian and Ubuntu `apt-get install build-essential python3`,",
      "on macOS `xcode-select --install`, on Windows the Visual Studio build tools.",
      "Without a compiler, the Docker image in this folder (`docker compose up`) has everything.",
    ].join("\n"),
    `${output}\n${second.output}`,
  );
}

function fail(message, details = "") {
  const end = details.trim().split("\n").slice(-25).join("\n");
  say(end === "" ? message : `${end}\n\n${message}`);
  process.exit(1);
}
