import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../server/cli/run-cli.ts";
import { settingsTable } from "../server/config.ts";

const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const packageJson = JSON.parse(read("package.json")) as Record<"scripts" | "dependencies" | "devDependencies", Record<string, string>>;
const section = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";

const settingsBlock = /(<!-- settings: [^>]*-->\n)[\s\S]*?(<!-- \/settings -->)/;

test("the configuration table says what server/config.ts says", () => {
  const current = read("README.md").replace(settingsBlock, (_, start: string, end: string) => `${start}\n${settingsTable()}\n\n${end}`);
  if (process.env["UPDATE_README"] === "1") writeFileSync(join(root, "README.md"), current);
  expect(read("README.md")).toBe(current);
});

describe('"Built on"', () => {
  const named = [...section(read("README.md"), "Built on").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
  const wanted = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });

  test("names every dependency", () => {
    expect(wanted.filter((name) => !named.includes(name) && !(name.startsWith("@types/") && named.includes("@types/*")))).toEqual([]);
  });

  test("names nothing that is not one", () => {
    expect(named.filter((name) => name !== "@types/*" && !wanted.includes(name))).toEqual([]);
  });
});

test("every dependency has an exact version", () => {
  for (const [name, version] of Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies })) expect([name, version]).toEqual([name, expect.stringMatching(/^\d/)]);
});

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (name) => {
  const text = read(name);

  test("names only npm scripts and commands that exist", () => {
    const scripts = [...text.matchAll(/npm (?:run )?(start|test|run (\S+)|[a-z]+)(?= |`|$)/gm)].flatMap(([whole]) => (/npm run (\S+)/.exec(whole)?.[1] ?? /npm (start|test)/.exec(whole)?.[1] ?? []));
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(Object.keys(packageJson.scripts)).toContain(script.replace(/[`,.]/g, ""));
    for (const [, command] of text.matchAll(/npm run hiroba -- ([a-z][a-z-]*)/g)) expect(commands.map((one) => one.name)).toContain(command);
  });

  test("links only to files that are there", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? "").filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

test("the licence is Apache-2.0, in full", () => {
  const licence = read("LICENSE");
  expect(licence).toContain("Apache License\n                           Version 2.0, January 2004");
  expect(licence.split("\n").length).toBeGreaterThan(195);
});
