#!/usr/bin/env node
// npm test [-- --only unit,http]: types, lint, build and every suite, in an order in which the cheap things speak first.
// Nothing is left out silently: each skipped test is printed with its reason, and in CI (CI=true) it fails the run.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, runTool, say } from "./lib/project.mjs";

const suites = ["unit", "parity", "http", "browser"];
const inCi = ["1", "true"].includes(process.env.CI ?? "");
// Said on purpose where the conversations the parity suite compares with are not at hand; see CONTRIBUTING.md.
const withoutParityData = process.env.HIROBA_PARITY_DATA === "none";

const only = readOnly(process.argv.slice(2));
const wanted = (name) => only === null || only.includes(name);
const results = [];
const scratch = mkdtempSync(join(tmpdir(), "hiroba-test-"));
try {
  await ensureInstalled();
  if (wanted("types")) await check("types", () => runTool("typescript/bin/tsc", ["--noEmit"]));
  if (wanted("lint")) await check("lint", () => runTool("eslint/bin/eslint.js", [".", "--max-warnings", "0"]));
  if (wanted("build")) await check("build", async () => ({ code: (await ensureBuilt()) ? 0 : 1 }));
  for (const suite of suites) if (wanted(suite)) results.push(await runSuite(suite));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report();

async function check(name, act) {
  say(`\n── ${name}`);
  const { code } = await act();
  results.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] });
}

/** One vitest project, counted by our own reporter. A suite in which nothing ran has failed. */
async function runSuite(name) {
  say(`\n── ${name}`);
  const file = join(scratch, `${name}.json`);
  const { code } = await runTool("vitest/vitest.mjs", ["run", "--project", name, "--reporter=default", `--reporter=${inRoot("scripts/lib/count-reporter.mjs")}`], {
    environment: { NO_COLOR: "1", HIROBA_COUNT_FILE: file },
  });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 1, skipped: [] };
  const ran = counts.passed + counts.failed + counts.skipped.length;
  return { name, ...counts, failed: counts.failed === 0 && (code !== 0 || ran === 0) ? 1 : counts.failed };
}

function report() {
  const sum = (key) => results.reduce((total, result) => total + (Array.isArray(result[key]) ? result[key].length : result[key]), 0);
  say("\n── summary");
  for (const { name, passed, failed, skipped } of results) say(`${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  const skips = results.flatMap(({ name, skipped }) => skipped.map((one) => ({ name, ...one })));
  for (const { name, title, file, reason } of skips) say(`skipped in ${name}: ${file}: ${title} (${reason})`);
  const unexcused = skips.filter(({ name }) => !(name === "parity" && withoutParityData));
  if (inCi && unexcused.length > 0) say(`${unexcused.length} skipped: in CI that counts as a failure.`);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
  process.exitCode = sum("failed") > 0 || (inCi && unexcused.length > 0) ? 1 : 0;
}

function readOnly(args) {
  if (args.length === 0) return null;
  const names = args[0] === "--only" && args.length === 2 ? args[1].split(",") : [];
  const known = ["types", "lint", "build", ...suites];
  if (names.length > 0 && names.every((name) => known.includes(name))) return names;
  say(`npm test [-- --only ${known.join(",")}]`);
  process.exit(2);
}
