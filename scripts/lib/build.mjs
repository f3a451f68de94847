// Client (vite) and server (esbuild) into dist/, each only when what it is made from changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { contentHash, hasStamp, writeStamp } from "./content-stamp.mjs";
import { inRoot, runTool, say } from "./project.mjs";

const common = ["package-lock.json", "tsconfig.json", "clustering", "messages", "scripts/lib/build.mjs"];
const clientSources = [...common, "client", "server/contract", "vite.config.ts"];
const serverSources = [...common, "server", "prompts"];

/** Answers whether everything asked for is built; what went wrong has been said. */
export async function ensureBuilt({ force = false, only = ["client", "server"] } = {}) {
  const started = Date.now();
  const built = [];
  for (const [name, sources, make] of [["client", clientSources, buildClient], ["server", serverSources, buildServer]]) {
    if (!only.includes(name)) continue;
    const hash = contentHash(sources);
    const stamp = `dist/${name}.stamp`;
    if (!force && hasStamp(stamp, hash) && existsSync(inRoot("dist", name))) continue;
    if (!(await make())) return false;
    writeStamp(stamp, hash);
    built.push(name);
  }
  if (built.length > 0) say(`Built ${built.join(" and ")} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

async function buildClient() {
  return buildAside("client", async (outDir) => {
    const { code, output } = await runTool("vite/bin/vite.js", ["build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"], { capture: true });
    if (code !== 0) say(output);
    return code === 0;
  });
}

async function buildServer() {
  const { build, stop } = await import("esbuild");
  return buildAside("server", async (outDir) => {
    try {
      await build({
        entryPoints: serverEntries(),
        outdir: outDir,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        splitting: true,
        platform: "node",
        target: "node20",
        format: "esm",
        packages: "external",
        sourcemap: true,
        absWorkingDir: inRoot(),
        logLevel: "warning",
      });
      return true;
    } catch {
      return false; // esbuild has printed each error with its place
    } finally {
      // Its helper process would otherwise live as long as the server that is started next.
      await stop();
    }
  });
}

/** main and cli, and every file that is started as a worker thread, all side by side in dist/server/. */
function serverEntries() {
  const entries = { main: "server/main.ts", cli: "server/cli/main.ts" };
  const visit = (folder) => {
    for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/(^|-)worker\.ts$/.test(entry.name)) entries[entry.name.replace(/\.ts$/, "")] = path;
    }
  };
  visit("server");
  return entries;
}

/** Builds into a folder aside and puts it in place whole, so that a running server never sees half of it. */
async function buildAside(name, make) {
  const aside = inRoot("dist", `.${name}-${process.pid}`);
  const old = inRoot("dist", `.${name}-old-${process.pid}`);
  const place = inRoot("dist", name);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    if (!(await make(aside))) return false;
    if (existsSync(place)) renameSync(place, old);
    renameSync(aside, place);
    return true;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
