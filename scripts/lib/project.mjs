// Where things are, and how to run one thing after another. Plain Node: these files run before anything is installed.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const inRoot = (...parts) => join(root, ...parts);

/** Said on stderr, so that a command's own output stays clean. */
export const say = (text) => void process.stderr.write(`${text}\n`);

/**
 * Runs a program and waits for it; its output goes where ours goes unless `capture` is set.
 * Answers { code, output }; a signal counts as code 1. Never throws for a failing program.
 */
export function run(program, args, { capture = false, environment = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: capture || quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.once("error", (error) => resolve({ code: 1, output: `${output}${program}: ${error.message}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** npm as the one that started us, or the one on the path. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

/** A tool out of node_modules, started with this Node. */
export const runTool = (script, args, options) => run(process.execPath, [inRoot("node_modules", script), ...args], options);
